"""Trains the statement network on PolNeAR's train split and writes the English pack's `statements` model.

    python3 -m onrecord_training.statements.train POLNEAR PARSED VECTORS MODEL.bin [--epochs N] [--stop N] [--width N] [--half N] [--depth N]

POLNEAR  the folder with train.jsonl and dev.jsonl
PARSED   the folder with train.conllu and dev.conllu, which `onrecord parse` made of them
VECTORS  the folder where the static vectors are kept
"""

import argparse
import copy
import dataclasses
import math
import pathlib
import random
import time

import numpy as np
import torch

from .. import vectors as static_vectors
from .. import features as word_features
from . import corpus, decode, export, features, network


@dataclasses.dataclass
class Example:
    """A stretch that the network reads at once."""
    article: object
    first: int
    rows: torch.Tensor
    words: torch.Tensor
    tags: np.ndarray
    paragraph_starts: np.ndarray
    paragraphs: np.ndarray
    runs: list


def static(folder, count):
    """(index by key, keys, vectors with a row of zeros before them)."""
    names, values = static_vectors.load(folder, count)
    index, keys, kept = {}, [], []
    for name, value in zip(names, values):
        key = word_features.hashed(0, [word_features.lower(c) for c in word_features.plain(name)])
        if key not in index:
            index[key] = len(keys) + 1
            keys.append(key)
            kept.append(value)
    return index, keys, torch.cat((torch.zeros(1, values.shape[1]), torch.from_numpy(np.array(kept, dtype=np.float32))))


def examples(article, index):
    rows, keys = features.rows(article)
    words = np.array([index.get(key, 0) for key in keys], dtype=np.int64)
    bounds, out = article.chunks(), []
    for first, end in zip(bounds, bounds[1:]):
        paragraphs = article.paragraphs[first:end]
        starts = np.flatnonzero(np.r_[True, np.diff(paragraphs) != 0]).astype(np.int32)
        runs = [corpus.Run(r.role, r.first - first, r.end - first, r.attributions) for r in article.runs if first <= r.first and r.end <= end]
        out.append(Example(article, first, torch.from_numpy(rows[first:end]), torch.from_numpy(words[first:end]), article.tags[first:end],
                           starts, paragraphs, runs))
    return out


def joined(batch):
    """(rows, words, offsets, paragraph offsets) of a batch."""
    bounds = np.cumsum([0] + [len(e.words) for e in batch]).astype(np.int32)
    paragraphs = np.concatenate([e.paragraph_starts + b for e, b in zip(batch, bounds)] + [bounds[-1:]]).astype(np.int32)
    return torch.cat([e.rows for e in batch]), torch.cat([e.words for e in batch]), torch.from_numpy(bounds), torch.from_numpy(paragraphs)


def pair_loss(model, x, batch, bounds, chance):
    total, count = x.new_zeros(()), 0
    runs, paragraphs = [], []
    questions = [([], [], [], []) for _ in network.SIDES]
    for e, base in zip(batch, bounds.tolist()):
        shift = len(runs)
        for side, collected in enumerate(questions):
            asking, candidates, places, right = network.questions(e.runs, e.paragraphs, side, 0.1, chance)
            collected[0].extend(i + shift for i in asking)
            collected[1].extend([[c + shift if c >= 0 else -1 for c in row] for row in candidates])
            collected[2].extend(places)
            collected[3].extend(right)
        runs.extend((r.first + base, r.end - 1 + base) for r in e.runs)
    if not runs:
        return total
    bounds_of = torch.tensor(runs)
    edges = torch.cat((x[bounds_of[:, 0]], x[bounds_of[:, 1]]), 1)
    for model_side, (asking, candidates, places, right) in zip(model.pairs, questions):
        if not asking:
            continue
        scores = torch.log_softmax(model_side(edges, torch.tensor(asking), torch.tensor(candidates), torch.tensor(places)), 1)
        good = torch.zeros(scores.shape, dtype=torch.bool)
        for i, slots in enumerate(right):
            good[i, slots] = True
        total = total - torch.logsumexp(scores.masked_fill(~good, -1e9), 1).sum()
        count += len(asking)
    return total / max(count, 1)


def train(model, data, epochs, stop, size, rate, seed, report):
    """The rate falls as for `epochs`, of which `stop` are run: later ones learn the articles by heart.

    Returns the mean of the weights over the last steps (Polyak and Juditsky 1992), which reads better than the last ones."""
    chance = random.Random(seed)
    mean = copy.deepcopy(model).eval()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01, betas=(0.9, 0.99))
    steps, step = epochs * sum(len(e.words) for e in data) // size, 0
    for epoch in range(min(epochs, stop)):
        model.train()
        begun, order, lost, i = time.time(), data[:], 0.0, 0
        chance.shuffle(order)
        while i < len(order):
            batch, words = [], 0
            while i < len(order) and words < size:
                batch.append(order[i])
                words += len(order[i].words)
                i += 1
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 100) * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            step += 1
            rows, known, bounds, paragraphs = joined(batch)
            x = model.encode(rows, known, bounds)
            tags = torch.from_numpy(np.concatenate([e.tags for e in batch]).astype(np.int32))
            loss = model.tag_loss(x, tags, paragraphs) * (10 / words) + pair_loss(model, x, batch, bounds, chance)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            lost += loss.item() * words
            with torch.no_grad():
                keep = min(0.995, step / (step + 10))
                for average, weight in zip(mean.parameters(), model.parameters()):
                    average.lerp_(weight, 1 - keep)
        report(epoch, lost / sum(len(e.words) for e in data), time.time() - begun, mean)
    return mean


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("polnear", type=pathlib.Path)
    parser.add_argument("parsed", type=pathlib.Path)
    parser.add_argument("vectors", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    for name, value in (("epochs", 12), ("stop", 6), ("width", 128), ("half", 128), ("depth", 2), ("size", 5000), ("known", 24000), ("seed", 1), ("every", 3)):
        parser.add_argument("--" + name, type=int, default=value)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    index, keys, values = static(args.vectors, args.known)
    splits = {}
    for split in ("train", "dev"):
        articles = corpus.read(args.parsed / f"{split}.conllu", args.polnear / f"{split}.jsonl")
        splits[split] = [e for article in articles for e in examples(article, index)]
    model = network.Network(values, args.width, args.half, args.depth, args.dropout)
    print(sum(p.numel() for p in model.parameters()), "weights", flush=True)

    def report(epoch, loss, seconds, mean):
        figures = ""
        if epoch % args.every == args.every - 1 or epoch == min(args.epochs, args.stop) - 1:
            figures = decode.figures(mean, splits["dev"], args.polnear / "dev.jsonl")
            torch.save(mean.state_dict(), args.model.with_suffix(".pt"))
        print(f"epoch {epoch} loss {loss:.3f} {seconds:.0f} s {figures}", flush=True)

    mean = train(model, splits["train"], args.epochs, args.stop, args.size, args.rate, args.seed, report)
    export.write(args.model, mean, keys)


if __name__ == "__main__":
    main()
