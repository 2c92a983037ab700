"""Writes a trained syntax network as the English pack holds it, read by src/OnRecord.Core/Language/SyntaxNetwork.cs."""

import numpy as np

from . import layers, model_file, quantise

VERSION = 1


def write(path, model, classes, keys, steps):
    """`keys` are the hashes of the words with static vectors, in their order; `steps` what a name tag before another is worth."""
    tensors = quantise.word_input("words", model.encoder.input, keys)
    for i, layer in enumerate(model.encoder.layers):
        tensors |= quantise.linear(f"layer{i}", layer.product.weight, layer.product.bias)
    tensors |= quantise.linear("tags", model.tags.weight, model.tags.bias)
    tensors |= quantise.linear("names", model.names.weight, model.names.bias)
    arcs, relations = model.arcs, model.relations
    parts = (arcs.dependent.weight, arcs.head.weight, relations.dependent.weight, relations.head.weight)
    bias = (arcs.dependent.bias, arcs.head.bias, relations.dependent.bias)
    tensors |= quantise.linear(
        "projections", np_tensor(np.concatenate([quantise.array(p) for p in parts])),
        np_tensor(np.concatenate([quantise.array(b) for b in bias] + [np.zeros(parts[3].shape[0], np.float32)])))
    tensors |= quantise.linear("bilinear", arcs.bilinear.weight, arcs.bilinear.bias)
    tensors |= quantise.linear("relations", relations.output.weight, relations.output.bias)
    tensors["arcs.root"] = np.tanh(quantise.array(arcs.root)).astype(np.float32)
    tensors["arcs.distance"] = quantise.array(arcs.distance)
    tensors["names.steps"] = steps
    tensors["relations.root"] = quantise.array(relations.root)
    tensors["classes.tags"] = ["\t".join((upos, xpos, str(flags))) for upos, xpos, flags in classes.tags]
    tensors["classes.relations"] = list(classes.relations)
    from .syntax import NAME_TAGS
    tensors["classes.names"] = list(NAME_TAGS)
    model_file.write(path, "syntax", VERSION, tensors, half=model.encoder.layers[0].half, depth=len(model.encoder.layers),
                     reach=layers.Arcs.REACH)


def np_tensor(array):
    import torch
    return torch.from_numpy(array)
