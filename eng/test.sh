#!/usr/bin/env bash
# Runs all tests, and installs what they need where it is missing. Ends with a line "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK is missing: install the version that global.json names, see https://dot.net" >&2
    exit 1
fi
dotnet build --configuration Release || exit 1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --configuration Release --no-build 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$log"; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
