"""Whether to stay, in two sentences."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.report import Stay
from advisor.report.console_parts import stay
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone, renamed
from tests.advisor.report.made import bare

PAGES = {
    60: """\
  Switch: from Birch to Alder. A switch to Alder would gain
          22.3 points and give up 4.0 points of what exists
          and is known. No higher weight on what exists
          would make staying pay.
""",
    120: """\
  Switch: from Birch to Alder. A switch to Alder would gain 22.3 points and give up 4.0 points of \
what exists and is
          known. No higher weight on what exists would make staying pay.
""",
}


def shown(advised: Stay, **update: Any) -> str:
    report = bare().model_copy(update={"stay": advised, **update})
    return alone(stay.write, report, width=300)


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    assert alone(stay.write, samples.clear(), width=width) == PAGES[width]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Stay(present=None, advice="nothing to keep"), ""),
        (Stay(present=None, advice="open"), "Stay or switch: open, since nobody said"),
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
            Stay(present="alder", advice="stay", migration_cost=0.0, gain_without_cost=4.0),
            "would gain 4.0 points and cost nothing.",
        ),
        (
            Stay(present="birch", advice="stay", migration_cost=2.0, gain_without_cost=2.5),
            "keep Birch. A lead as small as that of Alder pays for no move. A switch to Alder",
        ),
        (
            Stay(present="other", advice="stay", migration_cost=1.0, gain_without_cost=0.5),
            "keep what you have (Another library) and go on with Alder. A switch to Birch",
        ),
        (
            Stay(present="birch", advice="switch", pays_when="Birch is ruled out here"),
            "Switch: from Birch to Alder. Birch is ruled out here.",
        ),
    ],
)
def test_stay_or_switch(given: Stay, said: str) -> None:
    text = shown(given)
    assert said in text
    assert bool(text) == bool(said)


def test_when_it_would_pay_ends_the_paragraph_as_a_sentence() -> None:
    advised = Stay(
        present="alder",
        advice="stay",
        migration_cost=2.0,
        gain_without_cost=1.0,
        pays_when="no lower weight would make a switch pay",
    )
    assert shown(advised).endswith(" No lower weight would make a switch pay.\n")


def test_the_only_candidate_is_kept_without_a_balance() -> None:
    advised = Stay(present="alder", advice="stay", pays_when="every other candidate is ruled out")
    text = shown(advised, ranking=bare().ranking[:1])
    assert text == "  Stay: keep Alder; every other candidate is ruled out.\n"


def test_nothing_is_said_where_nothing_is_recommended() -> None:
    advised = Stay(present="alder", advice="stay")
    assert shown(advised, ranking=()) == ""
    unneeded = bare().verdict.model_copy(update={"word": "no framework needed", "framework": None})
    assert shown(advised, verdict=unneeded) == ""


def test_names_are_inert() -> None:
    report = renamed(samples.clear(), alder=NASTY)
    assert f"Switch: from Birch to {INERT}." in alone(stay.write, report)
