"""Collects the dictionary forms that the rules of the language pack do not give, from treebanks.

    python3 -m onrecord_training.lemmas TABLES TREEBANK.conllu[.gz]...

TABLES is src/OnRecord.English/Tables/language, where lemma-endings.tsv and lemma-stems.tsv are read and lemma-exceptions.tsv is
written: words, their form and their lemma, where at least half of a word's occurrences have that lemma. Forms are told as the
reader tells them, by part of speech and features. Same input, same bytes."""

import collections
import gzip
import re
import sys

WORD = re.compile(r"^(?=.*[A-Za-z])[A-Za-z.'/-]{1,24}$")
SIGNS = ("\u201c", "\u201d", "--", "\u2013", "\u2014", "``", "\u00ab", "\u00bb")
FORMS = {"VBD": "past", "VBN": "past", "VBG": "ing", "VBZ": "third", "NNS": "plural", "NNPS": "plural",
         "JJR": "comparative", "RBR": "comparative", "JJS": "superlative", "RBS": "superlative"}


def table(path):
    with open(path, encoding="utf8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return rows[1:]


def words(path):
    with (gzip.open(path, "rt", encoding="utf8") if path.endswith(".gz") else open(path, encoding="utf8")) as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit() and cells[2] != "_" and "Typo=Yes" not in cells[5]:
                yield cells[1].replace("\u2019", "'").replace("`", "'"), cells[2], cells[3], cells[4]


class Rules:
    def __init__(self, tables):
        self.endings = {(form, ending): lemma for form, ending, lemma in table(tables + "/lemma-endings.tsv")}
        self.irregular = {(word, upos, form): lemma for word, upos, form, lemma in table(tables + "/lemma-irregulars.tsv")}
        self.stems = dict(table(tables + "/lemma-stems.tsv"))

    def complete(self, stem):
        for length in range(len(stem), 0, -1):
            if stem[-length:] in self.stems:
                return stem[:-length] + self.stems[stem[-length:]]
        return stem

    def lemma(self, word, form):
        for length in range(len(word), 0, -1):
            replaced = self.endings.get((form, word[len(word) - length:]))
            if replaced is None:
                continue
            rest = word[:len(word) - length]
            if replaced.startswith("~"):
                if not any(c in "aeiouy" for c in rest) or len(rest) < 2:
                    continue
                return self.complete(rest) if replaced == "~" else rest + replaced[1:]
            if rest + replaced:
                return rest + replaced
        return word


def form_of(upos, xpos):
    if upos in ("VERB", "NOUN", "PROPN", "ADJ", "ADV"):
        return FORMS.get(xpos, "base")
    return "any"


def main(tables, treebanks):
    rules = Rules(tables)
    seen = collections.defaultdict(collections.Counter)
    for path in treebanks:
        for word, lemma, upos, xpos in words(path):
            if upos in ("X", "SYM", "NUM", "INTJ") or xpos == "GW" or (xpos == "NNP" and form_of(upos, xpos) == "base"):
                continue
            if upos == "PUNCT" and word not in SIGNS:
                continue
            if upos != "PUNCT" and not WORD.match(word):
                continue
            seen[word.lower(), upos, form_of(upos, xpos)][lemma] += 1
    rows = []
    for (word, upos, form), lemmas in sorted(seen.items()):
        lemma, count = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
        total = sum(lemmas.values())
        if upos == "PROPN":
            lemma = lemma.lower()
        expected = rules.lemma(word, form) if form not in ("base", "any") else word
        expected = rules.irregular.get((word, upos, form), expected)
        if lemma != expected and 2 * count >= total and " " not in lemma and "#" not in word:
            if upos in ("NOUN", "VERB", "ADV") and lemma.lower() == expected:
                continue
            if total == 1 and (upos in ("PROPN", "PRON", "DET", "CCONJ", "ADP") or "." in word or "/" in word):
                continue
            if total == 1 and upos == "VERB" and word.endswith(("ed", "ing", "'d", ".")):
                continue
            rows.append((word, upos, form, lemma))
    with open(tables + "/lemma-exceptions.tsv", "w", encoding="utf8") as file:
        file.write("# Words whose dictionary form the rules do not give. Made by training/onrecord_training/lemmas.py from the lemmas of\n")
        file.write("# UD English EWT (CC BY-SA 4.0) and GUM's open genres (CC BY 4.0), training parts.\n")
        file.write("word\tupos\tform\tlemma\n")
        for row in rows:
            file.write("\t".join(row) + "\n")
    print(len(rows), "exceptions")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
