"""Plain scalars mean what YAML 1.2 says, and what readers disagree on is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.knowledge.reading.scalars import Ambiguous, plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("3.10", 3.1),
        ("3.10.2", "3.10.2"),
        ("0x10", "0x10"),
        ("2026-11-22", "2026-11-22"),
        ("12:30", "12:30"),
        (".nan", ".nan"),
        (".inf", ".inf"),
        ("nothing", "nothing"),
    ],
)
def test_a_scalar_has_one_meaning(text: str, value: object) -> None:
    assert plain(text) == value
    assert type(plain(text)) is type(value)


@pytest.mark.parametrize("text", ["yes", "No", "on", "OFF", "y", "N", "True", "FALSE", "Null"])
def test_what_is_easily_misread_is_refused(text: str) -> None:
    with pytest.raises(Ambiguous, match="write true or false, or quote it"):
        plain(text)


@pytest.mark.parametrize("text", ["1e999", "-1e999", "9" * 400])
def test_a_number_is_finite(text: str) -> None:
    with pytest.raises(Ambiguous, match="too large"):
        plain(text)


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_every_integer_is_read_as_written(number: int) -> None:
    assert plain(str(number)) == number
