"""What the first lines say for each verdict."""

from __future__ import annotations

from typing import Any

from advisor.model.decision import Verdict
from advisor.model.record import Word
from advisor.model.report import Report
from advisor.report.console_parts import headline
from advisor.report.console_parts.page import Page
from tests.advisor.report import samples
from tests.advisor.report.made import bare


def lines(report: Report) -> str:
    page = Page(200, colour=False)
    headline.write(page, report)
    return page.finished()


def judged(word: Word, **update: Any) -> Report:
    verdict = bare().verdict.model_copy(update={"word": word, **update})
    return bare().model_copy(update={"verdict": verdict})


def test_settled_says_always_and_nothing_else_does() -> None:
    assert "Alder comes first however the open points turn out" in lines(judged("settled"))
    for word in ("clear", "leans"):
        assert "Alder comes first in 93 of 100 plausible readings" in lines(judged(word))


def test_a_single_candidate_is_not_called_better() -> None:
    alone = judged("settled").model_copy(update={"ranking": bare().ranking[:1]})
    assert "the only candidate; it was compared with nothing" in lines(alone)
    excluded = (samples.none_left().excluded[1],)
    left = alone.model_copy(update={"excluded": excluded})
    assert "Alder is the only candidate left: Birch is ruled out (below)." in lines(left)


def test_practically_equal_leaves_it_to_taste() -> None:
    report = judged("too close to call", practically_equal=True)
    assert "choose by taste and by what the team knows" in lines(report)


def test_too_close_names_what_would_settle_it() -> None:
    text = lines(samples.close())
    assert text.startswith("RECOMMENDATION  too close to call: Alder or Birch\n")
    assert "(advisor recommend --preset standard)" in text
    assert "any of 2 questions would tip it" in text


def test_too_little_known_names_what_decides_and_no_framework() -> None:
    text = lines(samples.not_yet())
    assert text.startswith("RECOMMENDATION  none yet: too little is known\n")
    assert "72% of all weight rests on what nobody answered or knows; above 60%" in text
    assert "8.3  Training (Alder and Birch): not measured here." in text
    assert "So far Alder is ahead of Birch by 1.0 points" in text


def test_a_must_that_keeps_the_best_out_is_no_silent_settlement() -> None:
    birch = samples.none_left().excluded[1].model_copy(update={"would_have_scored": 99.0})
    alone = judged("settled").model_copy(
        update={"ranking": bare().ranking[:1], "excluded": (birch,)}
    )
    text = lines(alone)
    assert "Birch would come first with 99 of 100, but is ruled out" in text
    assert "Way out (low effort): Use a glibc image." in text
    worse = birch.model_copy(update={"would_have_scored": 1.0})
    assert "would come first" not in lines(alone.model_copy(update={"excluded": (worse,)}))


def test_conditions_name_the_check() -> None:
    text = lines(samples.clear())
    assert "· Alder does not install on musl." in text
    assert "How to check: advisor probe" in text


def test_no_candidate_names_the_least_to_change() -> None:
    text = lines(samples.none_left())
    assert "Least to change: 1 must of Alder" in text
    assert "Use a glibc image." in text


def test_no_candidate_without_any_must_is_possible() -> None:
    empty = bare().model_copy(
        update={"verdict": Verdict(word="no candidate", framework=None), "ranking": ()}
    )
    assert lines(empty).startswith("RECOMMENDATION  no candidate")
