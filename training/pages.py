#!/usr/bin/env python3
"""Trains the model that tells the article from the rest of its page, and writes it to the language pack.

    pages.py CORPORA OUT.bin [--evaluate] [--split N]

CORPORA holds pages/pages.jsonl.gz and page-dates/page-dates.jsonl.gz. Needs numpy, scikit-learn 1.2 and the .NET SDK: the features
are those of the product, written by training/PageFeatures. --evaluate trains five times, each time without a fifth of the sites, and
says how well the pages left out are told: their segments, and, of the pages whose whole article is marked (data/pages.tsv), their whole
articles by four-word shingles, as means over the pages, with the share of pages that are right to the last word; it writes nothing.
--split parts the sites into fifths in another way (0 if not given).
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

import pages_labels
import trees
from onrecord_training import model_file

VERSION = 1
SETTINGS = {"max_iter": 200, "learning_rate": 0.1, "max_leaf_nodes": 31, "min_samples_leaf": 20, "l2_regularization": 1.0,
            "early_stopping": False, "random_state": 0}
THRESHOLD = 0.45
WORD = re.compile(r"\w+")
SHINGLE = 4
HERE = os.path.dirname(os.path.abspath(__file__))


def describe(pages):
    """The blocks' texts of each page, and the features of all blocks."""
    with tempfile.TemporaryDirectory() as folder:
        features, blocks = os.path.join(folder, "features"), os.path.join(folder, "blocks")
        lines = "".join(json.dumps({"id": page["id"], "html": page["html"]}) + "\n" for page in pages)
        subprocess.run(["dotnet", "run", "-c", "Release", "--project", os.path.join(HERE, "PageFeatures"), "--", features, blocks],
                       input=lines.encode(), check=True)
        with open(blocks, encoding="utf8") as file:
            rows = [json.loads(line) for line in file]
        return [row["texts"] for row in rows], np.fromfile(features, "<f4").reshape(-1, rows[0]["features"])


def choose(pages, sure):
    """Whether the product takes each block, by how sure the trees are of it: 0 or 1 a block."""
    with tempfile.TemporaryDirectory() as folder:
        odds, chosen = os.path.join(folder, "odds"), os.path.join(folder, "chosen")
        sure = np.clip(sure, 1e-6, 1 - 1e-6)
        np.log(sure / (1 - sure)).astype("<f4").tofile(odds)
        lines = "".join(json.dumps({"id": page["id"], "html": page["html"]}) + "\n" for page in pages)
        subprocess.run(["dotnet", "run", "-c", "Release", "--project", os.path.join(HERE, "PageFeatures"), "--", "--choose",
                        str(np.log(THRESHOLD / (1 - THRESHOLD))), odds, chosen], input=lines.encode(), check=True)
        return np.fromfile(chosen, "u1")


def gather(pages, texts):
    """Rows, labels, weights and sites of the blocks that have a label, and the first row of each page."""
    rows, labels, weights, sites, firsts, at = [], [], [], [], [], 0
    for page, blocks in zip(pages, texts):
        firsts.append(at)
        for block, (label, weight) in pages_labels.labels(page, blocks).items():
            rows.append(at + block)
            labels.append(label)
            weights.append(weight)
            sites.append(pages_labels.site(page))
        at += len(blocks)
    return np.array(rows), np.array(labels), np.array(weights), np.array(sites), firsts


def train(features, labels, weights):
    return HistGradientBoostingClassifier(**SETTINGS).fit(features, labels, sample_weight=weights)


def compare(wanted, found):
    """Precision and recall of the shingles of two lists of words, and whether they are the same."""
    shingles = [collections.Counter(zip(*(words[i:] for i in range(SHINGLE)))) for words in (wanted, found)]
    hit = sum((shingles[0] & shingles[1]).values())
    return hit / max(1, sum(shingles[1].values())), hit / max(1, sum(shingles[0].values())), float(wanted == found)


def evaluate(pages, texts, features, rows, labels, weights, sites, firsts, split):
    names = sorted({pages_labels.site(page) for page in pages})
    folds = dict(zip(names, np.random.RandomState(split).randint(0, 5, len(names))))
    label_folds, block_folds = (np.array([folds[name] for name in chain]) for chain in (
        sites, (pages_labels.site(page) for page, blocks in zip(pages, texts) for _ in blocks)))
    sure = np.zeros(len(features))
    for fold in range(5):
        kept = label_folds != fold
        classifier = train(features[rows[kept]], labels[kept], weights[kept])
        sure[block_folds == fold] = classifier.predict_proba(features[block_folds == fold])[:, 1]
    counts, whole, chosen = dict(tp=0, fp=0, fn=0), [], choose(pages, sure)
    for page, blocks, first in zip(pages, texts, firsts):
        if "with" not in page:
            continue
        text = pages_labels.squeeze("\n".join(block for block, taken in zip(blocks, chosen[first:]) if taken))
        hit = sum(pages_labels.squeeze(segment) in text for segment in page["with"])
        counts["tp"] += hit
        counts["fn"] += len(page["with"]) - hit
        counts["fp"] += sum(pages_labels.squeeze(segment) in text for segment in page["without"])
        article = pages_labels.whole_article(page, blocks)
        if article is not None:
            whole.append(compare(WORD.findall(article), WORD.findall(text)))
    f1 = 2 * counts["tp"] / (2 * counts["tp"] + counts["fp"] + counts["fn"])
    print(json.dumps({"segments, sites left out": {"f1": round(f1, 4), **counts}}))
    precision, recall, exact = np.mean(whole, axis=0)
    print(json.dumps({"whole articles, sites left out": {
        "f1": round(2 * precision * recall / (precision + recall), 4), "precision": round(precision, 4), "recall": round(recall, 4),
        "exact": round(exact, 4), "pages": len(whole)}}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("out")
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--split", type=int, default=0)
    args = parser.parse_args()
    pages = pages_labels.read(os.path.join(args.corpora, "pages", "pages.jsonl.gz"))
    known = {page["id"] for page in pages}
    pages += [page for page in pages_labels.read(os.path.join(args.corpora, "page-dates", "page-dates.jsonl.gz")) if page["id"] not in known]
    texts, features = describe(pages)
    rows, labels, weights, sites, firsts = gather(pages, texts)
    if args.evaluate:
        evaluate(pages, texts, features, rows, labels, weights, sites, firsts, args.split)
        return
    classifier = train(features[rows], labels, weights)
    threshold = np.array([np.log(THRESHOLD / (1 - THRESHOLD))], "float32")
    model_file.write(args.out, "pages", VERSION, {**trees.tensors("article", classifier), "article.threshold": threshold},
                     features=int(features.shape[1]), blocks=len(labels))
    print(f"{args.out}: {len(labels)} labelled blocks of {len(pages)} pages, {os.path.getsize(args.out)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
