"""The judgement of a converted model, on models of plain Python."""

from __future__ import annotations

import math
import warnings
from array import array
from collections.abc import Callable
from typing import Any

import pytest

from probes.adapters import Unsupported
from probes.harder import case
from probes.harder.case import Case


class Values(list):
    """Numbers that have a shape."""

    @property
    def shape(self) -> tuple[int, ...]:
        return (1, len(self))


def model(values: Values) -> list[float]:
    sign = 1.0 if sum(values) > 0 else -10.0
    return [sign * value for value in values]


CASE = Case("branch", model, (Values([1.0, 2.0]), Values([-1.0, -2.0, -3.0])), list)


def route(converted: Callable[[Any], Any]) -> case.Convert:
    return lambda known, example, free_axes: converted


def test_a_model_that_stays_the_same_converts() -> None:
    assert case.check([CASE], route(model)) == {"branch": "converts"}


def test_the_route_is_told_which_axes_are_free() -> None:
    told: list[Any] = []
    CASE.judge(lambda known, example, free_axes: told.append((known, example, free_axes)) or model)
    assert told == [(model, [1.0, 2.0], (1,))]


@pytest.mark.parametrize(
    ("factor", "outcome"),
    [
        (1.00005, "converts"),
        (1.0002, "silently wrong by 0.0002"),
        (math.nan, "silently wrong by inf"),
    ],
)
def test_numbers_may_differ_by_a_share_of_the_largest(factor: float, outcome: str) -> None:
    assert CASE.judge(route(lambda values: [factor * x for x in model(values)])) == outcome


def test_the_other_way_through_the_model_is_judged_as_well() -> None:
    assert CASE.judge(route(list)) == "silently wrong by 1.1"


def test_an_answer_of_another_length_is_wrong() -> None:
    assert CASE.judge(route(lambda values: model(values)[:2])) == "silently wrong by inf"


def test_a_warning_of_the_conversion_is_told_unless_it_is_about_age() -> None:
    def convert(known: Any, example: Any, free_axes: Any) -> Callable[[Any], Any]:
        warnings.warn("this way only", RuntimeWarning, stacklevel=1)
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        warnings.warn("this is deprecated", UserWarning, stacklevel=1)
        return list

    assert CASE.judge(convert) == "silently wrong by 1.1 (warned: RuntimeWarning)"


def refusing(*arguments: Any) -> Any:
    raise ValueError("no such operation\nand much more")


def test_a_refusal_says_why_and_when() -> None:
    assert CASE.judge(refusing) == "refuses: ValueError: no such operation"
    assert CASE.judge(route(refusing)) == "refuses: first input: ValueError: no such operation"
    later = route(lambda values: refusing() if len(values) > 2 else model(values))
    assert CASE.judge(later) == "refuses: second input: ValueError: no such operation"


def test_a_route_that_is_not_here_says_nothing_about_a_model() -> None:
    def absent(*arguments: Any) -> Any:
        raise Unsupported("no compiler")

    for convert in (absent, route(absent)):
        with pytest.raises(Unsupported, match="no compiler"):
            case.check([CASE], convert)


def test_the_largest_difference() -> None:
    assert case.difference([1.0, 2.0], [1.5, 2.25]) == 0.5
    assert case.difference(list(array("d", [math.inf])), [1.0]) == math.inf
