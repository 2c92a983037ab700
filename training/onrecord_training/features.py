"""What a network sees of a word: rows of hashed embedding tables. src/OnRecord.Core/Networks/WordFeatures.cs computes the same,
number for number; tests/OnRecord.Core.Tests/Networks/WordFeaturesTests.cs holds examples of both."""

import functools

MASK = 0xFFFFFFFF

# Typographic marks stand for the plain ones, so that a network trained on plain text reads printed news.
PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u0060": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u00ad": "-", "\u2026": ".",
}

# Templates and their tables' sizes (powers of two), in the order of their rows.
TEMPLATES = (
    ("form", 16384), ("prefix1", 256), ("prefix2", 2048), ("prefix3", 4096), ("suffix1", 256), ("suffix2", 2048),
    ("suffix3", 4096), ("suffix4", 8192), ("shape", 1024), ("place", 64),
)
OFFSETS = {}
ROWS = 0
for _name, _size in TEMPLATES:
    OFFSETS[_name] = ROWS
    ROWS += _size
COUNT = len(TEMPLATES)


def units(text):
    """UTF-16 code units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def mix(h):
    """The finaliser of MurmurHash3 (Appleby, public domain)."""
    h ^= h >> 16
    h = h * 0x85EBCA6B & MASK
    h ^= h >> 13
    h = h * 0xC2B2AE35 & MASK
    return h ^ h >> 16


def hashed(seed, codes):
    """FNV-1a over code units (Fowler, Noll, Vo), finished by `mix`."""
    h = 2166136261 ^ seed
    for code in codes:
        h = (h ^ code) * 16777619 & MASK
    return mix(h)


def lower(code):
    """The simple lower case of a code unit."""
    character = chr(code)
    if 0xD800 <= code <= 0xDFFF or code == 0x130:
        return code
    small = character.lower()
    return ord(small) if len(small) == 1 and ord(small) <= 0xFFFF else code


def plain(form):
    """Code units with plain marks; doubled apostrophes and grave accents, as agencies write, are one double mark."""
    codes = [ord(PLAIN[chr(c)]) if chr(c) in PLAIN else c for c in units(form)]
    return [34] if codes == [39, 39] else codes


def is_digit(code):
    return 48 <= code <= 57


def shape(codes):
    """X upper, x lower, d digit, others themselves; a run longer than two is two."""
    out = []
    for code in codes:
        small = lower(code)
        if is_digit(code):
            s = 100
        elif small != code:
            s = 88
        elif chr(code).isalpha() and not 0xD800 <= code <= 0xDFFF:
            s = 120
        else:
            s = code
        if len(out) < 2 or out[-1] != s or out[-2] != s:
            out.append(s)
    return out


@functools.lru_cache(maxsize=None)
def form_rows(form):
    """The rows of all templates but `place`, the static vector's key, and how the word is written (0 no letter, 1 lower,
    2 capitalised, 3 upper)."""
    codes = plain(form)
    small = [lower(c) for c in codes]
    key = hashed(0, small)
    zeroed = [48 if is_digit(c) else c for c in small]
    rows = []
    for seed, (name, size) in enumerate(TEMPLATES):
        if name == "form":
            part = zeroed
        elif name.startswith("prefix"):
            part = zeroed[: int(name[6:])]
        elif name.startswith("suffix"):
            part = zeroed[-int(name[6:]):]
        elif name == "shape":
            part = shape(codes)
        else:
            continue
        rows.append(OFFSETS[name] + (hashed(seed + 1, part) & size - 1))
    letters = [c for c in codes if chr(c).isalpha() and not 0xD800 <= c <= 0xDFFF]
    if not letters:
        case = 0
    elif lower(letters[0]) == letters[0]:
        case = 1
    elif len(letters) > 1 and all(lower(c) != c for c in letters):
        case = 3
    else:
        case = 2
    return tuple(rows), key, case, len(letters)


def sentence_rows(forms, spaces):
    """For each word (its template rows, its static key). `spaces` tells for each word whether white space follows it.

    The template `place` joins: white space before, behind, first word, and the sentence's case (0 as usual, 1 title case,
    2 upper case, 3 lower case), judged by its words of four letters and more when there are three of them."""
    parts = [form_rows(form) for form in forms]
    counts = [0, 0, 0, 0]
    for _, _, case, letters in parts:
        if letters >= 4:
            counts[case] += 1
    total = sum(counts)
    written = 0
    if total >= 3:
        if counts[3] * 4 >= total * 3:
            written = 2
        elif (counts[2] + counts[3]) * 4 >= total * 3:
            written = 1
        elif counts[1] == total and parts[0][2] != 2:
            written = 3
    out, before = [], True
    for i, (rows, key, _, _) in enumerate(parts):
        place = written * 8 + (4 if i == 0 else 0) + (2 if before else 0) + (1 if spaces[i] else 0)
        out.append((rows + (OFFSETS["place"] + place,), key))
        before = spaces[i]
    return out
