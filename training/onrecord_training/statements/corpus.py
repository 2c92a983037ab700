"""PolNeAR's articles with the words that `onrecord parse` finds in them, and each word's part in the attributions."""

import dataclasses
import json
import re

import numpy as np

ROLES = ("content", "source", "cue")  # tag 2 r + 1 begins role r, 2 r + 2 goes on with it; 0 is none
CHUNK = 1024  # words that the network reads at once, whole paragraphs while they are shorter; see StatementNetwork.cs
PUNCTUATION = re.compile(r"\W+")


@dataclasses.dataclass
class Run:
    """Words with one role; `attributions` are the indexes of those it belongs to, or None where that is unknown."""
    role: int
    first: int
    end: int
    attributions: frozenset


class Article:
    """An article's words, as arrays over them."""

    def __init__(self, name, text):
        self.name, self.text = name, text
        self.words, self.starts, self.ends, self.spaces = [], [], [], []
        self.upos, self.relations, self.heads, self.sentences = [], [], [], []
        self.runs = []

    def finish(self):
        for field in ("starts", "ends", "heads", "sentences"):
            setattr(self, field, np.array(getattr(self, field), dtype=np.int64))
        raw = self.text.encode("utf-16-le", "surrogatepass")
        breaks = np.flatnonzero(np.frombuffer(raw, "<u2") == 10)
        lines = np.searchsorted(breaks, self.starts)
        # A sentence's paragraph is where it begins, so that no sentence is cut.
        firsts = np.flatnonzero(np.r_[True, np.diff(self.sentences) != 0]) if len(self.words) else np.zeros(0, int)
        lines = np.repeat(lines[firsts], np.diff(np.r_[firsts, len(self.words)]))
        self.paragraphs = np.unique(lines, return_inverse=True)[1]
        self.tags = np.zeros(len(self.words), np.int32)

    def paragraph_starts(self):
        return np.flatnonzero(np.r_[True, np.diff(self.paragraphs) != 0])

    def chunks(self):
        """Bounds of the stretches that the network reads at once."""
        bounds, begin = [0], 0
        starts = list(self.paragraph_starts()) + [len(self.words)]
        for before, start in zip(starts, starts[1:]):
            if start - begin > CHUNK and before > begin:
                bounds.append(before)
                begin = before
            while start - begin > CHUNK:
                begin += CHUNK
                bounds.append(begin)
        return bounds + [len(self.words)] if len(self.words) > bounds[-1] else bounds

    def within(self, start, end):
        """The words of which at least half lies between two offsets."""
        first = np.searchsorted(self.ends, start, side="right")
        last = np.searchsorted(self.starts, end, side="left")
        return [k for k in range(first, last)
                if 2 * (min(self.ends[k], end) - max(self.starts[k], start)) >= self.ends[k] - self.starts[k]]

    def label(self, attributions):
        """Marks the roles. Punctuation at the edges of a run is not taught: annotators differ over it."""
        role, own = np.zeros(len(self.words), np.int64), [frozenset()] * len(self.words)
        for number, attribution in enumerate(attributions):
            for r, name in enumerate(ROLES):
                for start, end in attribution[name]:
                    for k in self.within(start, end):
                        own[k] = own[k] | {number} if role[k] == r + 1 else frozenset((number,))
                        role[k] = r + 1
        mark = [PUNCTUATION.fullmatch(word) is not None for word in self.words]
        k, count = 0, len(self.words)
        while k < count:
            end = k + 1
            if role[k]:
                while end < count and role[end] == role[k] and own[end] == own[k] and self.paragraphs[end] == self.paragraphs[k]:
                    end += 1
                first, last = k, end
                while first < last and mark[first]:
                    first += 1
                while last > first and mark[last - 1]:
                    last -= 1
                if first == last:
                    first, last = k, end
                self.runs.append(Run(int(role[k]) - 1, first, last, own[k]))
                self.tags[first:last] = 2 * role[k]
                self.tags[first] = 2 * role[k] - 1
            k = end


def read(parsed, gold):
    """Articles of a CoNLL-U file that `onrecord parse` wrote, with the attributions of a gold file."""
    with open(gold, encoding="utf-8") as lines:
        items = {item["id"]: item for item in map(json.loads, lines)}
    articles, article, sentence = [], None, -1
    with open(parsed, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                name = line[14:].rstrip("\n")
                article = Article(name, items[name]["text"])
                articles.append(article)
                sentence = -1
            elif line.startswith("# text"):
                sentence += 1
                base = len(article.words)
            elif line[:1].isdigit():
                number, form, _, upos, _, _, head, relation, _, misc = line.rstrip("\n").split("\t")
                if "-" in number:
                    continue
                start, end = misc.split("TokenRange=")[1].split("|")[0].split(":")
                article.words.append(form)
                article.starts.append(int(start))
                article.ends.append(int(end))
                article.upos.append(upos)
                article.relations.append(relation)
                article.heads.append(base + int(head) - 1 if head != "0" else -1)
                article.sentences.append(sentence)
    for article in articles:
        article.finish()
        article.spaces = [i + 1 == len(article.words) or article.starts[i + 1] > article.ends[i] for i in range(len(article.words))]
        article.label(items[article.name]["attributions"])
    return articles
