#!/usr/bin/env bash
# Adds the forms at which nobody waits in the demo (an order to check, a box to hand over): the browser tests pass them, and leave a picture
# of each. Run after take.sh; takes a quarter of an hour.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
taken=$(mktemp -d)
trap 'rm -rf "$taken"' EXIT

cd "$root"
PICTURES="$taken" CI=true ./mvnw -B -ntp -q -pl engine/demo -am verify -Dtest=BrowserTest -Dsurefire.failIfNoSpecifiedTests=false
cp -n "$taken"/form-*.png "$here"/
