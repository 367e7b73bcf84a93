"""What is wrong with a probe's values is named with its place."""

from __future__ import annotations

import json
from math import inf, nan
from typing import Any

import pytest
from pydantic import ValidationError

from advisor.intake.probing.defects import impossible_numbers, wrong_fields
from advisor.model.probes import Measurement, ProbeResult

UNION = "must be a number, text, true, false or a list of texts"
TIMES: dict[str, Any] = {
    "workload": "train-mlp",
    "mode": "eager",
    "device": "cpu",
    "clock": "cpu",
    "samples_s": [0.1, 0.2],
}


def wrong(**fields: Any) -> list[str]:
    """The defects of a result with these fields, read as a file or a reply is."""
    given = {"probe": "facts/x", "outcome": "measured", **fields}
    with pytest.raises(ValidationError) as caught:
        ProbeResult.model_validate_json(json.dumps(given))
    return wrong_fields(caught.value)


def measurement(**fields: Any) -> Measurement:
    return Measurement.model_validate_json(json.dumps({**TIMES, **fields}))


@pytest.mark.parametrize("value", [None, {"a": 1}, [1, 2], ["a", None], [["a"]]])
def test_a_value_that_is_nothing_of_all_it_may_be_is_one_defect(value: object) -> None:
    assert wrong(values={"cores": value}) == [f"values.cores: {UNION}"]


def test_each_field_is_named_once_with_its_place() -> None:
    found = wrong(
        values={"cores": None, "simd": None},
        measurements=[TIMES, {**TIMES, "samples_s": [0.1, "fast"], "clock": "sun"}],
        typo=1,
    )
    assert [line.partition(": ")[0] for line in found] == [
        "values.cores",
        "values.simd",
        "measurements[1].clock",
        "measurements[1].samples_s[1]",
        "typo",
    ]
    assert "'cpu' or 'wall'" in found[2]
    assert "number" in found[3]


def test_what_is_no_object_has_no_place() -> None:
    with pytest.raises(ValidationError) as caught:
        ProbeResult.model_validate_json("[]")
    (line,) = wrong_fields(caught.value)
    assert line.startswith("Input should be an object")


def test_numbers_that_can_be_are_no_defects() -> None:
    fine = measurement(first_call_s=0.0, warm_up_s=[0.0, 0.5], losses=[-1.0, 0.0])
    values = {"cores": 2.0, "negative": -1.0, "works": True, "name": "nan", "simd": ("avx",)}
    assert list(impossible_numbers(values, [fine, measurement()])) == []


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_a_value_must_be_finite(value: float) -> None:
    assert list(impossible_numbers({"a": 1.0, "b": value}, [])) == [
        f"values.b: {value} is no number"
    ]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"samples_s": [0.1, 0.0]}, ".samples_s: 0.0 is no time that can be compared"),
        ({"samples_s": [-0.1]}, ".samples_s: -0.1 is no time that can be compared"),
        ({"samples_s": [inf]}, ".samples_s: inf is no time that can be compared"),
        ({"samples_s": [nan]}, ".samples_s: nan is no time that can be compared"),
        ({"first_call_s": -1.0}, ": -1.0 is no time"),
        ({"first_call_s": nan}, ": nan is no time"),
        ({"warm_up_s": [0.1, inf]}, ": inf is no time"),
        ({"losses": [0.5, nan]}, ".losses: nan is no number"),
    ],
)
def test_a_measurement_that_measures_nothing(fields: dict[str, Any], says: str) -> None:
    found = list(impossible_numbers({}, [measurement(), measurement(**fields)]))
    assert found == [f"measurements[1]{says}"]


def test_a_setting_that_is_no_number_is_named() -> None:
    found = list(impossible_numbers({}, [measurement(settings={"threads": 1.0, "x": nan})]))
    assert found == ["measurements[0].settings.x: nan is no number"]
