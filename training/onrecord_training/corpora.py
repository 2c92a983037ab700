"""Reads treebanks (CoNLL-U, Universal Dependencies v2) and name corpora (JSON Lines) into sentences of words."""

import dataclasses
import gzip
import json
import pathlib


@dataclasses.dataclass
class Word:
    """A syntactic word. `head` counts from 0 inside the sentence, -1 for the root; `name` is a BIO tag or None where not annotated."""

    form: str
    upos: str
    xpos: str
    feats: dict
    head: int
    relation: str
    space_after: bool
    lemma: str = "_"
    name: str | None = None


@dataclasses.dataclass
class Sentence:
    document: str
    words: list
    paragraph_start: bool = False


def read_treebank(path):
    """The sentences of a CoNLL-U file, in order. Empty nodes are left out; the words of a multiword token get the
    parts of its written form where these are its words run together."""
    opened = gzip.open(path, "rt", encoding="utf8") if str(path).endswith(".gz") else open(path, encoding="utf8")
    with opened as file:
        blocks = file.read().strip().split("\n\n")
    document, sentences = "", []
    for block in blocks:
        paragraph, words, glued_until, glued = False, [], 0, True
        for line in block.split("\n"):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                if key.strip() == "newdoc id":
                    document = value.strip()
                paragraph = paragraph or key.strip().startswith("newpar")
                continue
            column = line.split("\t")
            if "." in column[0]:
                continue
            space = "SpaceAfter=No" not in column[9]
            if "-" in column[0]:
                glued_until, glued = int(column[0].split("-")[1]), space
                continue
            at = int(column[0])
            if at < glued_until:
                space = False
            elif at == glued_until:
                space = glued
            feats = dict(pair.split("=", 1) for pair in column[5].split("|")) if column[5] != "_" else {}
            words.append(Word(column[1], column[3], column[4], feats, int(column[6]) - 1, column[7], space, column[2]))
        sentences.append(Sentence(document, words, paragraph))
    return sentences


def attach_names(sentences, path):
    """Lays the names of a JSON Lines file over the words of the documents it has, as BIO tags; returns how many names had
    no words of their own."""
    documents = {}
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        documents[row["id"]] = row
    lost, at, spans, text, current = 0, 0, [], "", None
    for sentence in sentences:
        if sentence.document != current:
            lost += len(spans)
            current = sentence.document
            row = documents.get(current)
            text, at, spans = "", 0, []
            if row is not None:
                text = row["text"]
                spans = [(n["start"], n["end"], n["kind"]) for n in sorted(row["names"], key=lambda n: n["start"])]
                if any(ord(c) > 0xFFFF for c in text):
                    spans = [(*_code_points(text, s, e), kind) for s, e, kind in spans]
        if not text:
            continue
        open_kind, open_end = None, -1
        for word in sentence.words:
            start, end = _find(text, word.form, at)
            at = end
            while spans and spans[0][0] < start:
                spans.pop(0)
                lost += 1
            if open_kind and end <= open_end:
                word.name = "I-" + open_kind
            elif spans and spans[0][0] == start and end <= spans[0][1]:
                _, open_end, open_kind = spans.pop(0)
                word.name = "B-" + open_kind
            else:
                word.name, open_kind = "O", None
    return lost + len(spans)


def _find(text, form, at):
    """Where the form stands in the text at or behind `at`, white space apart."""
    start, k = None, at
    for character in form:
        if character.isspace():
            continue
        while k < len(text) and text[k].isspace():
            k += 1
        if k >= len(text) or text[k] != character:
            return at, at
        start = k if start is None else start
        k += 1
    return (start if start is not None else at), k


def _code_points(text, start, end):
    units, at, found = 0, 0, [0, 0]
    for at, character in enumerate(text):
        if units == start:
            found[0] = at
        if units == end:
            found[1] = at
        units += 2 if ord(character) > 0xFFFF else 1
    if units == end:
        found[1] = len(text)
    return found[0], found[1]


def treebank(corpora, names=True):
    """Training and development sentences: (train, ewt_dev, gum_dev)."""
    corpora = pathlib.Path(corpora)
    trees, tags = corpora / "treebank", corpora / "names"
    ewt, gum = read_treebank(trees / "ewt-train.conllu.gz"), read_treebank(trees / "gum-open-train.conllu.gz")
    ewt_dev, gum_dev = read_treebank(trees / "ewt-dev.conllu"), read_treebank(trees / "gum-open-dev.conllu")
    if names:
        attach_names(gum, tags / "gum-open-train.jsonl")
        attach_names(gum_dev, tags / "gum-open-dev.jsonl")
        attach_names(ewt_dev, tags / "uner-dev.jsonl")
    return ewt + gum, ewt_dev, gum_dev
