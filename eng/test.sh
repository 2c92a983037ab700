#!/usr/bin/env bash
# Runs all tests, and installs what they need where it is missing. Ends with a line "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK is missing: install the version that global.json names, see https://dot.net" >&2
    exit 1
fi
# The desk is tested in a real browser, and its pages by axe-core. Where one cannot be had, those tests say that they were skipped.
if ! command -v chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null || echo "Chromium could not be installed." >&2
fi
axe=4.14.1
cache=${XDG_CACHE_HOME:-$HOME/.cache}/onrecord-tests/axe-core-$axe
if [ ! -f "$cache/node_modules/axe-core/axe.min.js" ] && command -v npm >/dev/null; then
    mkdir -p "$cache" && npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$cache" "axe-core@$axe" >/dev/null || echo "axe-core could not be had." >&2
fi
export ONRECORD_AXE=$cache/node_modules/axe-core/axe.min.js
dotnet build --configuration Release || exit 1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --configuration Release --no-build 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$log"; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
