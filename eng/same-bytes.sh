#!/usr/bin/env bash
# Whether a Debug and a Release build read the repository's own texts, and the corpora beside the checkout where they are there, into the same bytes;
# and whether the command as machine code does as the runtime does.
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

# The command beside what was built for the runtime: the same code by two compilers, where there is machine code.
command=src/OnRecord.Cli/bin/Release/net10.0/onrecord
if cmp --silent src/OnRecord.Cli/obj/Release/net10.0/apphost "$command"; then
    echo "Skipped: this machine's build of the command is not machine code."
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run_all() {
    local report
    for format in text html markdown json; do
        "$@" compare samples/river-treaty --format "$format" || return 1
    done
    "$@" parse <<<'{"id": "1", "text": "The minister said on Monday that the bridge “will be open by May”. Nobody denied it."}' || return 1
    "$@" add samples/river-treaty --ledger "$work/ledger.db" 2>&1 | grep -v ledger.db
    # When a report was added is the clock's.
    "$@" search treaty --format json --ledger "$work/ledger.db" | grep -v -e '"added"' -e '"captured"' || return 1
    "$@" export --ledger "$work/ledger.db" | grep -v -e '"added"' -e '"captured"' || return 1
    rm -f "$work"/ledger.db*
    for report in "${reports[@]}"; do
        "$@" extract <"$report" | sha256sum
    done
}
run_all "$command" >"$work/machine"
run_all dotnet "$command.dll" >"$work/runtime"
cmp "$work/machine" "$work/runtime" || { echo "The command as machine code writes other bytes than the runtime." >&2; exit 1; }
echo "Machine code and the runtime write the same bytes: $(wc -c <"$work/machine") of them."
