"""The unknown: the widest first, each with what it could move and how to settle it."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.robustness import Unsettled
from advisor.report.console_parts import open_points
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone
from tests.advisor.report.fragments import unknowns
from tests.advisor.report.made import bare

MANY = tuple(
    Unsettled(
        kind="question", id=f"q{n}", text=f"Question {n}? More.", span=9.04 - n, settle=f"way {n}"
    )
    for n in range(8)
)
PAGES = {
    60: """\
UNKNOWN (and the points of 100 that each could move the lead
by)
   8.3   Training (Alder and Birch): not measured here.
         (advisor recommend --preset standard)
   1.4   How much memory? (nothing here settles it)
""",
    120: """\
UNKNOWN (and the points of 100 that each could move the lead by)
   8.3   Training (Alder and Birch): not measured here. (advisor recommend --preset standard)
   1.4   How much memory? (nothing here settles it)
""",
}


def shown(*, details: bool = False, **update: Any) -> str:
    return alone(open_points.write, bare().model_copy(update=update), details=details)


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    assert alone(open_points.write, samples.clear(), width=width) == PAGES[width]


def test_only_the_widest_are_shown() -> None:
    text = shown(unknown=MANY)
    assert "   9.0   Question 0? More. (way 0)\n" in text
    assert "Question 6" not in text
    assert text.endswith("\n  2 more, up to 3.0 points each (--details).\n")


def test_open_questions_that_decide_nothing_are_called_so() -> None:
    final = bare().robustness.model_copy(update={"final": True})
    said = "No answer to the open questions can change who comes first."
    assert said in shown(unknown=MANY, robustness=final)
    assert said not in shown(unknown=MANY)
    assert said not in shown(unknown=unknowns()[1:2], robustness=final)


def test_each_way_to_judge_musts_is_named_once() -> None:
    must = unknowns()[0]
    other = must.model_copy(update={"id": "other", "settle": "--answer goal=…, advisor probe"})
    assert "(advisor probe, --answer goal=…)" in shown(unknown=(must, other))


def test_details_show_all_and_musts_first() -> None:
    text = shown(unknown=(*MANY, unknowns()[0]), details=True)
    assert text.splitlines()[1].startswith("   must  Alder does not install on musl: if this")
    assert "Question 7" in text
    assert "(--details)" not in text


def test_what_cannot_change_a_printed_number_is_left_out() -> None:
    tiny = MANY[0].model_copy(update={"span": 0.049})
    assert shown(unknown=(tiny,)) == ""
    assert "   0.1   " in shown(unknown=(tiny.model_copy(update={"span": 0.051}),))


def test_the_conditions_of_the_first_are_not_said_twice() -> None:
    must = unknowns()[0]
    conditional = samples.clear().verdict
    assert "musl" not in shown(unknown=(must,), verdict=conditional)
    assert "further" not in shown(unknown=(must,), verdict=conditional)
    assert (
        "must  1 further must that nobody could judge could rule a candidate out (--details). "
        "(advisor probe)" in shown(unknown=(must,))
    )


def test_further_musts_are_counted_and_each_way_is_named_once() -> None:
    first = unknowns()[0]
    second = first.model_copy(update={"id": "second"})
    third = first.model_copy(update={"id": "third", "settle": "--answer python=…"})
    text = shown(unknown=(first, second, third))
    assert "3 further musts that nobody could judge" in text
    assert "(advisor probe, --answer python=…)" in text


def test_nothing_unknown_no_heading() -> None:
    assert shown(unknown=()) == ""


@pytest.mark.parametrize("details", [False, True])
def test_what_is_written_in_it_is_inert(details: bool) -> None:
    nasty = MANY[0].model_copy(update={"text": NASTY, "settle": NASTY})
    assert f"{INERT}. ({INERT})" in shown(unknown=(nasty,), details=details)
