#!/usr/bin/env python3
"""Trains the model that tells article from furniture in text copied from a page, and writes it to the language pack.

    pages_text.py CORPORA PASTED OUT.bin [--evaluate]

PASTED is what score/pasted.py makes of the pages of CORPORA/pages: {id, text} a line. Lines are labelled by the segments that a person
marked and by what the model of pages.py takes from the page itself; clean news text (PolNeAR's and BASIL's training part) teaches that
a text need not have any furniture. --evaluate trains five times, each time without a fifth of the sites; it writes nothing.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

import pages
import pages_labels
import trees
from onrecord_training import model_file

VERSION = 1
SETTINGS = {"max_iter": 150, "learning_rate": 0.1, "max_leaf_nodes": 31, "min_samples_leaf": 40, "l2_regularization": 5.0,
            "early_stopping": False, "random_state": 0}
THRESHOLD = 0.35
CLEAN = (("polnear/train.jsonl", 500), ("stories/basil.jsonl", 300))


def describe(texts):
    with tempfile.TemporaryDirectory() as folder:
        features, blocks = os.path.join(folder, "features"), os.path.join(folder, "blocks")
        lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
        subprocess.run(["dotnet", "run", "-c", "Release", "--project", os.path.join(pages.HERE, "PageFeatures"), "--", features, blocks],
                       input=lines.encode(), check=True)
        with open(blocks, encoding="utf8") as file:
            rows = [json.loads(line) for line in file]
        return [row["texts"] for row in rows], np.fromfile(features, "<f4").reshape(-1, rows[0]["features"])


def article_keys(saved):
    """What the model of pages.py takes from each page, folded to letters."""
    texts, features = pages.describe(saved)
    rows, labels, weights, _, firsts = pages.gather(saved, texts)
    classifier = pages.train(features[rows], labels, weights)
    sure = classifier.predict_proba(features)[:, 1]
    return [[pages_labels.letters(block) for block, p in zip(blocks, sure[first:]) if p > 0.5] for blocks, first in zip(texts, firsts)]


def label(page, lines, keys):
    whole, joined = set(keys), "".join(keys)
    marked = pages_labels.marked(page, lines)
    for i, line in enumerate(lines):
        key = pages_labels.letters(line)
        yield (marked[i][0], 1.5) if i in marked else (int(key in whole or (len(key) > 30 and key in joined)), 0.25)


def train(features, labels, weights, clean):
    return HistGradientBoostingClassifier(**SETTINGS).fit(
        np.concatenate([features, clean]), np.concatenate([labels, np.ones(len(clean), int)]),
        sample_weight=np.concatenate([weights, np.full(len(clean), 0.3)]))


def evaluate(saved, lines, features, labels, weights, clean):
    names = sorted({pages_labels.site(page) for page in saved})
    folds = dict(zip(names, np.random.RandomState(0).randint(0, 5, len(names))))
    where = np.array([folds[pages_labels.site(page)] for page, texts in zip(saved, lines) for _ in texts])
    sure = np.zeros(len(labels))
    for fold in range(5):
        kept = where != fold
        sure[~kept] = train(features[kept], labels[kept], weights[kept], clean).predict_proba(features[~kept])[:, 1]
    hit = lost = wrong = at = 0
    for page, texts in zip(saved, lines):
        text = pages_labels.squeeze("\n".join(line for line, p in zip(texts, sure[at:]) if p > THRESHOLD))
        at += len(texts)
        found = sum(pages_labels.squeeze(segment) in text for segment in page["with"])
        hit, lost = hit + found, lost + len(page["with"]) - found
        wrong += sum(pages_labels.squeeze(segment) in text for segment in page["without"])
    print(json.dumps({"pasted segments, sites left out": {"f1": round(2 * hit / (2 * hit + lost + wrong), 4), "tp": hit, "fp": wrong, "fn": lost}}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("pasted")
    parser.add_argument("out")
    parser.add_argument("--evaluate", action="store_true")
    args = parser.parse_args()
    saved = pages_labels.read(os.path.join(args.corpora, "pages", "pages.jsonl.gz"))
    with open(args.pasted, encoding="utf8") as file:
        lines, features = describe([json.loads(line)["text"] for line in file])
    texts = []
    for name, count in CLEAN:
        with open(os.path.join(args.corpora, name), encoding="utf8") as file:
            texts += [json.loads(line)["text"] for line in itertools.islice(file, count)]
    clean = describe(texts)[1]
    found = [pair for page, texts, keys in zip(saved, lines, article_keys(saved)) for pair in label(page, texts, keys)]
    labels, weights = np.array([pair[0] for pair in found]), np.array([pair[1] for pair in found])
    if args.evaluate:
        evaluate(saved, lines, features, labels, weights, clean)
        return
    classifier = train(features, labels, weights, clean)
    threshold = np.array([np.log(THRESHOLD / (1 - THRESHOLD))], "float32")
    model_file.write(args.out, "pages-text", VERSION, {**trees.tensors("line", classifier), "line.threshold": threshold},
                     features=int(features.shape[1]), lines=len(labels))
    print(f"{args.out}: {len(labels)} lines of {len(saved)} pages, {os.path.getsize(args.out)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
