#!/usr/bin/env bash
# Retakes every picture of this folder: starts the demo on data of its own, waits until the prefecture is loaded, and lets a browser look.
# Needs what `./mvnw verify` needs, and chromium. Forms at which nobody waits are named on the way; take-forms.sh adds them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
port=${KOMADO_PORT:-8099}
data=$(mktemp -d)
log="$data/start.log"

cd "$root"
setsid ./mvnw -B -ntp -q spring-boot:run -Dspring-boot.run.arguments="--server.port=$port --komado.data=$data/komado" >"$log" 2>&1 &
demo=$!
trap 'kill -- -$demo 2>/dev/null || true; sleep 3; rm -rf "$data"' EXIT

echo "Waiting for the demo and its prefecture (the first build takes minutes) ..."
until curl --silent --fail "http://localhost:$port/actuator/health" | grep -q '"UP"'; do
    kill -0 $demo 2>/dev/null || { tail -n 40 "$log"; exit 1; }
    sleep 3
done

rm -f "$here"/*.png
cd tasklist-ui
BASE_URL="http://localhost:$port" node pictures/take.mjs "$here"

"$here/take-receipts.sh"
