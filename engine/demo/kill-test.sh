#!/usr/bin/env bash
# Kills the demo with kill -9 in the middle of work, five times or as often as the first argument says, and compares what was
# acknowledged before each kill with what is there after it.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec ./mvnw -q -ntp -PskipUi -pl engine/demo -am test -Dtest='KillTest,InterruptedLoadTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dkomado.kill.rounds="${1:-5}"
