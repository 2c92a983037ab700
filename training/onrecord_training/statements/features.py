"""What the statement network sees of a word: rows of its tables. src/OnRecord.Core/Statements/StatementFeatures.cs computes the same, number
for number."""

import numpy as np

from .. import features as words

UPOS = ("X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB")
RELATIONS = (
    "dep", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp")
# The word's own templates that are kept, cut to fewer rows, then what the report around it shows.
KEPT = (("form", 8192), ("suffix3", 2048), ("prefix3", 1024), ("shape", 256), ("place", 64))
CONTEXT = (("quoted", 4), ("edge", 4), ("paragraph", 3), ("upos", 20), ("relation", 80), ("head place", 32), ("head relation", 80),
           ("head form", 4096))
FIRST = {}
ROWS = 0
for _name, _size in KEPT + CONTEXT:
    FIRST[_name] = ROWS
    ROWS += _size
COUNT = len(KEPT) + len(CONTEXT)
_COLUMNS = [([name for name, _ in words.TEMPLATES].index(name), words.OFFSETS[name], size) for name, size in KEPT]
OPENS, CLOSES = "\u201c\u201e\u00ab`", "\u201d\u00bb"


def far(distance):
    """The distance to a head, in steps that widen."""
    distance = abs(distance)
    return distance - 1 if distance < 5 else 4 if distance < 7 else 5 if distance < 10 else 6 if distance < 15 else 7


def quoted(article):
    """For each word: 1 inside double quotation marks, 2 a mark that closes, 3 a mark that opens, else 0; paragraph by paragraph."""
    out, opened, count = np.zeros(len(article.words), np.int64), False, len(article.words)
    for i in range(count):
        first = i == 0 or article.paragraphs[i] != article.paragraphs[i - 1]
        last = i + 1 == count or article.paragraphs[i] != article.paragraphs[i + 1]
        if first:
            opened = False
        if words.plain(article.words[i]) != [34]:
            out[i] = 1 if opened else 0
            continue
        before, behind = first or article.spaces[i - 1], last or article.spaces[i]
        mark = article.words[i][0]
        if before != behind:
            opened = before
        elif not before:
            opened = not opened
        elif mark in OPENS:
            opened = True
        elif mark in CLOSES:
            opened = False
        else:
            opened = not opened
        out[i] = 3 if opened else 2
    return out


def rows(article):
    """(rows of every word, keys of the words' static vectors)."""
    count = len(article.words)
    found, keys = [], []
    bounds = np.flatnonzero(np.r_[True, np.diff(article.sentences) != 0, True]) if count else []
    for first, end in zip(bounds, bounds[1:]):
        for own, key in words.sentence_rows(article.words[first:end], article.spaces[first:end]):
            found.append(own)
            keys.append(key)
    own = np.array(found, dtype=np.int64).reshape(count, words.COUNT)
    out = [(own[:, column] - offset & size - 1) + FIRST[name] for (column, offset, size), (name, _) in zip(_COLUMNS, KEPT)]
    begins = np.r_[True, np.diff(article.paragraphs) != 0].astype(np.int64)
    ends = np.r_[begins[1:], 1]
    heads = article.heads
    at = np.arange(count)
    has = heads >= 0
    safe = np.where(has, heads, 0)
    relation = np.array([RELATIONS.index(r) for r in article.relations])
    place = np.array([0 if h < 0 else 1 + far(h - i) + (8 if h > i else 0) for i, h in enumerate(heads)])
    form = own[:, 0] & 4095
    out += [
        quoted(article) + FIRST["quoted"], begins + 2 * ends + FIRST["edge"], np.minimum(article.paragraphs, 2) + FIRST["paragraph"],
        np.array([UPOS.index(u) for u in article.upos]) + FIRST["upos"], relation + FIRST["relation"], place + FIRST["head place"],
        np.where(has, relation[safe], 1) + FIRST["head relation"], np.where(has, form[safe], 0) + FIRST["head form"]]
    return np.stack(out, 1), keys
