"""The verdict: the rule that gave the word, and the sum behind it."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.model.decision import Verdict
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.verdict import by_criterion, explain_verdict
from tests.advisor.knowing import facts


def test_criteria_close_to_the_scores_and_to_the_lead(example: Ground) -> None:
    made, report = by_criterion(example), example.report
    assert made.closes
    for standing in report.ranking:
        assert made.total.amounts[standing.framework] == standing.score
    if len(report.ranking) > 1:
        assert made.total.amounts["lead"] == pytest.approx(report.verdict.lead, abs=1e-9)
    assert made.total.amounts["weight"] == pytest.approx(1)


def test_every_id_can_be_asked_for_next(small: Ground) -> None:
    ids = explain_verdict(small).ids
    assert ids == small.ids
    assert ids["leaf"] == tuple(small.leaves)


def worded(ground: Ground, word: str, **update: object) -> str:
    """The first statement about a verdict of that word."""
    verdict = Verdict.model_validate({**ground.report.verdict.model_dump(), "word": word, **update})
    report = ground.report.model_copy(update={"verdict": verdict})
    return " ".join(explain_verdict(Ground(report, ground.knowledge)).statements)


def test_each_word_says_which_rule_gave_it(small: Ground) -> None:
    assert "that is earned is the verdict: leans" in worded(small, "leans")
    assert "None of the words below is earned" in worded(small, "too close to call")
    assert "more than 100% of all weight" in worded(small, "no recommendation yet")
    assert "rules out every framework" in worded(small, "no candidate", framework=None)


@pytest.mark.parametrize(("equal", "side"), [(True, "points, below"), (False, "not below")])
def test_too_close_says_whether_they_are_practically_equal(
    equal: bool, side: str, small: Ground
) -> None:
    assert side in worded(small, "too close to call", practically_equal=equal)


def test_a_need_names_its_rule(small: Ground) -> None:
    given = facts({"goal": "learning", "targets": ("desktop",)})
    made = explain_verdict(Ground(advise(small.knowledge, given), small.knowledge))
    assert "learning-needs-little" in made.statements[0]
    assert made.checks == ()
    assert made.name == "no framework needed"


def test_the_only_candidate_left_is_said_to_be_it(ruled_out: Ground) -> None:
    made = explain_verdict(ruled_out)
    assert "Alder is the only candidate left" in made.statements[1]
    (listing,) = made.listings
    assert (listing.title, listing.entries[0].id) == ("Ruled out", "birch-on-old-python")


def test_the_fewest_musts_to_relax_are_named(ruled_out: Ground) -> None:
    verdict = ruled_out.report.verdict.model_copy(update={"relax": ("birch-on-old-python",)})
    report = ruled_out.report.model_copy(update={"verdict": verdict})
    (listing,) = explain_verdict(Ground(report, ruled_out.knowledge)).listings
    assert "among the fewest musts to relax" in listing.entries[0].text


def test_open_musts_and_what_decides_are_listed(unanswered: Ground) -> None:
    first = unanswered.report.unknown[-1]
    verdict = unanswered.report.verdict.model_copy(update={"decide": (first.id, "gone")})
    report = unanswered.report.model_copy(update={"verdict": verdict})
    listings = {
        item.title: item.entries
        for item in explain_verdict(Ground(report, unanswered.knowledge)).listings
    }
    assert [entry.id for entry in listings["What matters most"]] == [first.id]
    assert ("Open musts" in listings) is bool(verdict.conditions)


def test_stated_weights_are_told(small: Ground) -> None:
    stated = small.facts.model_copy(update={"weights": {"reach": 0.5}})
    made = explain_verdict(Ground(advise(small.knowledge, stated), small.knowledge))
    assert "The weight of Reach was stated outright: 50.0% of all." in made.statements
