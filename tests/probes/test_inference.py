"""The benchmark of a network that predicts: what it asks, and the loss of the logits."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from probes import inference
from probes.protocol import Request
from probes.workloads import CNN_SAMPLE, TRANSFORMER_BATCH, Workload, arithmetic

FAST = {"samples": 2, "min_sample_s": 0.0, "warm_up": 1, "modes": ["eager"]}


def test_equal_logits_surprise_by_the_number_of_classes() -> None:
    assert inference.cross_entropy([7.0] * 20, [3, 9]) == pytest.approx(math.log(10))


def test_the_loss_is_the_mean_over_the_samples() -> None:
    sure, wrong = math.log1p(math.exp(-2)), 2 + math.log1p(math.exp(-2))
    found = inference.cross_entropy([2.0, 0.0, 2.0, 0.0], [0, 1])
    assert found == pytest.approx((sure + wrong) / 2)


def test_large_logits_do_not_overflow() -> None:
    assert inference.cross_entropy([1000.0, 0.0], [1]) == pytest.approx(1000.0)


def test_logits_that_do_not_fit_the_labels_are_wrong() -> None:
    with pytest.raises(ArithmeticError, match="3 logits for 2 samples"):
        inference.cross_entropy([1.0, 2.0, 3.0], [0, 1])


@pytest.mark.parametrize("workload", [CNN_SAMPLE, TRANSFORMER_BATCH], ids=lambda one: one.name)
def test_the_batch_is_predicted_and_its_loss_told(
    monkeypatch: pytest.MonkeyPatch, workload: Workload
) -> None:
    def predictor(asked: Workload, device: str, mode: str) -> Callable[[], list[float]]:
        assert (asked, device, mode) == (workload, "cpu", "eager")
        return lambda: [0.0] * 10 * workload.batch

    fake = SimpleNamespace(
        COMPILERS={"eager": "none"},
        predictor=predictor,
        configure=lambda threads: None,
        settings=lambda device: {},
        accelerators=list,
        synchronise=lambda device: None,
        devices=SimpleNamespace(memory=lambda device: dict),
        floats=lambda result: result,
        remedy=lambda error: "",
    )
    monkeypatch.setattr("probes.adapters.load", lambda request: fake)
    (found,) = inference.run(Request("p", "fake", FAST), workload).measurements
    assert found.workload == workload.name
    assert found.losses == pytest.approx([math.log(10)] * len(found.losses))
    assert found.settings["samples_per_call"] == workload.batch
    assert found.settings["flops_per_call"] == arithmetic.prediction(workload).flops
