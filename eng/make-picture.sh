#!/usr/bin/env bash
# Draws the picture of the README anew: the sample's comparison, as Chromium shows it.
set -euo pipefail
cd "$(dirname "$0")/.."
page=$(mktemp --suffix .html)
trap 'rm -f "$page"' EXIT
dotnet run --configuration Release --project src/OnRecord.Cli -- compare samples/river-treaty --format html >"$page"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1080,1140 --screenshot="$PWD/docs/images/comparison.png" "file://$page" 2>/dev/null
echo "docs/images/comparison.png is drawn: $(wc -c <docs/images/comparison.png) bytes."
