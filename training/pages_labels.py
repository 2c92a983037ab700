"""Labels for the blocks of saved pages: from segments that a person marked, from the article text that a page's own JSON-LD carries, and from
pages whose whole article is marked (data/pages.tsv: hashes of the page's name and of the blocks that are its article, in their order)."""

import collections
import gzip
import hashlib
import html
import json
import os
import re
from urllib.parse import urlsplit

SPACE = re.compile(r"\s+")
LETTERS = re.compile(r"\W+")
BODY = re.compile(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")', re.S)
TAG = re.compile(r"<[^>]+>")
SHORTEST_BODY = 600


def squeeze(text):
    return SPACE.sub(" ", text).strip()


def letters(text):
    return LETTERS.sub("", text).casefold()


def site(page):
    host = (urlsplit(page.get("url") or page.get("source_url") or page["id"]).hostname or page["id"]).split(".")
    return ".".join(host[-2:])


def read(path):
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def article_body(page):
    """The longest article text in the page's JSON-LD, folded to letters, or None."""
    best = ""
    for match in BODY.finditer(page["html"]):
        try:
            text = json.loads(match.group(1), strict=False)
        except ValueError:
            continue
        text = html.unescape(TAG.sub(" ", html.unescape(text)))
        if len(text) > len(best):
            best = text
    return letters(best) if len(best) >= SHORTEST_BODY and not best.rstrip().endswith(("...", "…")) else None


def short_hash(text):
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:8]


def whole_articles():
    """{hash of a page's name: hashes of the blocks that are its article}."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "pages.tsv"), encoding="utf8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    return {page: article.split(" ") for page, article in rows}


WHOLE = whole_articles()


def article_blocks(page, texts):
    """{block: whether it is article} of a page whose whole article is marked; empty of another. A text that stands on the page more often
    than in the article says nothing."""
    wanted, keys = collections.Counter(WHOLE.get(short_hash(page["id"]))), [short_hash(letters(text)) for text in texts]
    counts = collections.Counter(keys)
    return {i: key in wanted for i, key in enumerate(keys) if key not in wanted or counts[key] <= wanted[key]} if wanted else {}


def whole_article(page, texts):
    """The article of a page whose whole article is marked; None of another. Of a text that stands there more often the last are taken."""
    wanted = WHOLE.get(short_hash(page["id"]))
    if wanted is None:
        return None
    wanted, taken = collections.Counter(wanted), []
    for text in reversed(texts):
        key = short_hash(letters(text))
        if wanted[key] > 0:
            wanted[key] -= 1
            taken.append(text)
    return "\n".join(reversed(taken))


def labels(page, texts):
    """{block: (label, weight)}."""
    found = {}
    for i, inside in article_blocks(page, texts).items():
        found[i] = (int(inside), 0.6 if inside else 0.4)
    folded = [squeeze(text) for text in texts]
    body = article_body(page)
    if body and not found:
        keys = [letters(text) for text in folded]
        hit = [len(key) >= 25 and key in body for key in keys]
        covered = sum(len(key) for key, inside in zip(keys, hit) if inside)
        if covered >= 0.8 * len(body):
            first, last = hit.index(True), len(hit) - 1 - hit[::-1].index(True)
            for i, key in enumerate(keys):
                if hit[i]:
                    found[i] = (1, 0.6)
                elif len(key) >= 25 or not (first <= i <= last and key and key in body):
                    found[i] = (0, 0.4 if first <= i <= last else 0.25)
    return marked(page, texts, found)


def marked(page, texts, found=None):
    """{block: (label, weight)} by the segments that a person marked, over what is found already."""
    found, folded = found or {}, [squeeze(text) for text in texts]
    for segment in map(squeeze, page.get("with", ())):
        hits = [i for i, text in enumerate(folded) if segment in text]
        if hits:
            found[max(hits, key=lambda i: len(folded[i]))] = (1, 1.0 if len(hits) == 1 else 0.6)
    for segment in map(squeeze, page.get("without", ())):
        for i, text in enumerate(folded):
            if segment in text and found.get(i, (0, 0))[:1] != (1,):
                found[i] = (0, 1.0)
    return found
