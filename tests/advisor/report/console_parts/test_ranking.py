"""The candidates on one line each, and those that are ruled out with a way out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.decision import Standing
from advisor.report.console_parts import ranking
from advisor.report.console_parts.page import Page
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone, renamed
from tests.advisor.report.made import bare

PAGES = {
    60: """\
RANKING (points of 100 [range that the evidence allows])
  1 Alder   73 [63-83]  ·········──●─··· first in 93 of 100
  2 Birch   55 [45-65]  ·······─●──····· first in 7 of 100
""",
    80: """\
RANKING (points of 100 [range that the evidence allows])
  1 Alder   73 [63-83]  ······················────●───······ first in 93 of 100
  2 Birch   55 [45-65]  ················───●────············ first in 7 of 100
""",
    120: """\
RANKING (points of 100 [range that the evidence allows])
  1 Alder   73 [63-83]  ·······························─────●─────········ first in 93 of 100
  2 Birch   55 [45-65]  ······················─────●─────················· first in 7 of 100
""",
}
RULED_OUT = """\
RULED OUT
  Alder: would have scored 73 of 100
    · Alder does not install on musl. Its packages need
      glibc.
      Way out: Use a glibc image. (low effort)
"""
SCORES = st.lists(st.floats(0, 100), min_size=3, max_size=3).map(sorted)


def shown(**update: Any) -> str:
    return alone(ranking.write, bare().model_copy(update=update), width=80)


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    assert alone(ranking.write, bare(), width=width) == PAGES[width]


def test_a_narrow_page_cuts_no_number() -> None:
    first, second = bare().ranking
    sure = bare().model_copy(
        update={
            "ranking": (
                first.model_copy(update={"first_place_share": 0.999}),
                second.model_copy(update={"first_place_share": 0.001}),
            )
        }
    )
    text = alone(ranking.write, sure, width=40)
    assert "  1 Alder   73 [63-83]\n    first in more than 99 of 100\n" in text
    assert "first in fewer than 1 of 100\n" in text


@given(SCORES, st.integers(60, 120))
def test_the_plot_goes_from_0_to_100(scores: list[float], width: int) -> None:
    low, middle, high = scores
    standing = Standing(framework="alder", score=middle, low=low, high=high, first_place_share=0.5)
    page = Page(width, colour=False)
    report = bare().model_copy(update={"ranking": (standing, standing)})
    ranking.write(page, report)
    line = page.finished().splitlines()[1]
    plot = next(word for word in line.split() if "●" in word).rpartition("]")[2]
    assert plot.count("●") == 1
    for char, value in (("●", middle), ("─", low), ("─", high)):
        assert plot[round((len(plot) - 1) * value / 100)] in (char, "●")
    ends = [at for at, char in enumerate(plot) if char != "·"]
    assert ends == list(range(ends[0], ends[-1] + 1))
    assert line.endswith("first in 50 of 100")
    assert len(line) <= width


def test_only_what_is_settled_always_comes_first() -> None:
    first, second = bare().ranking
    sure = (
        first.model_copy(update={"first_place_share": 1.0}),
        second.model_copy(update={"first_place_share": 0.0}),
    )
    assert "first in more than 99 of 100\n" in shown(ranking=sure)
    settled = bare().verdict.model_copy(update={"word": "settled"})
    text = shown(ranking=sure, verdict=settled)
    assert "first in 100 of 100\n" in text
    assert "first in fewer than 1 of 100\n" in text


def test_the_only_candidate_is_first_of_nothing() -> None:
    _, line = shown(ranking=bare().ranking[:1]).splitlines()
    assert line.startswith("  1 Alder   73 [63-83]  ···")
    assert "first in" not in line


def test_without_a_need_they_are_for_who_wants_one_anyway() -> None:
    unneeded = bare().verdict.model_copy(update={"word": "no framework needed", "framework": None})
    assert shown(verdict=unneeded).startswith("IF YOU NEED ONE ANYWAY (points of 100")


def test_a_long_name_leaves_no_room_for_the_plot_but_for_the_numbers() -> None:
    report = renamed(bare(), alder="Alder, the framework")
    first, second = alone(ranking.write, report, width=60).splitlines()[1:]
    assert first == "  1 Alder, the framework   73 [63-83]   first in 93 of 100"
    assert second == "  2 Birch                  55 [45-65]   first in 7 of 100"


def test_nobody_ranked_and_nobody_ruled_out_is_nothing() -> None:
    assert shown(ranking=()) == ""


def test_who_is_ruled_out_comes_with_why_and_a_way_out() -> None:
    out = samples.none_left()
    text = alone(ranking.write, out, width=60)
    assert text.startswith(RULED_OUT)
    assert "  Birch: would have scored 55 of 100\n" in text


def test_several_musts_of_one_framework_stand_together() -> None:
    alder, birch = samples.none_left().excluded
    other = alder.model_copy(update={"title": "Alder is too new", "mitigation": None})
    lines = shown(ranking=(), excluded=(alder, birch, other)).splitlines()
    assert lines[1:5] == [
        "  Alder: would have scored 73 of 100",
        "    · Alder does not install on musl. Its packages need glibc.",
        "      Way out: Use a glibc image. (low effort)",
        "    · Alder is too new. Its packages need glibc.",
    ]
    assert len(lines) == 8


def test_details_name_the_rule_its_place_and_its_evidence() -> None:
    assert "alder-needs-glibc" not in alone(ranking.write, samples.none_left())
    assert "      alder-needs-glibc rules/requirements.yaml:3 [alder-runs-on-phones]\n" in alone(
        ranking.write, samples.none_left(), details=True
    )


def test_names_are_inert() -> None:
    both = renamed(bare(), alder=NASTY).model_copy(
        update={"excluded": samples.none_left().excluded[:1]}
    )
    text = alone(ranking.write, both)
    assert f"  {INERT}: would have scored" in text
    assert text.splitlines()[1].startswith("  1 re")
