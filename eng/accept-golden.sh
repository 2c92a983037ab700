#!/usr/bin/env bash
# Stores what golden tests received as what they expect. Run the tests first, read the difference (git diff) after.
set -euo pipefail
cd "$(dirname "$0")/.."
found=0
while IFS= read -r -d '' file; do
    project=${file%%/bin/*}
    name=${file##*/Received/}
    # A page of the documentation that a test holds true lies with the documentation.
    case $name in docs/*) target=$name ;; *) target=$project/Golden/$name ;; esac
    mkdir -p "$(dirname "$target")"
    mv "$file" "$target"
    echo "accepted $target"
    found=1
done < <(find tests -path '*/bin/*/Received/*' -type f -print0 | sort -z)
[ "$found" = 1 ] || echo "Nothing was received: run the tests first (bash eng/test.sh)."
