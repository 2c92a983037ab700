#!/usr/bin/env python3
"""Draw happenings or positions from records at random, for reading.

    onrecord extract < basil.jsonl > records.jsonl
    draw_sample.py happenings|positions COUNT SEED < records.jsonl

Each is printed with the sentences that its evidence stands in. The same records, count and seed give the same sample.
"""
import json
import random
import sys


def of(text, span):
    units = text.encode("utf-16-le")
    return units[span["start"] * 2:span["end"] * 2].decode("utf-16-le").replace("\n", " ")


def sentences(record, spans):
    for sentence in record["sentences"]:
        if any(span["start"] < sentence["end"] and sentence["start"] < span["end"] for span in spans):
            yield of(record["text"], sentence)


def happening(record, names, found):
    parts = {part["actor"]: part["part"] for part in found.get("parts", [])}
    who = "; ".join(names[actor] + (f" ({parts[actor]})" if actor in parts else "") for actor in found["participants"])
    return f"{found['type']} {found['status']} | who: {who} | place: {names.get(found['place'])} | when: {found['when']} | " + " // ".join(
        of(record["text"], span) for span in found["evidence"])


def position(record, names, found):
    condition = f" | condition: {of(record['text'], found['condition'])}" if found["condition"] else ""
    return f"{names[found['actor']]} {found['stance']} | {of(record['text'], found['topic'])}{condition}"


def main():
    kind, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    records = [json.loads(line) for line in sys.stdin]
    everything = [(record, found) for record in records for found in record.get(kind, [])]
    show = happening if kind == "happenings" else position
    drawn = random.Random(seed).sample(everything, min(count, len(everything)))
    print(f"{len(drawn)} of {len(everything)} {kind} in {len(records)} records, seed {seed}")
    for number, (record, found) in enumerate(drawn, 1):
        names = {actor["id"]: actor["name"] for actor in record["actors"]}
        print(f"\n{number}. [{record['id']}, {record['published']}] {show(record, names, found)}")
        for sentence in sentences(record, found["evidence"]):
            print(f"   {sentence}")


main()
