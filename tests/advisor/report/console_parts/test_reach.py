"""How the model gets to each place, by which route of which framework."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.report import TargetRoutes
from advisor.report.console_parts import reach
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone, renamed
from tests.advisor.report.fragments import option
from tests.advisor.report.made import bare

PAGES = {
    60: """\
HOW IT GETS WHERE IT MUST RUN (100: supported and tested;
50: gaps; 0: no way)
  Phone
    Alder  Sapling, 90 of 100: alder export, then the app
           loads the file. Or Seedling (50 of 100).
    Birch  Seedling, 40 of 100, deprecated; its successor is
           Sapling, if it is possible here, which is
           unknown.
  Browser
    Alder  no known way there
""",
    120: """\
HOW IT GETS WHERE IT MUST RUN (100: supported and tested; 50: gaps; 0: no way)
  Phone
    Alder  Sapling, 90 of 100: alder export, then the app loads the file. Or Seedling (50 of 100).
    Birch  Seedling, 40 of 100, deprecated; its successor is Sapling, if it is possible here, \
which is unknown.
  Browser
    Alder  no known way there
""",
}
BEST = option("alder", "Sapling", 0.9)


def phone(**update: Any) -> str:
    """The lines about the phone."""
    target = TargetRoutes(target="phone", name="Phone", best=BEST).model_copy(update=update)
    report = bare().model_copy(update={"routes": (target,)})
    return alone(reach.write, report).partition("  Phone\n")[2]


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    assert alone(reach.write, samples.clear(), width=width) == PAGES[width]


def test_a_route_alone() -> None:
    assert phone() == (
        "    Alder  Sapling, 90 of 100: alder export, then the app loads the file.\n"
    )


def test_runners_up_are_joined() -> None:
    also = tuple(option("alder", name, level) for name, level in (("Acorn", 0.6), ("Leaf", 0.25)))
    assert phone(runners_up=also).endswith(" Or Acorn (60 of 100) or Leaf (25 of 100).\n")


def test_what_is_uncertain_or_no_longer_current_says_so() -> None:
    uncertain = BEST.model_copy(update={"certain": False})
    assert "90 of 100, if it is possible here, which is unknown: alder" in phone(best=uncertain)
    ended = BEST.model_copy(update={"status": "ended"})
    assert "Sapling, 90 of 100, ended: alder export" in phone(best=ended)


def test_nobody_said_where_it_must_run() -> None:
    assert alone(reach.write, bare()).endswith(
        "\n  Nobody said where the trained model must run.\n"
    )


def test_nothing_to_reach_with_is_nothing() -> None:
    assert alone(reach.write, samples.none_left()) == ""


def test_details_say_why_of_every_route() -> None:
    brief, whole = (alone(reach.write, samples.clear(), details=more) for more in (False, True))
    why = "Its owner maintains the runtime. [alder-runs-on-phones]"
    added = [line.strip() for line in whole.splitlines() if line not in brief.splitlines()]
    assert added == [
        f"Alder by Sapling: {why}",
        f"Alder by Seedling: {why}",
        f"Birch by Seedling: {why}",
    ]


def test_details_say_where_a_route_is_built_and_runs() -> None:
    placed = BEST.model_copy(update={"builds_on": "Linux", "runs_on": "Android and iOS."})
    report = bare().model_copy(
        update={"routes": (TargetRoutes(target="phone", name="Phone", best=placed),)}
    )
    assert alone(reach.write, report, details=True).endswith(
        "\n      Built on Linux. Runs on Android and iOS.\n"
    )
    assert "Built on" not in alone(reach.write, report)


def test_names_and_routes_are_inert() -> None:
    nasty = BEST.model_copy(update={"name": NASTY, "via": NASTY, "because": NASTY})
    target = TargetRoutes(target="phone", name=NASTY, best=nasty)
    report = renamed(bare(), alder=NASTY).model_copy(update={"routes": (target,)})
    assert alone(reach.write, report, details=True).count(INERT) == 7


def test_a_judgement_says_so() -> None:
    assert "Sapling, 90 of 100, judgement: " in phone(
        best=BEST.model_copy(update={"grade": "judgement"})
    )
    assert "judgement" not in phone(best=BEST.model_copy(update={"grade": "vendor"}))
