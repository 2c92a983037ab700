"""Writes the network as src/OnRecord.Core/Statements/StatementNetwork.cs reads it."""

import numpy as np

from .. import model_file, quantise


def write(path, model, keys):
    tensors = quantise.word_input("input", model.input, keys)
    for i, layer in enumerate(model.layers):
        tensors.update(quantise.linear(f"layer{i}", layer.product.weight, layer.product.bias))
    tensors.update(quantise.linear("tags", model.output.weight, model.output.bias))
    tensors["steps"], tensors["first"], tensors["last"] = (quantise.array(t) for t in (model.steps, model.first, model.last))
    content, cue = model.pairs
    for name, parts in (("content", ((content.asks, True), (content.none, True))),
                        ("cue", ((content.answers, False), (cue.asks, True), (cue.none, True))), ("source", ((cue.answers, False),))):
        weight = np.concatenate([quantise.array(part.weight) for part, _ in parts])
        bias = np.concatenate([quantise.array(part.bias) if has else np.zeros(part.weight.shape[0], np.float32) for part, has in parts])
        tensors.update(_linear(f"runs.{name}", weight, bias))
    for name, pairs in (("content", content), ("cue", cue)):
        tensors[f"places.{name}"] = quantise.array(pairs.places.weight)
        tensors[f"output.{name}"] = quantise.array(pairs.output)
    model_file.write(str(path), "statements", 1, tensors, half=model.half, depth=len(model.layers))


def _linear(name, weight, bias):
    import torch
    return quantise.linear(name, torch.from_numpy(weight), torch.from_numpy(bias))
