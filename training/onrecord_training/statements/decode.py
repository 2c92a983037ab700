"""Reads attributions off a trained network, and scores them: what StatementNetwork.cs and RunLinker.cs do, without the speakers."""

import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import torch

from . import corpus, network

SCORER = pathlib.Path(os.environ.get("ONRECORD_SCORE", pathlib.Path(__file__).parents[4] / "shared/score")) / "attribution.py"


def runs_of(tags, paragraph_starts):
    out, starts, i = [], set(paragraph_starts.tolist()), 0
    while i < len(tags):
        if tags[i] == 0:
            i += 1
            continue
        role, end = (int(tags[i]) - 1) // 2, i + 1
        while end < len(tags) and tags[end] == 2 * role + 2 and end not in starts:
            end += 1
        out.append(corpus.Run(role, i, end, frozenset()))
        i = end
    return out


def statements(model, example, scores=None):
    """[(content runs, cue run or None, source run or None)] of one stretch."""
    with torch.no_grad():
        bounds = torch.tensor([0, len(example.words)], dtype=torch.int32)
        x = model.encode(example.rows, example.words, bounds)
        paragraphs = torch.from_numpy(corpus.np.r_[example.paragraph_starts, len(example.words)].astype("int32"))
        runs = runs_of(model.tags(x, paragraphs), example.paragraph_starts)
        if not runs:
            return []
        edges = torch.cat((x[[r.first for r in runs]], x[[r.end - 1 for r in runs]]), 1)
        answers = []
        for side, pairs in enumerate(model.pairs):
            asking, candidates, places, _ = network.questions(runs, example.paragraphs, side)
            answer = {}
            if asking:
                best = pairs(edges, torch.tensor(asking), torch.tensor(candidates), torch.tensor(places)).argmax(1).tolist()
                answer = {a: row[b] if b < len(row) else -1 for a, row, b in zip(asking, candidates, best)}
            answers.append(answer)
    contents, out = collections.defaultdict(list), []
    for content, cue in answers[0].items():
        if cue >= 0:
            contents[cue].append(content)
        else:
            out.append(([runs[content]], None, None))
    for cue, held in contents.items():
        source = answers[1].get(cue, -1)
        out.append(([runs[c] for c in held], runs[cue], runs[source] if source >= 0 else None))
    return out


def figures(model, data, gold, keep=None):
    """The scorer's main figures over a split, as a line."""
    records = {}
    for example in data:
        article = example.article
        record = records.setdefault(article.name, {"id": article.name, "text": article.text, "statements": [], "mentions": [], "actors": []})

        def span(run):
            return run and {"start": int(article.starts[example.first + run.first]), "end": int(article.ends[example.first + run.end - 1])}

        for held, cue, source in statements(model, example):
            record["statements"].append({"content": [span(r) for r in held], "cue": span(cue), "source": span(source), "speaker": None})
    path = keep or tempfile.mkstemp(suffix=".jsonl")[1]
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records.values())
    return line(json.loads(subprocess.run([sys.executable, SCORER, gold, path, "--json-only"], check=True, capture_output=True, text=True).stdout))


def line(f):
    def join(values):
        return "/".join("%.1f" % (100 * v) for v in values)

    a = f["attributions"]
    return (f"content/source/cue {join(f['spans'][r]['exact']['f1'] for r in ('content', 'source', 'cue'))}"
            f" found {join(a[k]['found']['f1'] for k in ('all', 'direct', 'mixed', 'indirect'))} source right {join([a['all']['found_source']['f1']])}"
            f" precision/recall {join([a['all']['found']['precision'], a['all']['found']['recall']])}"
            f" direct recall/speaker {join([f['direct_speech']['recall'], f['direct_speech']['speaker_accuracy']])}")
