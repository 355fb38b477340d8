#!/usr/bin/env bash
# Takes a picture of every page in both languages and of every process model (1366 × 768). Starts a demo of its own, unless BASE_URL
# names one that is running and loaded.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
cd "$root"

for candidate in "${CHROMIUM_BIN:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -x "$candidate" ]; then export CHROMIUM_BIN=$candidate; break; fi
done
[ -n "${CHROMIUM_BIN:-}" ] || { echo "No Chromium found: install it or set CHROMIUM_BIN." >&2; exit 1; }

demo=
data=$(mktemp -d)
stop() {
  if [ -n "$demo" ]; then kill "$demo" 2>/dev/null || true; wait "$demo" 2>/dev/null || true; fi
  rm -rf "$data"
}
trap stop EXIT

if [ -z "${BASE_URL:-}" ]; then
  port=${KOMADO_PORT:-8097}
  export BASE_URL=http://localhost:$port
  ./mvnw -q -ntp spring-boot:run -Dspring-boot.run.arguments="--server.port=$port --komado.data=$data" > "$data/console.txt" 2>&1 &
  demo=$!
  echo "Waiting for the demo and its synthetic prefecture …"
  until grep -q "loaded in" "$data/console.txt"; do
    kill -0 "$demo" 2>/dev/null || { cat "$data/console.txt" >&2; exit 1; }
    sleep 2
  done
fi

rm -f "$here"/*.png
cd tasklist-ui
PICTURES=$here npx playwright test --config playwright.pictures.config.ts --reporter=list
if command -v pngquant > /dev/null; then pngquant --force --ext .png --skip-if-larger "$here"/*.png || true; fi
du -sh "$here"
