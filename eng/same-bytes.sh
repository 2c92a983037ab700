#!/usr/bin/env bash
# Whether a Debug and a Release build read the repository's own texts into the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
debug=$(dotnet run --configuration Debug --project evaluation -- fingerprint --threads 2 2>/dev/null)
release=$(dotnet run --configuration Release --project evaluation -- fingerprint --threads 2 2>/dev/null)
if [ -z "$release" ] || [ "$debug" != "$release" ]; then
    printf 'The builds differ.\nDebug:\n%s\nRelease:\n%s\n' "$debug" "$release" >&2
    exit 1
fi
echo "Debug and Release read the same bytes."
