"""Stay, the unknown, and what was measured, in lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.model.decision import Unsettled
from advisor.model.report import MeasuredWorkload, Report, Stay
from advisor.report.console_parts import measured, open_points, stay
from advisor.report.console_parts.page import Page
from tests.advisor.report import samples
from tests.advisor.report.made import bare


def lines(write: Callable[[Page, Report], None], **update: object) -> str:
    page = Page(300, colour=False)
    write(page, bare().model_copy(update=update))
    return page.finished()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Stay(present=None, advice="nothing to keep"), ""),
        (Stay(present=None, advice="open"), "open, since nobody said"),
        (Stay(present="other", advice="open"), "What you have (Another library) was not among"),
        (
            Stay(present="alder", advice="stay", migration_cost=20.0, gain_without_cost=4.0),
            "Stay: keep Alder. A switch to Birch would gain 4.0 points and give up 20.0 points",
        ),
        (
            Stay(present="alder", advice="stay", migration_cost=20.0, gain_without_cost=-4.0),
            "would gain nothing and give up 20.0 points",
        ),
        (
            Stay(present="other", advice="stay", migration_cost=1.0, gain_without_cost=0.5),
            "keep what you have (Another library) and go on with Alder",
        ),
        (
            Stay(present="birch", advice="switch", pays_when="Birch is ruled out here"),
            "Switch: from Birch to Alder. Birch is ruled out here.",
        ),
    ],
)
def test_stay_or_switch(given: Stay, said: str) -> None:
    text = lines(stay.write, stay=given)
    assert said in text
    assert bool(text) == bool(said)


def test_the_conditions_of_the_first_are_not_said_twice() -> None:
    must = samples.clear().unknown[0]
    conditional = samples.clear().verdict
    assert lines(open_points.write, unknown=(must,), verdict=conditional).count("musl") == 0
    text = lines(open_points.write, unknown=(must,))
    assert "1 further must that nobody could judge could rule a candidate out" in text


def test_only_the_widest_are_shown() -> None:
    items = tuple(
        Unsettled(kind="question", id=f"q{n}", text=f"Question {n}?", span=9.0 - n, settle="x")
        for n in range(8)
    )
    text = lines(open_points.write, unknown=items)
    assert "2 more, up to 3.0 points each (--details)." in text


def test_what_could_not_be_compared_says_why() -> None:
    refused = MeasuredWorkload(workload="train-cnn", statement="losses differ by 0.1")
    assert "losses differ by 0.1." in lines(measured.write, measured=(refused,))
