#!/usr/bin/env bash
# Trains the English pack's models anew from the corpora: training/train.sh CORPORA_DIR [CACHE_DIR]
# The same corpora, libraries and processor give the same bytes. Needs Debian's python3-torch and libopenblas0-pthread (without the
# latter matrix products take thirty times as long) and npm, which fetches the word vectors into CACHE_DIR once.
set -euo pipefail
corpora=$(realpath "${1:?usage: training/train.sh CORPORA_DIR [CACHE_DIR]}")
cache=$(realpath -m "${2:-${XDG_CACHE_HOME:-$HOME/.cache}/onrecord-training}")
cd "$(dirname "$0")"
mkdir -p "$cache"
export PYTHONHASHSEED=0 OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
python=${PYTHON:-/usr/bin/python3}
models=../src/OnRecord.English/Models
# Tags, heads and names: from the treebanks alone; then with names marked in all of them and with made sentences of news prose; then with
# names marked anew by the help of what was learnt, and with more kinds of made sentences.
"$python" -m onrecord_training.syntax "$corpora" "$cache" "$cache/syntax-1.bin" --plain --epochs 12
"$python" -m onrecord_training.syntax "$corpora" "$cache" "$cache/syntax-2.bin" --start "$cache/syntax-1.bin.pt" \
    --epochs 3 --report 1 --batch 2400 --rate 1.2e-3 --seed 2
"$python" -m onrecord_training.syntax "$corpora" "$cache" "$models/syntax.bin" --start "$cache/syntax-2.bin.pt" --last --compounds \
    --epochs 3 --report 1 --batch 1800 --rate 1.2e-3 --seed 3

# The statements' network reads what the syntax model makes of its articles.
parsed=$(mktemp -d)
trap 'rm -rf "$parsed"' EXIT
dotnet build ../src/OnRecord.Cli -c Release -v q
for split in train dev; do
    dotnet run --project ../src/OnRecord.Cli -c Release --no-build -- parse < "$corpora/polnear/$split.jsonl" > "$parsed/$split.conllu"
done
"$python" -m onrecord_training.statements.train "$corpora/polnear" "$parsed" "$cache" "$models/statements.bin"
