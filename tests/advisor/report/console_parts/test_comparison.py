"""What is concluded otherwise, in as few lines as there are differences."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.comparison import Comparison, RouteMoved
from advisor.model.decision import Verdict
from advisor.report.console_parts.comparison import render_comparison
from tests.advisor.report import samples
from tests.advisor.report.compared import comparison, step, summary
from tests.advisor.report.console_parts.alone import INERT, NASTY
from tests.advisor.report.fragments import MUST
from tests.advisor.report.made import bare


def page(of: Comparison, width: int = 80) -> str:
    return render_comparison(of, width=width, colour=False, details=False)


def head(**more: Any) -> list[str]:
    """The lines of WHAT CHANGED."""
    text = page(comparison(step(), **more)).partition("\n\n")[0]
    return [line.strip() for line in text.splitlines()[1:]]


def test_a_verdict_that_stays() -> None:
    assert head() == ["Verdict  Alder · clear, ahead of Birch by 18.3: as before"]


def test_everything_that_can_differ() -> None:
    close = samples.close()
    new = summary(close).model_copy(update={"project": "Leaves", "stay": "switch"})
    route = RouteMoved(
        target="phone", name="Phone", before="Alder by Sapling", after="no known way"
    )
    told = head(
        new=new,
        routes=(route, route.model_copy(update={"name": "Server", "before": ""})),
        excluded=samples.none_left().excluded[:1],
        opened=(MUST,) * 5,
    )
    assert told[0] == "Project    no name -> Leaves"
    assert told[1].startswith("Verdict    Alder · clear")
    assert "-> too close to call" in told[2]
    assert any(line.startswith("First      Alder 93 -> ") for line in told)
    assert any(line.startswith("Ruled out  Alder: ") for line in told)
    assert any(line.startswith("Now open   whether this applies here: ") for line in told)
    assert "and 2 more." in " ".join(told)
    assert "Stay?      nothing to keep -> switch" in told
    assert "Route      Phone: Alder by Sapling -> no known way" in told
    assert told[-1] == "Server: no known way"


@pytest.mark.parametrize("word", ["no candidate", "no framework needed", "no recommendation yet"])
def test_verdicts_that_name_nobody(word: Any) -> None:
    verdict = Verdict(word=word, framework=None)
    new = summary().model_copy(update={"verdict": verdict, "ranking": ()})
    assert head(new=new)[1] == f"-> {word}"


def test_the_only_candidate_there_was() -> None:
    new = summary()
    verdict = new.verdict.model_copy(update={"word": "only candidate"})
    new = new.model_copy(update={"verdict": verdict, "ranking": new.ranking[:1]})
    assert head(new=new)[1] == "-> Alder · only candidate"


def test_the_only_candidate_left() -> None:
    alone = summary().model_copy(update={"ranking": bare().ranking[:1]})
    assert head(new=alone)[1] == "-> Alder · clear, as the only candidate left"


def test_another_order_is_told_and_a_missing_one_is_not() -> None:
    ranking = bare().ranking
    turned = summary().model_copy(update={"ranking": ranking[::-1]})
    assert "Ranking  Alder, Birch -> Birch, Alder" in head(new=turned)
    gone = summary().model_copy(update={"ranking": ranking[1:]})
    assert not any(line.startswith("Ranking") for line in head(new=gone))


def test_candidates_of_one_side() -> None:
    fewer = summary(None, alder=70.0)
    assert "Candidates  without Birch now" in page(comparison(new=fewer))
    assert "Candidates  with Birch now" in page(comparison(old=fewer, new=summary()))


def test_musts_that_no_longer_hold() -> None:
    lifted = samples.none_left().excluded[:1]
    assert any(line.startswith("Back     Alder, no longer: ") for line in head(lifted=lifted))
    out = summary().model_copy(update={"ranking": ()})
    told = head(lifted=lifted, old=out, new=out)
    assert any(line.startswith("No longer  Alder, ") for line in told)


def test_conditions_that_are_settled_are_those_of_the_first() -> None:
    about = MUST.model_copy(update={"framework": "alder"})
    other = MUST.model_copy(update={"framework": "birch"})
    assert any(line.startswith("Cleared") for line in head(closed=(about,)))
    assert not any(line.startswith("Cleared") for line in head(closed=(other,)))


def test_where_no_input_differs() -> None:
    assert "No input differs, and nothing is concluded otherwise." in page(comparison())
    verdict = bare().verdict.model_copy(update={"lead": 99.0})
    edited = summary().model_copy(update={"verdict": verdict})
    assert "`advisor replay` says" in page(comparison(old=edited))


@pytest.mark.parametrize("width", [40, 60, 120])
def test_lines_keep_to_the_width(width: int) -> None:
    new = summary(samples.close()).model_copy(update={"project": "Leaf " * 20})
    text = page(comparison(step(), new=new), width)
    assert max(map(len, text.splitlines())) <= width


def test_names_are_inert() -> None:
    text = page(comparison(step(), names={"alder": NASTY, "birch": NASTY}), 120)
    assert text.count(INERT) == 4


def test_colour_is_an_addition() -> None:
    plain, coloured = (
        render_comparison(comparison(step()), width=80, colour=colour, details=False)
        for colour in (False, True)
    )
    assert "\x1b" not in plain
    assert "\x1b[1m" in coloured
