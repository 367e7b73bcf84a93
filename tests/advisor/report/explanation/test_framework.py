"""A framework: its score in two sums, its musts, and what would put it first."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.advise import advise
from advisor.model.explanation import Entry, Explanation
from advisor.model.record import Value
from advisor.report.explanation.framework import explain_framework
from advisor.report.explanation.ground import Ground
from tests.advisor.knowing import facts


def listed(made: Explanation, title: str) -> tuple[Entry, ...]:
    return next((item.entries for item in made.listings if item.title == title), ())


def test_criteria_and_answers_both_close_to_the_score(example: Ground) -> None:
    for name, score in example.scores.items():
        made = explain_framework(example, name)
        assert [item.title for item in made.sums] == ["By criterion", "By answer"]
        for item in made.sums:
            assert item.closes
            assert item.total.amounts[name] == score


def test_the_second_is_told_what_it_is_behind_by(small: Ground) -> None:
    made = explain_framework(small, "alder")
    lead = small.report.verdict.lead
    assert f"It is {lead:.2f} points behind Birch." in made.statements
    assert made.sums[0].total.amounts["lead"] == pytest.approx(-lead)
    assert "place 2 of 2" in made.statements[0]


def test_one_that_is_ruled_out_names_the_must(ruled_out: Ground) -> None:
    made = explain_framework(ruled_out, "birch")
    assert "ruled out by birch-on-old-python" in made.statements[0]
    (must,) = listed(made, "Musts")
    assert (must.id, must.text, must.holds) == ("birch-on-old-python", "rules it out", "true")


def test_an_open_must_is_listed_and_a_satisfied_one_counted(
    small: Ground, unanswered: Ground
) -> None:
    (must,) = listed(explain_framework(unanswered, "birch"), "Musts")
    assert (must.holds, must.text) == ("unknown", "nobody could judge it")
    assert "It satisfies 1 must" in explain_framework(small, "birch").statements[-1]


def test_what_would_put_it_first_is_listed(small: Ground) -> None:
    made = explain_framework(small, "alder")
    flips = [flip.question for flip in small.report.robustness.flips if flip.framework == "alder"]
    assert [entry.id for entry in listed(made, "Single other answers that put it first")] == flips
    assert listed(made, "Other weights that put it first")


def test_one_that_was_no_candidate_says_so(small: Ground) -> None:
    made = explain_framework(small, "cedar")
    assert made.statements == ("It was not among the candidates of this report.",)
    assert made.sums == ()


@pytest.mark.parametrize(("python", "holds"), [({"python": "3.10"}, "true"), ({}, "unknown")])
def test_a_must_of_no_candidate_was_not_applied(
    python: dict[str, Value], holds: str, small: Ground
) -> None:
    alone = facts(python).model_copy(update={"candidates": ("alder",)})
    made = explain_framework(Ground(advise(small.knowledge, alone), small.knowledge), "birch")
    (must,) = listed(made, "Musts")
    assert (must.text, must.holds) == ("not applied, it was no candidate", holds)


def test_a_must_with_stale_evidence_was_not_applied(small: Ground) -> None:
    later = advise(small.knowledge, facts({"python": "3.10"}, as_of=date(2028, 1, 1)))
    (must,) = listed(explain_framework(Ground(later, small.knowledge), "birch"), "Musts")
    assert must.text == "not applied, its evidence is stale"
