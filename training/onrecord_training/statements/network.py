"""The statement network: words' vectors, recurrences in both directions, a CRF over roles, and a scorer of which runs belong together.

All words of a batch lie in one array; `offsets` say where its sequences begin. Products run in bfloat16, which machines with matrix units
do many times faster; everything else in single precision."""

import ctypes
import pathlib
import subprocess
import tempfile

import numpy as np
import torch
from torch import nn

from . import features

TAGS = 7
NEAR = 6  # candidates looked at on either side
PAIR = 32  # width of the scorer of pairs
SIDES = (("content", 0, 2), ("cue", 2, 1))  # (name, role that asks, role that answers): contents ask for cues, cues for sources


def _build():
    source = pathlib.Path(__file__).with_name("recurrence.c")
    library = pathlib.Path(tempfile.mkdtemp()) / "recurrence.so"
    subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-o", library, source, "-lm"], check=True)
    built = ctypes.CDLL(str(library))
    built.crf.restype = ctypes.c_double
    return built


_C = _build()


def _at(tensor):
    return None if tensor is None else ctypes.c_void_p(tensor.data_ptr())


class _Product(torch.autograd.Function):
    @staticmethod
    def forward(context, x, weight):
        x, weight = x.bfloat16(), weight.bfloat16()
        context.save_for_backward(x, weight)
        return (x @ weight.t()).float()

    @staticmethod
    def backward(context, gradient):
        x, weight = context.saved_tensors
        gradient = gradient.bfloat16()
        return (gradient @ weight).float(), (gradient.t().contiguous() @ x).float()


class Linear(nn.Module):
    """An affine map, weights a row for each output."""

    def __init__(self, inputs, outputs, bias=True):
        super().__init__()
        self.weight = nn.Parameter((torch.rand(outputs, inputs) * 2 - 1) * (3 / inputs) ** 0.5)
        self.bias = nn.Parameter(torch.zeros(outputs)) if bias else None

    def forward(self, x):
        y = _Product.apply(x, self.weight)
        return y if self.bias is None else y + self.bias


class _Steps(torch.autograd.Function):
    @staticmethod
    def forward(context, parts, x, offsets, half, own_skip):
        parts = parts.contiguous()
        count, stride = parts.shape
        out, states, width = torch.empty(count, 2 * half), torch.empty(2, count, half), stride // 2
        for d in (0, 1):
            skip = None if own_skip else x[:, d * half:]
            _C.sru_forward(_at(parts[:, d * width:]), stride, _at(skip), x.stride(0), _at(offsets), len(offsets) - 1, half, d,
                           _at(states[d]), _at(out[:, d * half:]), 2 * half)
        context.save_for_backward(parts, x, offsets, states)
        context.half, context.own_skip = half, own_skip
        return out

    @staticmethod
    def backward(context, gradient):
        parts, x, offsets, states = context.saved_tensors
        half, gradient, stride = context.half, gradient.contiguous(), parts.shape[1]
        width, to_parts = stride // 2, torch.empty_like(parts)
        to_x = None if context.own_skip else torch.empty_like(x)
        for d in (0, 1):
            skip, to_skip = (None, None) if context.own_skip else (x[:, d * half:], to_x[:, d * half:])
            _C.sru_backward(_at(parts[:, d * width:]), stride, _at(skip), x.stride(0), _at(offsets), len(offsets) - 1, half, d,
                            _at(states[d]), _at(gradient[:, d * half:]), 2 * half, _at(to_parts[:, d * width:]), _at(to_skip), x.stride(0))
        return to_parts, to_x, None, None, None


class _Drop(torch.autograd.Function):
    @staticmethod
    def forward(context, x, rate, seed):
        context.rate, context.seed = rate, seed
        return _drop(x, rate, seed)

    @staticmethod
    def backward(context, gradient):
        return _drop(gradient, context.rate, context.seed), None, None


def _drop(x, rate, seed):
    x = x.contiguous()
    out = torch.empty_like(x)
    _C.drop(_at(x), ctypes.c_long(x.numel()), ctypes.c_uint(seed), ctypes.c_float(rate), _at(out))
    return out


def dropout(x, rate, training):
    return _Drop.apply(x, rate, int(torch.randint(2**31, ()))) if training and rate else x


class Recurrence(nn.Module):
    """A simple recurrent unit in both directions; see src/OnRecord.Core/Networks/Recurrence.cs."""

    def __init__(self, inputs, half):
        super().__init__()
        self.half, self.parts = half, 3 if inputs == 2 * half else 4
        self.product = Linear(inputs, 2 * self.parts * half)
        with torch.no_grad():
            self.product.bias.view(2, self.parts, half)[:, 1] = 1.0

    def forward(self, x, offsets):
        x = x.contiguous()
        return _Steps.apply(self.product(x), x, offsets, self.half, self.parts == 4)


class WordInput(nn.Module):
    """A word's vector: the tanh of the sum of its rows, its projected static vector, and a bias."""

    def __init__(self, rows, static, width):
        super().__init__()
        self.rows = nn.EmbeddingBag(rows, width, mode="sum")
        nn.init.normal_(self.rows.weight, std=0.1)
        self.register_buffer("static", static)  # row 0 is for words without a vector
        self.project = Linear(static.shape[1], width, False)
        self.unknown = nn.Parameter(torch.zeros(width))
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, rows, words, dropped=0.0):
        kept = dropout(torch.ones(rows.shape), dropped, True) * (1 - dropped) if dropped else None
        known = (words > 0).unsqueeze(1)
        static = torch.where(known, self.project(self.static[words]), self.unknown)
        return torch.tanh(self.rows(rows, per_sample_weights=kept) + static + self.bias)


class _Crf(torch.autograd.Function):
    @staticmethod
    def forward(context, scores, tags, steps, first, last, offsets):
        scores = scores.contiguous()
        gradients = [torch.zeros_like(t) for t in (scores, steps, first, last)]
        loss = _C.crf(_at(scores), _at(tags), _at(steps), _at(first), _at(last), _at(offsets), len(offsets) - 1, scores.shape[1],
                      *map(_at, gradients))
        context.save_for_backward(*gradients)
        return torch.tensor(loss)

    @staticmethod
    def backward(context, gradient):
        scores, steps, first, last = context.saved_tensors
        return scores * gradient, None, steps * gradient, first * gradient, last * gradient, None


class Pairs(nn.Module):
    """Scores which candidate a run belongs to: one hidden layer over both runs' words at their edges and where the candidate stands."""

    ORDER, SIDE, PARAGRAPH = 0, 2 * NEAR, 2 * NEAR + 20
    PLACES = 2 * NEAR + 22

    def __init__(self, inputs):
        super().__init__()
        self.asks, self.answers = Linear(2 * inputs, PAIR), Linear(2 * inputs, PAIR, False)
        self.places = nn.Embedding(self.PLACES, PAIR)
        self.output, self.none = nn.Parameter(torch.randn(PAIR) * 0.3), Linear(2 * inputs, 1)

    def forward(self, edges, asking, candidates, places):
        """`edges` (runs, 2 inputs); `asking` (n); `candidates` (n, 2 NEAR), -1 for none there; `places` (n, 2 NEAR, 3).
        Gives (n, 2 NEAR + 1); the last is for none of them."""
        hidden = torch.relu(self.asks(edges)[asking].unsqueeze(1) + self.answers(edges)[candidates.clamp(min=0)] + self.places(places).sum(2))
        scores = (hidden * self.output).sum(2).masked_fill(candidates < 0, -1e9)
        return torch.cat((scores, self.none(edges)[asking]), 1)


class Network(nn.Module):
    def __init__(self, static, width=128, half=128, depth=2, dropout=0.3):
        super().__init__()
        self.half = half
        self.input = WordInput(features.ROWS, static, width)
        self.layers = nn.ModuleList(Recurrence(width if i == 0 else 2 * half, half) for i in range(depth))
        self.output = Linear(2 * half, TAGS)
        self.steps, self.first, self.last = (nn.Parameter(torch.zeros(*shape)) for shape in ((TAGS, TAGS), (TAGS,), (TAGS,)))
        self.pairs = nn.ModuleList(Pairs(2 * half) for _ in SIDES)
        self.dropout = dropout

    def encode(self, rows, words, offsets):
        x = self.input(rows, words, 0.1 if self.training else 0.0)
        for layer in self.layers:
            x = layer(dropout(x, self.dropout, self.training), offsets)
        return dropout(x, self.dropout, self.training)

    def tag_loss(self, x, tags, paragraphs):
        return _Crf.apply(self.output(x), tags, self.steps, self.first, self.last, paragraphs)

    def tags(self, x, paragraphs):
        return self.path(self.output(x), paragraphs)

    def path(self, scores, paragraphs):
        scores = scores.contiguous()
        best = torch.zeros(scores.shape[0], dtype=torch.int32)
        _C.viterbi(_at(scores), _at(self.steps), _at(self.first), _at(self.last), _at(paragraphs), len(paragraphs) - 1, TAGS, _at(best))
        return best.numpy()


def step(distance):
    """Words between two runs, in steps that widen."""
    return distance if distance < 4 else 4 if distance < 6 else 5 if distance < 10 else 6 if distance < 20 else 7 if distance < 40 \
        else 8 if distance < 80 else 9


def questions(runs, paragraphs, side, dropped=0.0, chance=None):
    """(asking runs, candidates, places, right answers) of one side: for each run of the asking role the nearest runs of the answering role,
    NEAR on either side, no further than the next paragraph. `dropped` candidates are left out, as the tagger misses some."""
    _, asks, answers = SIDES[side]
    answering = [i for i, run in enumerate(runs) if run.role == answers and not (dropped and chance.random() < dropped)]
    places_of = np.array(answering, dtype=np.int64)
    asking, candidates, places, right = [], [], [], []
    for i, run in enumerate(runs):
        if run.role != asks:
            continue
        middle = int(np.searchsorted(places_of, i))
        chosen, place, good = [-1] * (2 * NEAR), [(0, 0, 0)] * (2 * NEAR), []
        for k in range(max(0, middle - NEAR), min(len(answering), middle + NEAR)):
            other = runs[answering[k]]
            apart = paragraphs[other.first] - paragraphs[run.first]
            if abs(apart) > 1:
                continue
            slot, left = NEAR + k - middle, k < middle
            distance = run.first - other.end if left else other.first - run.end
            chosen[slot] = answering[k]
            place[slot] = (Pairs.ORDER + slot, Pairs.SIDE + (0 if left else 10) + step(max(distance, 0)), Pairs.PARAGRAPH + (1 if apart else 0))
            if run.attributions and other.attributions and run.attributions & other.attributions:
                good.append(slot)
        asking.append(i)
        candidates.append(chosen)
        places.append(place)
        right.append(good or [2 * NEAR])
    return asking, candidates, places, right
