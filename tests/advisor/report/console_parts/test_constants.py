"""The method in words: no constant of it is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from advisor.model.method import Method
from advisor.report.console_parts import constants
from tests.advisor.report.console_parts.alone import alone
from tests.advisor.report.made import METHOD, bare

CONSTANTS = METHOD.model_dump(exclude_none=True)


def text(method: Method = METHOD, width: int = 200) -> str:
    report = bare().model_copy(update={"method": method})
    return " ".join(alone(constants.write, report, width=width).split())


def places(data: dict[str, Any], *above: str) -> Iterator[tuple[str, ...]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from places(value, *above, key)
        else:
            yield (*above, key)


def altered(data: dict[str, Any], place: tuple[str, ...]) -> dict[str, Any]:
    """The same constants but for one, which differs by as little as anyone would change it."""
    key, *rest = place
    value = data[key]
    if rest:
        return {**data, key: altered(value, tuple(rest))}
    if isinstance(value, bool):
        return {**data, key: not value}
    if isinstance(value, str):
        return {**data, key: f"{value}-too"}
    return {**data, key: value + (1 if isinstance(value, int) else 0.01)}


@pytest.mark.parametrize("place", [*places(CONSTANTS)], ids="/".join)
def test_another_value_of_any_constant_is_another_text(place: tuple[str, ...]) -> None:
    assert text(Method.model_validate(altered(CONSTANTS, place))) != text()


@pytest.mark.parametrize("width", [60, 120])
def test_every_constant_is_printed_with_what_it_does(width: int) -> None:
    said = (
        "irrelevant 0, minor 1, some 2, major 4 and decisive 8",
        "measured 5, vendor 6, source-code 7, independent 11, survey 12 and judgement 21",
        "After 13 months each year adds 4, up to 31",
        "counts as 50 with a range from 0 to 100",
        "A time 4.5 times the fastest one measured is worth 0",
        "standard deviation is at least 0.15",
        "differ by more than 0.002 of their size are not compared",
        "a spread above 25% of the median is called noisy",
        "9,876 draws",
        "off by a factor up to 2.5,",
        "a standard deviation of 3 points",
        "Clear: first in at least 91 of 100 readings; leans: in at least 71",
        "a lead of at least 2.2 points",
        "practically equal if the expected cost is below 1.1 points",
        "less than 26 of 100",
        "No criterion may take more than 36% of all weight",
        "the answer to 'What is the present code written with?'",
        "the leaf 'ease/continuity'",
    )
    assert [item for item in said if item not in text(width=width)] == []
