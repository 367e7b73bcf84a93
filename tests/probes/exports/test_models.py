"""The two models of all routes, and their samples."""

from __future__ import annotations

from array import array

from probes.exports.models import CNN, MLP, MODELS, samples


def test_their_weights() -> None:
    learnt = {name: sum(map(len, model.weights())) for name, model in MODELS.items()}
    assert learnt == {"cnn": 5_418, "mlp": 17_226}


def test_the_samples_are_the_batch() -> None:
    for model in (CNN, MLP):
        found = samples(model)
        assert len(found) == 16
        assert sum(found, array("f")) == model.numbers()
        assert len({tuple(sample) for sample in found}) == 16
