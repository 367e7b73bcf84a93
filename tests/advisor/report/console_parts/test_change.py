"""Flips and tipping weights in the user's words."""

from __future__ import annotations

from advisor.model.report import Report
from advisor.model.robustness import Flip, Robustness
from advisor.report.console_parts import change
from advisor.report.console_parts.page import Page
from tests.advisor.report import samples
from tests.advisor.report.made import bare


def lines(report: Report, *, details: bool = False) -> str:
    page = Page(200, colour=False, details=details)
    change.write(page, report)
    return page.finished()


def flipped(*flips: Flip) -> Report:
    robustness = bare().robustness.model_copy(update={"flips": flips})
    return bare().model_copy(update={"robustness": robustness})


def flip(question: str, given: tuple[str, ...], instead: tuple[str, ...]) -> Flip:
    return Flip(question=question, given=given, instead=instead, framework="birch")


def test_another_choice() -> None:
    text = lines(flipped(flip("goal", ("product",), ("research",))))
    assert "What is the project for? You said 'A product that others rely on'." in text
    assert "> 'Research, new methods' gives Birch." in text


def test_a_question_without_its_own_stop_gets_one() -> None:
    report = flipped(flip("goal", ("product",), ("research",)))
    short = report.model_copy(update={"names": {**report.names, "answer.goal": "Purpose"}})
    assert "· Purpose. You said 'A product that others rely on'." in lines(short)


def test_an_open_question() -> None:
    text = lines(flipped(flip("goal", (), ("research",)), flip("goal", (), ("product",))))
    assert "Nobody answered." in text
    assert "'Research, new methods' or 'A product that others rely on' gives Birch." in text


def test_sets_grow_and_shrink() -> None:
    given = ("server", "phone")
    text = lines(
        flipped(
            flip("targets", given, ("server", "phone", "browser")),
            flip("targets", given, ("phone",)),
        )
    )
    assert "> Adding 'Web browsers', or leaving out 'A server' gives Birch." in text


def test_yes_and_no() -> None:
    assert "> 'no' gives Birch." in lines(flipped(flip("offline", ("true",), ("false",))))


def test_many_questions_are_counted_and_shown_with_details() -> None:
    many = flipped(*(flip(f"q{number}", ("a",), ("b",)) for number in range(7)))
    assert "3 more questions with such an answer (--details)." in lines(many)
    assert "q6" not in lines(many)
    assert "q6" in lines(many, details=True)


def test_nothing_that_would_change_it_is_said_so() -> None:
    nothing = Robustness(tipping=(), flips=(), weight_factor=None, expected_loss=0.0, doubt=None)
    text = lines(bare().model_copy(update={"robustness": nothing}))
    assert "No single other answer would." in text
    assert "Alder is behind on no criterion" in text


def test_nothing_is_said_where_nothing_was_compared() -> None:
    alone = bare().verdict.model_copy(update={"word": "only candidate"})
    assert lines(bare().model_copy(update={"verdict": alone})) == ""


def test_weights_that_are_near_are_told_apart() -> None:
    assert "less than 4.7% of all weight (now 5.2%)" in lines(samples.clear())
