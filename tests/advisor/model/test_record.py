"""Records are frozen, know their fields and convert nothing behind one's back."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from advisor.model.record import Day, Record


class Sample(Record):
    name: str
    on: Day
    share: float = 0.5


def test_a_day_is_iso_text_or_a_date() -> None:
    written = Sample.model_validate({"name": "a", "on": "2026-11-22"})
    assert written.on == date(2026, 11, 22)
    assert Sample.model_validate_json(written.model_dump_json()) == written


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": 1, "on": "2026-11-22"},
        {"name": "a", "on": "22.11.2026"},
        {"name": "a", "on": 20261122},
        {"name": "a", "on": "2026-11-22", "share": "0.5"},
        {"name": "a", "on": "2026-11-22", "shares": 0.5},
        {"name": "a"},
    ],
)
def test_nothing_is_guessed(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate(wrong)


def test_a_record_does_not_change() -> None:
    sample = Sample(name="a", on=date(2026, 11, 22))
    with pytest.raises(ValidationError):
        sample.name = "b"  # type: ignore[misc]
