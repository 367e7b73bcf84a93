"""Parity: the model's own noise, bands for coarse formats, and answers that are no numbers."""

from __future__ import annotations

import math

import pytest

from probes.exports import parity
from probes.exports.parity import FACTOR, LEAST_NOISE, Reference

ROWS = [[1.0, -4.0], [0.5, 2.0]]


def moved(by: float) -> list[list[float]]:
    return [[value + by for value in row] for row in ROWS]


def test_the_noise_is_how_far_a_batch_differs() -> None:
    found = parity.referred(ROWS, [[1.0, -4.0], [0.5, 2.0 + 1e-4]])
    assert found.noise == pytest.approx(1e-4)
    assert found.rows == ROWS
    assert found.largest == 4.0


def test_an_exact_export_may_differ_by_ten_times_the_noise() -> None:
    reference = Reference(ROWS, 1e-4)
    assert reference.objection(moved(0.9e-3), "float32") == ""
    assert "differ from the eager model's by 0.0011" in reference.objection(
        moved(1.1e-3), "float32"
    )


def test_a_model_without_noise_has_that_of_its_number_format() -> None:
    reference = Reference(ROWS, 0.0)
    assert reference.tolerance("float32") == FACTOR * LEAST_NOISE * 4.0
    assert reference.objection(moved(9 * 4.0 * LEAST_NOISE), "float32") == ""


@pytest.mark.parametrize("band", ["float16", "bfloat16", "int8"])
def test_a_coarser_format_has_a_band_of_its_own(band: str) -> None:
    reference = Reference(ROWS, 1e-7)
    edge = parity.BANDS[band] * 4.0
    assert reference.objection(moved(0.9 * edge), band) == ""
    assert reference.objection(moved(1.1 * edge), band)
    assert reference.objection(moved(0.9 * edge), "float32")


def test_a_coarser_format_must_leave_the_classes_alone() -> None:
    close = Reference([[1.0, 1.01], [2.0, 1.0]], 0.0)
    assert close.objection([[1.02, 1.0], [2.0, 1.0]], "int8") == (
        "it gives only 50% of the samples the eager model's class"
    )


def test_no_number_is_never_near() -> None:
    reference = Reference(ROWS, 1e-7)
    broken = [[math.nan, -4.0], [0.5, 2.0]]
    assert parity.difference(broken, ROWS) == math.inf
    assert reference.objection(broken, "int8")


def test_another_shape() -> None:
    assert "another shape" in Reference(ROWS, 0.0).objection([[1.0], [0.5, 2.0]], "float32")
    assert "another shape" in Reference(ROWS, 0.0).objection(ROWS[:1], "float32")


def test_agreement_is_a_share_of_the_samples() -> None:
    assert parity.agreement([[0.0, 1.0], [1.0, 0.0]], [[0.0, 1.0], [0.0, 1.0]]) == 0.5
