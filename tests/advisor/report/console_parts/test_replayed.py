"""A replay: one line, or what differs and why."""

from __future__ import annotations

from typing import Any

from advisor.model.comparison import Difference
from advisor.report.console_parts.replayed import render_replay
from tests.advisor.report.compared import comparison, replay, step

PLACE = Difference(path="verdict.lead", stored="99.0", recomputed="5.0")


def page(*, details: bool = False, **of: Any) -> str:
    return render_replay(replay(**of), width=100, colour=False, details=details)


def test_identical_is_one_line() -> None:
    assert page(identical=True) == (
        "identical: rule base 2026.0.1 (0123456789abcdef), advisor 0.1.0\n"
    )


def test_only_the_maker_differs() -> None:
    text = page(reasons=("made by advisor 0.0.9; the present one is 0.1.0",), keys=MAKER)
    assert text == (
        "The replay differs.\n"
        "  Why: Made by advisor 0.0.9; the present one is 0.1.0.\n"
        "  All else is identical: every value, score, route and step.\n"
    )


MAKER = ("advisor_version",)


def test_an_edited_file_has_its_places() -> None:
    text = page(reasons=("the file was edited",), keys=("verdict",), differences=(PLACE,))
    assert "  Where: verdict.\n  · verdict.lead: 99.0 here, 5.0 recomputed\n" in text


def test_another_rule_base_has_its_steps_and_places_only_on_request() -> None:
    more: dict[str, Any] = {
        "keys": ("rules", "criteria"),
        "differences": (PLACE,) * 9,
        "comparison": comparison(step()),
    }
    assert "verdict.lead" not in page(**more)
    assert page(**more, details=True).count("verdict.lead") == 9
    assert "\nWHAT CHANGED\n" in page(**more)
    assert "WHAT CHANGED" not in page(**{**more, "comparison": comparison()})
