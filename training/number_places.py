#!/usr/bin/env python3
"""Learns when two numbers stand in one place of two reports: number_places.py FEATURES [TABLE]

FEATURES is what `dotnet run -c Release --project evaluation -- number-features CORPORA` prints: for each two numbers of one unit of two real
reports of one event what their places have in common. Two numbers that can be one count as standing in one place; logistic regression on that,
without the values. Without TABLE, prints how many of the numbers that two reports have alike are found by others' weights (five parts, by story),
and how many of the numbers that only one report has would be told as differing.
"""
import sys

import numpy

NAMES = ["bias", "before", "beside", "rest", "share", "opening", "dates-differ", "nearest-before", "nearest-behind", "second-behind",
         "both-behind", "behind-and-share"]
LEAST_VALUE = 3
MOST_TIMES = 4
LEAST_AHEAD = 0.5


def read(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [row for row in rows if min(float(row[3]), float(row[4])) >= LEAST_VALUE and not is_year(row, 3) and not is_year(row, 4)]


def is_year(row, field):
    words = row[field + 5]
    value = words[words.index("[") + 1:words.index("]")]
    return len(value) == 4 and value.isdigit() and 1900 <= int(value) <= 2100


def fit(features, same, penalty=1.0):
    weights = numpy.zeros(features.shape[1])
    shrink = penalty * numpy.r_[0, numpy.ones(len(weights) - 1)]
    for _ in range(60):
        odds = 1 / (1 + numpy.exp(-features @ weights))
        gradient = features.T @ (odds - same) + shrink * weights
        hessian = (features * (odds * (1 - odds))[:, None]).T @ features + penalty * numpy.eye(len(weights))
        weights -= numpy.linalg.solve(hessian, gradient)
    return weights


def main(path, table=None):
    rows = read(path)
    features = numpy.array([[float(value) for value in row[7].split()] for row in rows])
    same = numpy.array([float(row[5]) for row in rows])
    if table:
        with open(table, encoding="utf-8") as lines:
            head = [line for line in lines if line.startswith("#")]
        with open(table, "w", encoding="utf-8") as out:
            out.writelines(head)
            out.write("feature\tweight\n")
            out.writelines(f"{name}\t{weight:.3f}\n" for name, weight in zip(NAMES, fit(features, same)))
        return
    stories = sorted({row[0] for row in rows})
    part = numpy.array([stories.index(row[0]) % 5 for row in rows])
    odds = numpy.zeros(len(rows))
    for held in range(5):
        odds[part == held] = features[part == held] @ fit(features[part != held], same[part != held])
    ahead = lead(rows, odds)
    values = [max(float(row[3]), float(row[4])) / min(float(row[3]), float(row[4])) for row in rows]
    print(f"{len(rows)} pairs, {int(same.sum())} of them one")
    print("log-odds  alike found  told of numbers that one report alone has")
    for least in (-1, -0.5, 0, 0.5, 1):
        best = {}
        for i, row in enumerate(rows):
            if same[i]:
                key = (row[1], row[2], row[3])
                best[key] = max(best.get(key, -9), odds[i] if ahead[i] > LEAST_AHEAD else -9)
        found = sum(value > least for value in best.values())
        told = sum(1 for i, row in enumerate(rows) if row[6] == "00" and values[i] < MOST_TIMES and odds[i] > least and ahead[i] > LEAST_AHEAD)
        print(f"{least:8} {found:6} of {len(best)} {told:6}")


def lead(rows, odds):
    """How far each pair is ahead of the next best for either number."""
    left, right = {}, {}
    for i, row in enumerate(rows):
        left.setdefault((row[1], row[2], row[3], row[8]), []).append(i)
        right.setdefault((row[1], row[2], row[4], row[9]), []).append(i)
    explained = {key for key, pairs in (*left.items(), *right.items()) if any(rows[i][5] == "1" for i in pairs)}
    ahead = numpy.zeros(len(rows))
    for i, row in enumerate(rows):
        rivals = [odds[j] for j in left[(row[1], row[2], row[3], row[8])] if rows[j][4] != row[4] and (rows[j][1], rows[j][2], rows[j][4], rows[j][9]) not in explained]
        rivals += [odds[j] for j in right[(row[1], row[2], row[4], row[9])] if rows[j][3] != row[3] and (rows[j][1], rows[j][2], rows[j][3], rows[j][8]) not in explained]
        ahead[i] = odds[i] - max(rivals, default=-6)
    return ahead


if __name__ == "__main__":
    main(*sys.argv[1:])
