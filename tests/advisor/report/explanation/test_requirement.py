"""A must: violated, open, satisfied, or not applied."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.advise import advise
from advisor.model.record import Value
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.requirement import explain_requirement
from tests.advisor.knowing import facts

MUST = "birch-on-old-python"


def outcome(ground: Ground) -> str:
    return explain_requirement(ground, MUST).statements[0]


def test_one_that_holds_rules_out(ruled_out: Ground) -> None:
    score = ruled_out.scores["birch"]
    assert outcome(ruled_out) == (
        f"Birch is ruled out by it; it would have scored {score:.1f} of 100."
    )


def test_one_that_does_not_is_satisfied(small: Ground) -> None:
    assert outcome(small) == "Satisfied: Birch is not ruled out by it."


def test_one_that_nobody_could_judge_is_open(unanswered: Ground) -> None:
    made = explain_requirement(unanswered, MUST)
    assert made.statements[0].startswith("Open: ")
    assert made.statements[1] == "To check: --answer python=…"
    assert made.conditions[0].condition.truth == "unknown"


@pytest.mark.parametrize("python", [{"python": "3.10"}, {}])
def test_stale_evidence_rules_nobody_out(python: dict[str, Value], small: Ground) -> None:
    later = advise(small.knowledge, facts(python, as_of=date(2028, 1, 1)))
    made = explain_requirement(Ground(later, small.knowledge), MUST)
    assert "its evidence is past its review date" in made.statements[0]
    assert [item.stale for item in made.evidence] == [True]


def test_one_about_no_candidate_concerns_nobody(small: Ground) -> None:
    alone = facts({"python": "3.10"}).model_copy(update={"candidates": ("alder",)})
    ground = Ground(advise(small.knowledge, alone), small.knowledge)
    assert outcome(ground) == "Birch is not among the candidates."


def test_the_condition_the_way_out_and_the_evidence_are_there(ruled_out: Ground) -> None:
    made = explain_requirement(ruled_out, MUST)
    assert made.statements[-1] == "Way out (low effort): Use Python 3.12."
    assert made.conditions[0].title == "Rules out Birch where"
    assert made.conditions[0].condition.here == "'Python 3.10'"
    assert [item.id for item in made.evidence] == ["birch-needs-python-311"]
    assert made.see == ("birch",)


@pytest.mark.parametrize("kind", ["excluded", "unknown"])
def test_the_examples_agree_with_their_reports(kind: str, example: Ground) -> None:
    words = {"excluded": "is ruled out by it", "unknown": "Open: "}
    told = {
        must
        for must in example.ids["requirement"]
        if words[kind] in explain_requirement(example, must).statements[0]
    }
    stated = (
        {item.requirement for item in example.report.excluded}
        if kind == "excluded"
        else {item.id for item in example.report.unknown if item.kind == "must"}
    )
    assert stated <= told
