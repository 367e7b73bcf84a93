"""Asking again about one fact gives what asking everything anew gives."""

from __future__ import annotations

import pytest

from advisor.flips import one_step_away
from advisor.inference.again import infer_again
from advisor.inference.infer import infer
from advisor.model.arising import arising
from advisor.model.facts import Facts, known
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts, measured

GIVEN = facts({}, measured("pytorch", 0.1), measured("tensorflow", 0.2))


def scored(findings: Findings) -> Findings:
    return findings.model_copy(update={"advice": (), "needs": ()})


def with_answer(given: Facts, fact: str, value: object) -> Facts:
    changed = known(value, "answer", "test")  # type: ignore[arg-type]
    return given.model_copy(update={"values": {**given.values, fact: changed}})


@pytest.mark.parametrize(
    "given",
    [
        GIVEN,
        with_answer(GIVEN, "answer.targets", ("android", "server")),
        with_answer(GIVEN, "answer.train-here", True),
        with_answer(GIVEN, "answer.domain", ("vision",)),
    ],
    ids=["nothing", "targets", "train-here", "domain"],
)
def test_the_same_as_anew_for_every_answer(real_knowledge: Knowledge, given: Facts) -> None:
    before = infer(real_knowledge, given)
    for question in real_knowledge.questions:
        for value in one_step_away(question, ()):
            changed = with_answer(given, question.fact, value)
            was, seen = arising(real_knowledge, given), arising(real_knowledge, changed)
            again = infer_again(real_knowledge, changed, before, was, seen, question)
            assert scored(again) == scored(infer(real_knowledge, changed)), (question.id, value)


def test_what_does_not_depend_on_the_fact_is_not_asked_again(small_knowledge: Knowledge) -> None:
    given = facts({"goal": "research"})
    before = infer(small_knowledge, given)
    changed = with_answer(given, "answer.goal", "product")
    goal = small_knowledge.question_by_id["goal"]
    again = infer_again(small_knowledge, changed, before, given, changed, goal)
    assert all(now is was for now, was in zip(again.ratings, before.ratings, strict=True))
    assert again.paths is before.paths
    assert again.workloads is before.workloads
