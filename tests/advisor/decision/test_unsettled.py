"""What is unknown is listed with what it could move."""

from __future__ import annotations

from advisor.decision.decide import decide
from advisor.inference.infer import infer
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.robustness import Unsettled
from tests.advisor.knowing import facts, measured


def unsettled(knowledge: Knowledge, given: Facts) -> tuple[Unsettled, ...]:
    return decide(knowledge, given, infer(knowledge, given), ()).unsettled


def test_open_questions_are_listed_the_widest_first(small_knowledge: Knowledge) -> None:
    items = [item for item in unsettled(small_knowledge, facts({})) if item.kind == "question"]
    assert {item.id for item in items} >= {"goal", "targets"}
    spans = [item.span for item in items]
    assert spans == sorted(spans, reverse=True)
    assert items[0].settle.startswith("--answer")


def test_an_unmeasured_leaf_is_listed_until_it_is_measured(small_knowledge: Knowledge) -> None:
    before = {item.id for item in unsettled(small_knowledge, facts({}))}
    both = facts({}, measured("alder", 0.01), measured("birch", 0.02))
    after = {item.id for item in unsettled(small_knowledge, both)}
    assert "speed/training" in before
    assert "speed/training" not in after


def test_open_musts_come_first(small_knowledge: Knowledge) -> None:
    first = unsettled(small_knowledge, facts({}))[0]
    assert (first.kind, first.id) == ("must", "birch-on-old-python")


def test_an_answered_question_is_settled(small_knowledge: Knowledge) -> None:
    ids = {item.id for item in unsettled(small_knowledge, facts({"goal": "research"}))}
    assert "goal" not in ids
