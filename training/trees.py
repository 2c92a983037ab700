"""Writes scikit-learn's histogram gradient boosting as the tensors that TreeModel.cs reads."""

import numpy as np


def tensors(prefix, classifier):
    """The tensors of a fitted binary classifier: a node is its feature (-1 for a leaf), its threshold or value, and its left child
    (the right child is the next node)."""
    feature, value, left, root = [], [], [], []
    for (predictor,) in classifier._predictors:
        nodes = predictor.nodes
        root.append(len(feature))
        feature.append(-1)
        value.append(0.0)
        left.append(-1)
        queue = [(0, root[-1])]
        while queue:
            source, target = queue.pop()
            node = nodes[source]
            if node["is_leaf"]:
                value[target] = node["value"]
                continue
            feature[target], value[target], left[target] = int(node["feature_idx"]), node["num_threshold"], len(feature)
            for child in (node["left"], node["right"]):
                queue.append((child, len(feature)))
                feature.append(-1)
                value.append(0.0)
                left.append(-1)
    return {
        prefix + ".feature": np.array(feature, "int32"),
        prefix + ".value": np.array(value, "float32"),
        prefix + ".left": np.array(left, "int32"),
        prefix + ".root": np.array(root, "int32"),
        prefix + ".start": np.array([float(np.ravel(classifier._baseline_prediction)[0])], "float32"),
    }
