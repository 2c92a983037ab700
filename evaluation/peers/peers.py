#!/usr/bin/env python3
"""Times readability-lxml on saved pages in processor seconds, the best of three passes after one to warm up.

peers.py PAGES.jsonl  ->  a line {"peer", "work", "seconds"}
"""
import json
import logging
import sys
import time

import lxml.html
import readability

PASSES = 3
logging.disable(logging.CRITICAL)


def timed(peer, pages, read):
    best, failed = float("inf"), 0
    for n in range(PASSES + 1):
        failed, before = 0, time.process_time()
        for page in pages:
            try:
                read(page["html"])
            except Exception:
                failed += 1
        if n:
            best = min(best, time.process_time() - before)
    print(json.dumps({"peer": peer, "work": "pages", "seconds": best, "failed": failed}))


def main():
    with open(sys.argv[1], encoding="utf8") as lines:
        pages = [json.loads(line) for line in lines]
    timed("lxml alone", pages, lambda html: lxml.html.document_fromstring(html.encode("utf8")))
    timed("readability-lxml", pages, lambda html: readability.Document(html).summary())


if __name__ == "__main__":
    main()
