#!/usr/bin/env bash
# Lets 200 cases, or as many as the first argument says, go through steps ④ to ⑦' while a tenth of what the other offices say goes wrong:
# once undisturbed, and once with both programs killed with kill -9 at random moments, five times or as often as the second argument
# says. Then our book and theirs have to agree, and both ends have to be the same. A third argument is the seed of the moments.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec ./mvnw -q -ntp -PskipUi -pl engine/demo -am test -Dtest=FaultyWorldTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dkomado.faults.cases="${1:-200}" -Dkomado.faults.kills="${2:-5}" -Dkomado.faults.kill-seed="${3:-7}"
