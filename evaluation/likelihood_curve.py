#!/usr/bin/env python3
"""How many of the statements listed from a likelihood on are attributions of the corpus: likelihood_curve.py GOLD.jsonl RECORDS.jsonl

A statement counts as one where at least half of its content is content of one gold attribution.
"""
import json
import sys


def units(spans):
    return {i for a, b in spans for i in range(a, b)}


def main(gold_file, records_file):
    with open(gold_file, encoding="utf-8") as lines:
        gold = {article["id"]: article for article in map(json.loads, lines)}
    read = []
    with open(records_file, encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            known = [units(one["content"]) for one in gold[record["id"]]["attributions"]]
            for statement in record["statements"]:
                mine = units((span["start"], span["end"]) for span in statement["content"])
                right = any(2 * len(mine & other) >= len(mine) for other in known)
                read.append((statement["form"], statement["likelihood"], right))
    print("form      likelihood  statements  in the corpus")
    for form in ("direct", "mixed", "indirect"):
        for low, high in ((0, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
            chosen = [right for of, likelihood, right in read if of == form and low <= likelihood < high]
            if chosen:
                print(f"{form:9} {low:.1f} to {min(high, 1):.1f}  {len(chosen):10}  {sum(chosen) / len(chosen):13.3f}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
