"""Trains the network that tags words, marks names and finds heads, and writes the English pack's `syntax` model.

    python3 -m onrecord_training.syntax CORPORA CACHE MODEL.bin [--epochs N] [--width N] [--half N] [--depth N] [--limit-minutes N]
"""

import argparse
import collections
import dataclasses
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import augment, corpora, features, layers, news, silver_names, syntax_model, vectors

KINDS = ("person", "organization", "place", "group")
NAME_TAGS = ["O"] + [f"{prefix}-{kind}" for kind in KINDS for prefix in "BI"]
FLAGS = ("Singular", "Plural", "Past", "Present", "Finite", "Infinitive", "PastParticiple", "PresentParticiple", "Possessive", "First",
         "Second", "Third", "Masculine", "Feminine", "Neuter", "Comparative", "Superlative", "Negative", "Modal", "Interrogative")
IGNORED = -100


def morphology(word):
    """The flags of OnRecord.Language.Morphology, from a treebank's features."""
    f = word.feats
    form, tense = f.get("VerbForm"), f.get("Tense")
    held = {
        "Singular": f.get("Number") == "Sing", "Plural": f.get("Number") == "Plur",
        "Past": form == "Fin" and tense == "Past", "Present": form == "Fin" and tense == "Pres", "Finite": form == "Fin",
        "Infinitive": form == "Inf", "PastParticiple": form == "Part" and tense == "Past",
        "PresentParticiple": form == "Ger" or form == "Part" and tense == "Pres",
        "Possessive": f.get("Poss") == "Yes" or word.xpos == "POS",
        "First": f.get("Person") == "1", "Second": f.get("Person") == "2", "Third": f.get("Person") == "3",
        "Masculine": f.get("Gender") == "Masc", "Feminine": f.get("Gender") == "Fem", "Neuter": f.get("Gender") == "Neut",
        "Comparative": f.get("Degree") == "Cmp", "Superlative": f.get("Degree") == "Sup",
        "Negative": f.get("Polarity") == "Neg" or f.get("PronType") == "Neg", "Modal": word.xpos == "MD",
        "Interrogative": f.get("PronType") in ("Int", "Rel"),
    }
    return sum(1 << i for i, flag in enumerate(FLAGS) if held[flag])


class Classes:
    """The classes of each head: joint tags (UPOS, XPOS, flags), relations, name tags."""

    def __init__(self, sentences):
        tags = collections.Counter((w.upos, w.xpos, morphology(w)) for s in sentences for w in s.words)
        frequent = [tag for tag, n in tags.items() if n >= 3]
        self.tags = sorted(frequent, key=lambda t: (-tags[t], t))
        self.tag_of = {tag: i for i, tag in enumerate(self.tags)}
        for tag in sorted(tags):
            near = next((t for t in self.tags if t[:2] == tag[:2]), None)
            self.tag_of.setdefault(tag, self.tag_of[near] if near else IGNORED)
        self.relations = sorted({w.relation for s in sentences for w in s.words})
        self.relation_of = {relation: i for i, relation in enumerate(self.relations)}
        self.name_of = {name: i for i, name in enumerate(NAME_TAGS)}


@dataclasses.dataclass
class Example:
    rows: np.ndarray
    words: np.ndarray
    tags: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    names: np.ndarray


def example(sentence, classes, known):
    found = features.sentence_rows([w.form for w in sentence.words], [w.space_after for w in sentence.words])
    words = sentence.words
    return Example(
        np.array([rows for rows, _ in found], dtype=np.int64),
        np.array([known.get(key, 0) for _, key in found], dtype=np.int64),
        np.array([classes.tag_of.get((w.upos, w.xpos, morphology(w)), IGNORED) for w in words], dtype=np.int64),
        np.array([w.head + 1 for w in words], dtype=np.int64),
        np.array([classes.relation_of.get(w.relation, IGNORED) for w in words], dtype=np.int64),
        np.array([IGNORED if w.name is None else classes.name_of[w.name] for w in words], dtype=np.int64),
    )


def batches(examples, size, chance=None):
    """Lists of indexes of examples of like length, about `size` words each with padding."""
    lengths = [len(e.words) for e in examples]
    order = sorted(range(len(examples)), key=lambda i: (lengths[i] + (chance.random() * 4 if chance else 0), i))
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if batch and longest * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], lengths[i]
        batch.append(i)
    if batch:
        out.append(batch)
    if chance:
        chance.shuffle(out)
    return out


def padded(examples):
    """Tensors (time, batch, …) and the mask."""
    longest = max(len(e.words) for e in examples)

    def stack(get, fill):
        arrays = [get(e) for e in examples]
        out = np.full((longest, len(examples)) + arrays[0].shape[1:], fill, dtype=np.int64)
        for i, array in enumerate(arrays):
            out[: len(array), i] = array
        return torch.from_numpy(out)

    mask = (stack(lambda e: np.ones(len(e.words), dtype=np.int64), 0)).float().unsqueeze(2)
    return (stack(lambda e: e.rows, 0), stack(lambda e: e.words, 0), mask, stack(lambda e: e.tags, IGNORED),
            stack(lambda e: e.heads, 0), stack(lambda e: e.relations, IGNORED), stack(lambda e: e.names, IGNORED))


class Syntax(nn.Module):
    """Tags and names from the layer before the last, heads and relations from the last."""

    def __init__(self, static, classes, width, half, depth, arcs, relations, dropout):
        super().__init__()
        self.encoder = layers.Encoder(features.ROWS, static, width, half, depth, dropout)
        self.tags = nn.Linear(2 * half, len(classes.tags))
        self.names = nn.Linear(2 * half, len(NAME_TAGS))
        self.arcs = layers.Arcs(2 * half, arcs)
        self.relations = layers.Relations(2 * half, relations, len(classes.relations))

    def encode(self, rows, words, mask):
        outputs = self.encoder(rows, words, mask)
        return outputs[-2], outputs[-1]

    def losses(self, rows, words, mask, tags, heads, relations, names):
        low, high = self.encode(rows, words, mask)
        flat = lambda x: x.reshape(-1, x.shape[-1])
        loss = {"tags": F.cross_entropy(flat(self.tags(low)), tags.reshape(-1), ignore_index=IGNORED, label_smoothing=0.03)}
        if bool((names != IGNORED).any()):
            share = float((names != IGNORED).sum()) / float(mask.sum())
            loss["names"] = share * F.cross_entropy(flat(self.names(low)), names.reshape(-1), ignore_index=IGNORED)
        x, real = high.transpose(0, 1), mask.squeeze(2).transpose(0, 1) > 0
        scores = self.arcs(x, 0.2)
        scores = scores.masked_fill(~torch.cat((torch.ones_like(real[:, :1]), real), 1).unsqueeze(1), -1e4)
        scores = scores - 1e4 * F.pad(torch.eye(x.shape[1]), (1, 0))
        gold = heads.transpose(0, 1)
        loss["arcs"] = F.cross_entropy(scores[real], gold[real])
        kinds = self.relations(x, gold, 0.2)
        loss["relations"] = F.cross_entropy(kinds[real], relations.transpose(0, 1)[real], ignore_index=IGNORED)
        return loss

    @torch.no_grad()
    def name_chances(self, one):
        """For each word of an example the chances of silver_names.KINDS, a name's first and further words together."""
        self.eval()
        rows, words, mask, *_ = padded([one])
        chances = torch.softmax(self.names(self.encode(rows, words, mask)[0])[:, 0], 1).numpy()
        return np.concatenate([chances[:, :1], chances[:, 1:].reshape(len(chances), -1, 2).sum(2)], 1)

    @torch.no_grad()
    def score(self, examples, classes, steps=None):
        """Shares of right words on gold words, greedy heads; and F1 of names."""
        self.eval()
        right, total, gold_names, found_names, same = collections.Counter(), 0, 0, 0, 0
        upos = np.array([hash(t[0]) for t in classes.tags])
        bare = np.array([hash(r.split(":")[0]) for r in classes.relations])
        for batch in batches(examples, 4000):
            chosen = [examples[i] for i in batch]
            rows, words, mask, tags, heads, relations, names = padded(chosen)
            low, high = self.encode(rows, words, mask)
            said = self.tags(low).argmax(2).numpy()
            real = mask.squeeze(2).bool()
            x = high.transpose(0, 1)
            scores = self.arcs(x).masked_fill(~F.pad(real.t(), (1, 0), value=True).unsqueeze(1), -1e9)
            scores = scores - 1e9 * F.pad(torch.eye(x.shape[1]), (1, 0))
            guess = scores.argmax(2)
            kinds = self.relations(x, guess).argmax(2).t().numpy()
            guess = guess.t().numpy()
            name_scores = self.names(low)
            t, h, r, m = tags.numpy(), heads.numpy(), relations.numpy(), real.numpy()
            ok = m & (t >= 0)
            right["upos"] += int((upos[said] == upos[np.maximum(t, 0)])[ok].sum())
            right["tag"] += int((said == t)[ok].sum())
            right["uas"] += int((guess == h)[m].sum())
            right["las"] += int(((guess == h) & (bare[kinds] == bare[np.maximum(r, 0)]) & (r >= 0))[m].sum())
            total += int(m.sum())
            for i, e in enumerate(chosen):
                if e.names[0] == IGNORED:
                    continue
                want = spans([NAME_TAGS[k] for k in e.names])
                got = spans(constrained(name_scores[: len(e.names), i].numpy(), steps))
                if not any(k in (7, 8) for k in e.names):
                    got = {s for s in got if s[2] != "group"}
                gold_names, found_names, same = gold_names + len(want), found_names + len(got), same + len(want & got)
        out = {k: round(100 * v / total, 2) for k, v in right.items()}
        out["names"] = round(200 * same / max(1, gold_names + found_names), 2)
        return out


def constrained(scores, steps=None):
    """The best sequence of name tags in which I follows B or I of its kind (Viterbi)."""
    count = len(NAME_TAGS)
    allowed = np.zeros((count, count), dtype=np.float32) if steps is None else steps.copy()
    for a, before in enumerate(NAME_TAGS):
        for b, tag in enumerate(NAME_TAGS):
            if tag[0] == "I" and before[1:] != tag[1:]:
                allowed[a, b] = -1e9
    best = scores[0] + np.where([t[0] == "I" for t in NAME_TAGS], -1e9, 0)
    back = []
    for row in scores[1:]:
        paths = best[:, None] + allowed
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    tags = [int(best.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return [NAME_TAGS[t] for t in reversed(tags)]


def transitions(sentences):
    """What a name tag before another is worth: half their pointwise mutual information where names are gold's, and a little less for O,
    which evens out what is missed and what is made up."""
    counts = np.full((len(NAME_TAGS), len(NAME_TAGS)), 0.5)
    for sentence in sentences:
        if sentence.words[0].name is not None:
            tags = [0] + [NAME_TAGS.index(w.name) for w in sentence.words] + [0]
            for before, tag in zip(tags, tags[1:]):
                counts[before, tag] += 1
    joint = counts / counts.sum()
    steps = 0.5 * np.log(joint / (joint.sum(1, keepdims=True) * joint.sum(0, keepdims=True)))
    steps[:, 0] -= 0.25
    return steps.astype(np.float32)


def spans(tags):
    out, start = set(), None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and tag[0] != "I":
            out.add((start, i, tags[start][2:]))
            start = None
        if tag[0] == "B":
            start = i
    return out


def plain_epoch(sentences, plain, quotations, chance, classes, known):
    """The treebanks' sentences, some of them in another case, and made quotations."""
    examples = []
    for sentence, usual in zip(sentences, plain):
        other = augment.rewritten(sentence, chance)
        examples.append(usual if other is None else example(other, classes, known))
    made = [quotations.make(chance) for _ in range(len(sentences) // 16)]
    return examples + [example(m, classes, known) for m in made if m is not None]


def varied_epoch(sentences, plain, quotations, prose, namer, chance, classes, known):
    """As `plain_epoch`, with other names in some sentences, and with made sentences of news prose."""
    examples = []
    for sentence, usual in zip(sentences, plain):
        named = news.renamed(sentence, namer, chance) if chance.random() < 0.4 else None
        other = augment.rewritten(named or sentence, chance) or named
        examples.append(usual if other is None else example(other, classes, known))
    for _ in range(len(sentences) // 20):
        for made in (quotations.make(chance), prose.make()):
            if made is not None:
                named = None if chance.random() < 0.6 else news.renamed(made, namer, chance)
                examples.append(example(named or made, classes, known))
    return examples


def train(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    chance = random.Random(options.seed)
    sentences, ewt_dev, gum_dev = corpora.treebank(options.corpora)
    words, matrix = vectors.load(options.cache, options.vectors)
    steps = transitions(sentences)
    marked = None if options.plain or options.last else silver_names.mark_all(sentences, words, matrix)
    classes = Classes(sentences)
    keys = [features.hashed(0, [features.lower(c) for c in features.plain(word)]) for word in words]
    known = {key: i + 1 for i, key in reversed(list(enumerate(keys)))}
    static = torch.cat((torch.zeros(1, matrix.shape[1]), torch.from_numpy(matrix) * 3))
    model = Syntax(static, classes, options.width, options.half, options.depth, options.arcs, options.relations, options.dropout)
    dev = {name: [example(s, classes, known) for s in part] for name, part in (("ewt", ewt_dev), ("gum", gum_dev))}
    press = [e for s, e in zip(gum_dev, dev["gum"]) if s.document.startswith("GUM_news")]
    if options.start:
        model.load_state_dict(torch.load(options.start)["state"])
    if options.last:
        marked = silver_names.mark_all(sentences, words, matrix, lambda s: model.name_chances(example(s, classes, known)))
    quotations = augment.Quotations(sentences, options.last)
    namer = marked and news.Namer(marked.lists, chance)
    prose = marked and news.Prose(quotations.clauses, namer, chance, options.compounds)
    plain = [example(s, classes, known) for s in sentences]
    # Names are marked in a third of the sentences, so these come twice as often late; averages of the weights are what is kept.
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(parameters, lr=options.rate, betas=(0.9, 0.98), eps=1e-8)
    average, updates, started, epoch = None, 0, time.time(), 0
    while epoch < options.epochs:
        epoch += 1
        examples = plain_epoch(sentences, plain, quotations, chance, classes, known) if options.plain else \
            varied_epoch(sentences, plain, quotations, prose, namer, chance, classes, known)
        model.train()
        sums, plan = collections.Counter(), batches(examples, options.batch, chance)
        for k, batch in enumerate(plan):
            done = (epoch - 1 + k / len(plan)) / options.epochs
            rate = options.rate * min(1.0, (updates + 1) / 200) * (1 - done) ** 0.7 if done < 1 else 0
            for group in optimizer.param_groups:
                group["lr"] = max(rate, options.rate * 0.02)
            rows, words_, *rest = padded([examples[i] for i in batch])
            words_ = words_ * (torch.rand(words_.shape) > 0.06)
            lose = torch.rand(rows.shape[:2] + (1,)) < 0.12  # the learned form is left out, so that rare and new forms are met
            rows[..., :1] = torch.where(lose, torch.zeros_like(rows[..., :1]), rows[..., :1])
            loss = model.losses(rows, words_, *rest)
            total = loss["tags"] + loss["arcs"] + loss["relations"] + options.name_weight * loss.get("names", 0)
            optimizer.zero_grad()
            total.backward()
            nn.utils.clip_grad_norm_(parameters, 5.0)
            optimizer.step()
            updates += 1
            for key, value in loss.items():
                sums[key] += float(value)
            if done > 0.5:
                if average is None:
                    average = [p.detach().clone() for p in parameters]
                    averaged = 1
                elif updates % 4 == 0:
                    averaged += 1
                    mix = max(1 / averaged, 0.004)
                    for kept, p in zip(average, parameters):
                        kept.lerp_(p.detach(), mix)
        line = {key: round(value / len(plan), 4) for key, value in sums.items()}
        if epoch % options.report == 0 or epoch == options.epochs:
            live = [p.detach().clone() for p in parameters]
            if average is not None:
                for p, kept in zip(parameters, average):
                    p.data.copy_(kept)
            scores = {"ewt": model.score(dev["ewt"], classes, steps), "gum": model.score(dev["gum"], classes, steps), "news": model.score(press, classes, steps)}
            torch.save({"state": model.state_dict(), "options": vars(options)}, options.cache + "/" + os.path.basename(options.model) + ".pt")
            if epoch < options.epochs:
                for p, kept in zip(parameters, live):
                    p.data.copy_(kept)
            print(epoch, round(time.time() - started), line, scores, flush=True)
        else:
            print(epoch, round(time.time() - started), line, flush=True)
    syntax_model.write(options.model, model, classes, keys, steps)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora")
    parser.add_argument("cache")
    parser.add_argument("model")
    for name, default in (("epochs", 10), ("width", 128), ("half", 128), ("depth", 3), ("arcs", 96), ("relations", 128),
                          ("vectors", 60000), ("batch", 1200), ("seed", 1), ("report", 2)):
        parser.add_argument("--" + name, type=int, default=default)
    for name, default in (("dropout", 0.3), ("rate", 2e-3), ("name-weight", 1.5)):
        parser.add_argument("--" + name, type=float, default=default)
    parser.add_argument("--plain", action="store_true", help="learn from the treebanks and their names alone, and made quotations")
    parser.add_argument("--last", action="store_true",
                        help="let the weights begun with take part in marking names, and speech verbs stand inside clauses too")
    parser.add_argument("--compounds", action="store_true", help="make noun compounds whose last word could be a verb, too")
    parser.add_argument("--start", help="go on from the weights of MODEL.bin.pt")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
