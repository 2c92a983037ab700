#!/usr/bin/env bash
# Whether a Debug and a Release build read the repository's own texts, and the corpora beside the checkout where they are there, into the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
reports=()
for file in ../shared/corpora/polnear/dev.jsonl ../shared/corpora/times/timebank.jsonl; do
    if [ -f "$file" ]; then
        reports+=("$file")
    else
        echo "Skipped: $file is not beside the checkout, so its reports are not compared."
    fi
done
debug=$(dotnet run --configuration Debug --project evaluation -- fingerprint "${reports[@]}" --threads 2 2>/dev/null)
release=$(dotnet run --configuration Release --project evaluation -- fingerprint "${reports[@]}" --threads 2 2>/dev/null)
if [ -z "$release" ] || [ "$debug" != "$release" ]; then
    printf 'The builds differ.\nDebug:\n%s\nRelease:\n%s\n' "$debug" "$release" >&2
    exit 1
fi
echo "Debug and Release read the same bytes: the repository's own texts, and ${#reports[@]} corpora."
