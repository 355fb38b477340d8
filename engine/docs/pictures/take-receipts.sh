#!/usr/bin/env bash
# Retakes the pictures of the cap's explanation on paper: three families, in Japanese and in English, the pages of each beside one another.
# Needs poppler-utils and imagemagick.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT

cd "$here/../../.."
PICTURES=$papers ./mvnw -B -ntp -q -PskipUi -pl engine/platform -am test -Dtest=ReceiptPaperTest -Dsurefire.failIfNoSpecifiedTests=false
for pdf in "$papers"/*.pdf; do
    pdftoppm -r 84 -png "$pdf" "${pdf%.pdf}"
    convert "${pdf%.pdf}"-*.png +append -colors 32 "$here/$(basename "${pdf%.pdf}").png"
done
