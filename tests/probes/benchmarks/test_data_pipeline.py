"""The data pipeline: every number right, in order, and nothing compiled by choice."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from probes.adapters import Unsupported
from probes.benchmarks import data_pipeline
from probes.workloads import IMAGES

PASS_OVER = IMAGES.count // IMAGES.batch


def adapter(batches: list[int]) -> Any:
    """A framework whose batches are made right, in the order given."""
    return SimpleNamespace(pipeline=lambda images: lambda: batches, floats=IMAGES.prepared)


def test_a_whole_pass_over_the_images_is_right() -> None:
    trial = data_pipeline.trial()
    found = adapter(list(range(PASS_OVER)))
    step = trial.step(found, "cpu", "eager")
    assert trial.losses(found, [step()]) == []
    assert trial.settings["samples_per_call"] == IMAGES.count


@pytest.mark.parametrize(
    "batches",
    [list(range(PASS_OVER - 1)), [1, *range(1, PASS_OVER)], [*range(PASS_OVER), 0]],
    ids=["too few", "wrong", "too many"],
)
def test_other_batches_do_not_count(batches: list[int]) -> None:
    with pytest.raises(ArithmeticError, match="the batches are wrong"):
        data_pipeline.trial().losses(adapter(batches), [batches])


def test_it_has_one_mode() -> None:
    trial = data_pipeline.trial()
    assert trial.modes == ("eager",)
    with pytest.raises(Unsupported, match="not compiled by choice"):
        trial.step(adapter([]), "cpu", "compiled")


@pytest.mark.framework
def test_both_frameworks_deliver_the_numbers(first_losses: Any) -> None:
    found = first_losses("data_pipeline")
    assert found["pytorch", "eager"] == found["tensorflow", "eager"] == []
