#!/usr/bin/env python3
"""How often a named speaker is wrong, by certainty, where the gold source names somebody.

    speaker_curve.py SCORERS GOLD.jsonl RECORDS.jsonl [--form direct]

SCORERS is the folder of attribution.py, whose matching of statements this uses. Of the statements that match a gold attribution, those count
whose gold source has a capitalised word that is no function word. A named speaker is right if one of these words is in a name that the record
has for the speaker, or a mention of the speaker stands on one of them. Prints a line for each certainty from which speakers are shown: the
share of these statements with a speaker (coverage), and the share of wrong ones among them.
"""

import argparse
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("scorers")
    parser.add_argument("gold")
    parser.add_argument("records")
    parser.add_argument("--form", default="direct")
    parser.add_argument("--wrong", action="store_true", help="list the wrong ones")
    args = parser.parse_args()
    sys.path.insert(0, args.scorers)
    import attribution

    golds, records = attribution.read_lines(args.gold), attribution.read_lines(args.records)
    judged = []
    for name, item in golds.items():
        record, text = records[name], attribution.Text(item["text"])
        gold = [attribution.Said(a, text, name) for a in item["attributions"]]
        said = attribution.read_record(record, item, text)
        raw = item["text"].encode("utf-16-le")
        words = [raw[2 * s:2 * e].decode("utf-16-le") for s, e in text.words]
        names = {}
        for mention in record["mentions"]:
            if mention["form"] == "name":
                names.setdefault(mention["actor"], set()).update(words[i] for i in text.within([(mention["start"], mention["end"])]))
        for g, s in attribution.match(gold, said):
            if gold[g].form != args.form:
                continue
            telling = {i for i in gold[g].telling if words[i][0].isupper() and not text.stop[i] and words[i].lower() not in PRONOUNS}
            if not telling:
                continue
            statement = record["statements"][s]
            speaker = statement["speaker"]
            right = speaker is not None and (bool(telling & said[s].mentioned) or bool({words[i] for i in telling} & names.get(speaker, set())))
            judged.append((statement["certainty"] if speaker else 0.0, speaker is not None, right))
            if args.wrong and speaker is not None and not right:
                actor = next(a["name"] for a in record["actors"] if a["id"] == speaker)
                print(f"{name}: {actor} for {' '.join(words[i] for i in sorted(gold[g].source))} ({statement['why']}, {statement['certainty']})")
    print("certainty  coverage  wrong    n")
    for threshold in (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
        shown = [right for certainty, named, right in judged if named and certainty >= threshold]
        if shown:
            print("%9.2f  %8.3f  %5.3f  %3d" % (threshold, len(shown) / len(judged), 1 - sum(shown) / len(shown), len(shown)))


PRONOUNS = frozenset("he she they it i we you who that this his her their".split())

if __name__ == "__main__":
    main()
