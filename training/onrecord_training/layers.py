"""The layers that OnRecord's networks are made of. Each has a twin in src/OnRecord.Core/Networks that reads its quantised weights.

Between layers flow numbers of -1 to 1, so that eight bits hold them with one fixed scale.
"""

import torch
from torch import nn

import torch.nn.functional as F


class WordInput(nn.Module):
    """A word's vector: the tanh of the sum of its rows in hashed tables, its projected static vector, and a bias."""

    def __init__(self, rows, static, width):
        super().__init__()
        self.rows = nn.EmbeddingBag(rows, width, mode="sum")
        nn.init.normal_(self.rows.weight, std=0.1)
        self.register_buffer("static", static)  # (words + 1, dimensions); row 0 is for words without a vector
        self.project = nn.Linear(static.shape[1], width, bias=False)
        self.unknown = nn.Parameter(torch.zeros(width))
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, rows, words):
        """`rows` (..., templates) and `words` (...) give (..., width)."""
        flat = self.rows(rows.reshape(-1, rows.shape[-1])).view(*rows.shape[:-1], -1)
        known = (words > 0).unsqueeze(-1)
        static = torch.where(known, self.project(self.static[words]), self.unknown)
        return torch.tanh(flat + static + self.bias)


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + u[t] over the first axis, from c[-1] = 0."""

    @staticmethod
    def forward(context, forget, update):
        states = torch.empty_like(update)
        state = torch.zeros_like(update[0])
        for t in range(update.shape[0]):
            state = torch.addcmul(update[t], forget[t], state, out=states[t])
        context.save_for_backward(forget, states)
        return states

    @staticmethod
    def backward(context, gradient):
        forget, states = context.saved_tensors
        carried = torch.empty_like(gradient)
        last = gradient.shape[0] - 1
        carried[last] = gradient[last]
        for t in range(last - 1, -1, -1):
            torch.addcmul(gradient[t], forget[t + 1], carried[t + 1], out=carried[t])
        to_forget = torch.zeros_like(forget)
        to_forget[1:] = carried[1:] * states[:-1]
        return to_forget, carried


class Recurrence(nn.Module):
    """A simple recurrent unit in both directions (Lei, Zhang, Wang, Dai and Artzi, EMNLP 2018), the state's tanh highway-mixed
    with the input. All products are of the input alone, so they run over whole batches; only element-wise steps run in time.

    For each direction: [x, f, r] = W input + b;  c[t] = s(f) c[t-1] + (1 - s(f)) x;  h = s(r) tanh(c) + (1 - s(r)) skip
    where skip is the direction's half of the input if the input is as wide as the output, else tanh of a fourth product."""

    def __init__(self, inputs, half):
        super().__init__()
        self.half, self.parts = half, 3 if inputs == 2 * half else 4
        self.product = nn.Linear(inputs, 2 * self.parts * half)
        nn.init.uniform_(self.product.weight, -(3 / inputs) ** 0.5, (3 / inputs) ** 0.5)
        nn.init.zeros_(self.product.bias)

    def forward(self, inputs, mask):
        """`inputs` (time, batch, inputs), `mask` (time, batch, 1), 1 for words; gives (time, batch, 2 half)."""
        time, batch, _ = inputs.shape
        z = self.product(inputs).view(time, batch, 2, self.parts, self.half)
        both = torch.stack((z[:, :, 0], z[:, :, 1].flip(0)), dim=2)
        m = torch.stack((mask, mask.flip(0)), dim=2)
        forget = torch.sigmoid(both[:, :, :, 1])
        update = (1 - forget) * both[:, :, :, 0] * m
        states = torch.tanh(Scan.apply(forget, update))
        if self.parts == 3:
            skip = inputs.view(time, batch, 2, self.half)
            skip = torch.stack((skip[:, :, 0], skip[:, :, 1].flip(0)), dim=2)
        else:
            skip = torch.tanh(both[:, :, :, 3])
        h = skip + torch.sigmoid(both[:, :, :, 2]) * (states - skip)
        return torch.cat((h[:, :, 0], h[:, :, 1].flip(0)), dim=2) * mask


class Encoder(nn.Module):
    """Word inputs and a stack of recurrences."""

    def __init__(self, rows, static, width, half, depth, dropout):
        super().__init__()
        self.input = WordInput(rows, static, width)
        self.layers = nn.ModuleList(Recurrence(width if i == 0 else 2 * half, half) for i in range(depth))
        self.dropout = dropout

    def forward(self, rows, words, mask):
        """Gives the outputs of every layer, each (time, batch, 2 half)."""
        x = shared_dropout(self.input(rows, words) * mask, self.dropout, self.training)
        outputs = []
        for layer in self.layers:
            x = shared_dropout(layer(x, mask), self.dropout, self.training)
            outputs.append(x)
        return outputs


def shared_dropout(x, rate, training):
    """Dropout that leaves out the same elements at every time step (Gal and Ghahramani 2016). Kept values are not scaled up while
    reading, so the range stays -1 to 1."""
    if not training or rate == 0:
        return x
    keep = torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - rate).div_(1 - rate)
    return x * keep


class Arcs(nn.Module):
    """Scores of every word as head of every word: a bilinear form of two small projections (Dozat and Manning 2017), with a bias for
    the signed distance. Column 0 is the root."""

    REACH = 24

    def __init__(self, inputs, width):
        super().__init__()
        self.dependent = nn.Linear(inputs, width)
        self.head = nn.Linear(inputs, width)
        self.bilinear = nn.Linear(width, width)
        self.root = nn.Parameter(torch.zeros(width))
        self.distance = nn.Parameter(torch.zeros(2 * self.REACH + 1))
        nn.init.orthogonal_(self.bilinear.weight)

    def forward(self, x, dropout=0.0):
        """`x` (batch, time, inputs) gives (batch, time, 1 + time)."""
        dependent = torch.tanh(self.dependent(x))
        head = torch.tanh(self.head(x))
        if self.training and dropout:
            dependent, head = F.dropout(dependent, dropout), F.dropout(head, dropout)
        query = self.bilinear(dependent)
        scores = query @ head.transpose(1, 2)
        at = torch.arange(x.shape[1])
        far = (at[None, :] - at[:, None]).clamp(-self.REACH, self.REACH) + self.REACH
        scores = scores + self.distance[far]
        return torch.cat(((query @ torch.tanh(self.root)).unsqueeze(2), scores), dim=2)


class Relations(nn.Module):
    """Classes of chosen arcs: a hidden layer over the sum of the dependent's and the head's projections."""

    def __init__(self, inputs, hidden, classes):
        super().__init__()
        self.dependent = nn.Linear(inputs, hidden)
        self.head = nn.Linear(inputs, hidden, bias=False)
        self.root = nn.Parameter(torch.zeros(hidden))
        self.output = nn.Linear(hidden, classes)

    def forward(self, x, heads, dropout=0.0):
        """`x` (batch, time, inputs); `heads` (batch, time) with 0 for the root and 1 + i for word i."""
        projected = self.head(x)
        root = self.root.expand(x.shape[0], 1, -1)
        chosen = torch.cat((root, projected), dim=1).gather(1, heads.unsqueeze(2).expand(-1, -1, projected.shape[2]))
        hidden = torch.tanh(self.dependent(x) + chosen)
        if self.training and dropout:
            hidden = F.dropout(hidden, dropout)
        return self.output(hidden)
