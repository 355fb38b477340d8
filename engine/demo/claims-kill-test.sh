#!/usr/bin/env bash
# Kills the platform, and every second time its database too, with kill -9 during a claim month of 10 000 lines and its payment: ten
# times, or as many lines and as often as the arguments say. In the end every line was checked once and every yen paid once. A third
# argument is the seed of the moments.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec ./mvnw -q -ntp -PskipUi -pl engine/demo -am test -Dtest=ClaimMonthKillTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dkomado.claims.lines="${1:-10000}" -Dkomado.claims.kills="${2:-10}" -Dkomado.claims.kill-seed="${3:-52}"
