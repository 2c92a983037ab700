"""Weights in eight bits, as src/OnRecord.Core/Networks reads them, and the same arithmetic in numpy, so that what a model scores here is
what it scores there."""

import numpy as np

LIMIT = 64  # see QuantisedProduct.cs: pairs of products must fit 16 bits


def array(tensor):
    return tensor.detach().cpu().numpy().astype(np.float32)


def linear(name, weight, bias=None):
    """The tensors of a QuantisedProduct: weights (outputs, inputs) with a scale for each output."""
    weight = array(weight)
    scales = np.maximum(np.abs(weight).max(axis=1), 1e-8) / LIMIT
    rounded = np.floor(weight / scales[:, None] + 0.5).clip(-LIMIT, LIMIT).astype(np.int8)
    bias = np.zeros(len(weight), np.float32) if bias is None else array(bias)
    return {name + ".weights": rounded, name + ".scales": scales.astype(np.float32), name + ".bias": bias}


def table(weight):
    """A table in eight bits with one scale, its rare outliers cut off: (values, scale)."""
    weight = np.asarray(weight, dtype=np.float32)
    scale = float(np.quantile(np.abs(weight[np.abs(weight).max(axis=1) > 0]), 0.9995)) / 127 if weight.any() else 1.0
    return np.floor(weight / scale + 0.5).clip(-127, 127).astype(np.int8), scale


def word_input(name, module, keys):
    """The tensors of a WordInput. `keys` are the hashes of the words with static vectors, in their order."""
    rows, row_scale = table(array(module.rows.weight))
    projected = array(module.static) @ array(module.project.weight).T
    projected[0] = array(module.unknown)
    still, still_scale = table(projected)
    return {name + ".rows": rows, name + ".vectors": still, name + ".scales": np.array([row_scale, still_scale], np.float32),
            name + ".keys": np.array(keys, dtype=np.uint32).view(np.int32), name + ".bias": array(module.bias)}


def dequantise_(modules, inputs):
    """Replaces weights by what their quantised forms are worth, to measure what quantising costs."""
    import torch
    with torch.no_grad():
        for module in modules:
            q = linear("x", module.weight)
            module.weight.copy_(torch.from_numpy(q["x.weights"].astype(np.float32) * q["x.scales"][:, None]))
        for module in inputs:
            values, scale = table(array(module.rows.weight))
            module.rows.weight.copy_(torch.from_numpy(values.astype(np.float32) * scale))


def to_bytes(x):
    """Numbers of -1 to 1 rounded to what a byte holds."""
    return np.floor(np.asarray(x) * 127 + 128.5).clip(0, 255) - 128
