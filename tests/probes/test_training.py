"""The benchmark of a training workload: what it asks of a framework, and which losses it keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from probes import training
from probes.protocol import Request
from probes.workloads import CNN, EMBEDDING, MLP, TRANSFORMER, Workload, arithmetic

FAST = {"samples": 2, "min_sample_s": 0.0, "warm_up": 5}


class Framework(SimpleNamespace):
    """A framework whose loss falls with every step; it remembers what it was asked to train."""

    def __init__(self, first: float = 2.0) -> None:
        compilers = {"eager": "none", "compiled": "a compiler"}
        devices = SimpleNamespace(memory=lambda device: dict)
        super().__init__(first=first, asked=[], COMPILERS=compilers, devices=devices)

    def trainer(self, workload: Workload, device: str, mode: str) -> Callable[[], list[float]]:
        self.asked.append((workload, device, mode))
        losses: Iterator[float] = (self.first / step for step in count(1))
        return lambda: [next(losses), -1.0]

    def floats(self, result: list[float]) -> list[float]:
        return result

    def configure(self, threads: int) -> None: ...

    def settings(self, device: str) -> dict[str, Any]:
        return {}

    def accelerators(self) -> list[str]:
        return []

    def synchronise(self, device: str) -> None: ...

    def remedy(self, error: BaseException) -> str:
        return ""


@pytest.fixture
def framework(monkeypatch: pytest.MonkeyPatch) -> Framework:
    """The framework that is found."""
    made = Framework()
    monkeypatch.setattr("probes.adapters.load", lambda request: made)
    return made


@pytest.mark.parametrize("workload", [MLP, CNN], ids=lambda workload: workload.name)
def test_the_workload_is_trained_in_each_mode(framework: Framework, workload: Workload) -> None:
    reply = training.run(Request("p", "fake", FAST), workload)
    assert framework.asked == [(workload, "cpu", "eager"), (workload, "cpu", "compiled")]
    assert [found.mode for found in reply.measurements] == ["eager", "compiled"]
    assert {found.workload for found in reply.measurements} == {workload.name}
    assert [len(found.samples_s) for found in reply.measurements] == [2, 2]


def test_the_losses_are_those_of_the_first_steps_in_order(framework: Framework) -> None:
    reply = training.run(Request("p", "fake", FAST), MLP)
    for found in reply.measurements:
        assert found.losses == pytest.approx([2 / step for step in (1, 2, 3, 4, 5)])


def test_a_loss_that_is_no_number_does_not_count(framework: Framework) -> None:
    framework.first = float("nan")
    reply = training.run(Request("p", "fake", FAST), MLP)
    assert (reply.outcome, reply.measurements) == ("failed", [])
    assert "eager left out: ArithmeticError: the loss is not finite" in reply.message


def test_how_the_workload_learns_is_told(framework: Framework) -> None:
    reply = training.run(Request("p", "fake", FAST), CNN)
    settings = reply.measurements[0].settings
    assert settings["learning_rate"] == CNN.learning_rate
    assert settings["samples_per_call"] == CNN.batch
    assert settings["flops_per_call"] == arithmetic.training(CNN).flops
    assert "table_gradients" not in settings


@pytest.mark.parametrize(
    ("workload", "told"), [(EMBEDDING, "sparse"), (TRANSFORMER, "sparse or dense")]
)
def test_how_the_gradients_of_a_table_are_kept_is_told(workload: Workload, told: str) -> None:
    assert training.trial(workload).settings["table_gradients"].startswith(told)
