"""Marks names in a treebank that has none: stretches of proper nouns by its own tags and trees, their kinds by a small classifier that
learns from the treebank that has names and from lists of names."""

import itertools
import pathlib

import numpy as np
import torch
from torch import nn

from . import features

KINDS = ("none", "person", "organization", "place", "group")
LISTED = {"country": "place", "state": "place", "city": "place", "place": "place", "organization": "organization"}
DATES = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept "
            "oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun easter "
            "christmas thanksgiving halloween internet english arabic spanish french german islam christianity".split())


def names_by_list():
    """{list: [name]} of training/data/names.tsv."""
    lists = {}
    path = pathlib.Path(__file__).parent.parent / "data" / "names.tsv"
    for line in path.read_text(encoding="utf8").split("\n")[2:]:
        if line:
            kind, name = line.split("\t")
            lists.setdefault(kind, []).append(name)
    return lists


def is_name(word):
    return word.xpos in ("NNP", "NNPS")


def candidates(words):
    """Stretches (start, end, joined) of proper nouns that hang together; `joined` ones run over an "of"."""
    runs, i = [], 0
    while i < len(words):
        if not is_name(words[i]):
            i += 1
            continue
        end = i + 1
        while end < len(words):
            if is_name(words[end]):
                step = 1
            elif words[end].xpos == "HYPH" and end + 1 < len(words) and is_name(words[end + 1]):
                step = 2
            else:
                break
            if not linked(words, i, end, end + step):
                break
            end += step
        start = i
        while start < end - 1 and words[start].relation == "nmod:desc" and not words[start].form.lower().startswith("st"):
            start += 1
        while start < words[start].head < end - 1 and words[words[start].head].relation == "nmod:desc":
            start = words[start].head + 1
        runs.append((start, end))
        i = end
    out = [(start, end, False) for start, end in runs]
    for (a, b), (c, d) in zip(runs, runs[1:]):
        between = [w.form.lower() for w in words[b:c]]
        top = next((k for k in range(c, d) if not c <= words[k].head < d), -1)
        if between in (["of"], ["of", "the"], ["for"], ["&"]) and top >= 0 and a <= words[top].head < b:
            out.append((a, d, True))
    return out


def linked(words, start, middle, end):
    for k in range(start, end):
        head = words[k].head
        if start <= head < end and (k < middle) != (head < middle):
            return True
    shared = {words[k].head for k in range(start, middle)} & {words[k].head for k in range(middle, end)}
    return bool({h for h in shared if start <= h})


class Classifier:
    def __init__(self, words, matrix):
        self.of = {features.hashed(0, [features.lower(c) for c in features.plain(w)]): i for i, w in reversed(list(enumerate(words)))}
        self.matrix = matrix
        lists = names_by_list()
        self.listed = {n.lower(): LISTED[k] for k, names in lists.items() if k in LISTED for n in names}
        self.first = {n.lower() for n in lists["first"]}
        self.last = {n.lower() for n in lists["last"]}
        self.lists = lists
        self.relations = {}

    def vector(self, form):
        row = self.of.get(features.form_rows(form)[1])
        return np.zeros(self.matrix.shape[1], np.float32) if row is None else self.matrix[row]

    def describe(self, words, start, end):
        """The features of a stretch and its surroundings."""
        forms = [w.form for w in words[start:end]]
        inside = [self.vector(f) for f in forms]
        around = [self.vector(words[k].form) if 0 <= k < len(words) else np.zeros(self.matrix.shape[1], np.float32)
                  for k in (start - 2, start - 1, end, end + 1)]
        top = next((k for k in range(start, end) if not start <= words[k].head < end), start)
        governor = words[words[top].head].form if words[top].head >= 0 else ""
        relation = self.relations.setdefault(words[top].relation, len(self.relations)) % 60
        one_hot = np.zeros(60, np.float32)
        one_hot[relation] = 1
        text = " ".join(forms).lower()
        kind = self.listed.get(text.replace(" - ", "-")) or self.listed.get(text)
        flags = [len(forms) == 1, len(forms) == 2, len(forms) > 2, forms[0].isupper() and len(forms[0]) > 1, forms[0].islower(),
                 kind == "place", kind == "organization", forms[0].lower() in self.first, forms[-1].lower() in self.last,
                 len(forms) > 1 and forms[0].lower() in self.first, any(f == "of" for f in forms), "-" in forms,
                 start > 0 and words[start - 1].relation == "nmod:desc", forms[-1].lower() in DATES, forms[0].lower() in DATES,
                 all(not v.any() for v in inside), any(w.xpos == "NNPS" for w in words[start:end]), any(c.isdigit() for c in text),
                 "@" in text or "." in text.strip("."), end < len(words) and words[end].xpos == "POS"]
        return np.concatenate([np.mean(inside, axis=0) * 3, inside[0] * 2, inside[-1] * 3, *(v * 2 for v in around),
                               self.vector(governor) * 2, one_hot, np.array(flags, np.float32)])

    def train(self, sentences):
        rows, labels = [], []
        from .corpora import Word
        from .syntax import spans
        for sentence in sentences:
            names = {(a, b): kind for a, b, kind in spans([w.name for w in sentence.words])}
            for start, end, _ in candidates(sentence.words):
                rows.append(self.describe(sentence.words, start, end))
                labels.append(KINDS.index(names.get((start, end), "none")))
        people = [f"{a} {b}" for a, b in zip(self.lists["first"], self.lists["last"] * 3)] + self.lists["last"]
        for kind, names in [*((LISTED[k], v) for k, v in self.lists.items() if k in LISTED), ("person", people)]:
            for name in names:
                words = [Word(f, "PROPN", "NNP", {}, -1 if i == 0 else 0, "none", True) for i, f in enumerate(name.replace("-", " - ").split())]
                rows.append(self.describe(words, 0, len(words)))
                labels.append(KINDS.index(kind))
        x, y = torch.from_numpy(np.stack(rows)), torch.tensor(labels)
        self.mean, self.model = x.mean(0), nn.Sequential(nn.Dropout(0.2), nn.Linear(x.shape[1], 96), nn.Tanh(), nn.Dropout(0.3), nn.Linear(96, len(KINDS)))
        optimizer = torch.optim.Adam(self.model.parameters(), lr=2e-3, weight_decay=1e-4)
        for _ in range(60):
            for batch in torch.randperm(len(x)).split(256):
                loss = nn.functional.cross_entropy(self.model(x[batch] - self.mean), y[batch])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
        self.model.eval()
        return self

    @torch.no_grad()
    def mark(self, sentences, opinions=None):
        """Sets the BIO tags of the words of a document's sentences. What one string is elsewhere in the document counts as much as what
        it is here; a listed name of a place or organization is one unless it is a person's. `opinions` gives for a sentence what a
        network thinks of its words, the chances of KINDS for each, and counts as much as the classifier."""
        places = [(s, *c) for s in sentences for c in candidates(s.words)]
        for sentence in sentences:
            for word in sentence.words:
                word.name = "O"
        if not places:
            return
        x = torch.from_numpy(np.stack([self.describe(s.words, a, b) for s, a, b, _ in places]))
        chances = torch.softmax(self.model(x - self.mean), 1).numpy()
        if opinions is not None:
            thought = {id(s): opinions(s) for s in sentences}
            second = np.stack([np.exp(np.log(thought[id(s)][a:b] + 1e-6).mean(0)) for s, a, b, _ in places])
            chances = (chances + second / second.sum(1, keepdims=True)) / 2
        texts = [" ".join(w.form.lower() for w in s.words[a:b]) for s, a, b, _ in places]
        sums = {}
        for text, row in zip(texts, chances):
            total = sums.setdefault(text, [np.zeros(len(KINDS)), 0])
            total[0] += row
            total[1] += 1
        taken = set()
        for i in sorted(range(len(places)), key=lambda i: (not places[i][3], i)):
            sentence, start, end, joined = places[i]
            chance = chances[i] / 2 + sums[texts[i]][0] / sums[texts[i]][1] / 2
            listed = self.listed.get(texts[i].replace(" - ", "-"))
            if listed and chance[KINDS.index("person")] < 0.6:
                chance[KINDS.index(listed)] += 0.6
            kind = int(chance.argmax())
            if kind == 0 or joined and chance[kind] < 0.6 or any((id(sentence), k) in taken for k in range(start, end)):
                continue
            for k in range(start, end):
                taken.add((id(sentence), k))
                sentence.words[k].name = ("B-" if k == start else "I-") + KINDS[kind]


def mark_all(sentences, words, matrix, opinions=None):
    """Marks the names of all sentences that have none marked, having learnt from those that have."""
    classifier = Classifier(words, matrix).train([s for s in sentences if s.words[0].name is not None])
    for _, document in itertools.groupby(sentences, key=lambda s: s.document):
        document = list(document)
        if document[0].words[0].name is None:
            classifier.mark(document, opinions)
    return classifier
