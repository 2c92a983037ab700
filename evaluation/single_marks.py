#!/usr/bin/env python3
"""Turns double quotation marks into single ones, as many outlets print them, to measure how well such reports are read.

    single_marks.py < GOLD.jsonl > SINGLE.jsonl

Each mark is one UTF-16 code unit before and after, so that all offsets stay. What an apostrophe then looks like a closing mark is part of the task.
"""

import json
import sys

TURNED = str.maketrans({"“": "‘", "”": "’", '"': "'"})

for line in sys.stdin:
    article = json.loads(line)
    article["text"] = article["text"].translate(TURNED)
    print(json.dumps(article, ensure_ascii=False))
