"""Names for every id that a report can show."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from advisor.report.names import names
from tests.advisor.knowing import facts


def test_the_kinds_of_ids(small_knowledge: Knowledge) -> None:
    found = names(small_knowledge)
    assert found["alder"] == "Alder"
    assert found["ease"] == "Ease"
    assert found["ease/continuity"] == "Existing code"
    assert found["phone"] == "Phone"
    assert found["answer.goal"] == "What is the project for?"
    assert found["answer.goal=learning"] == "Learning or teaching"
    assert found["answer.present=alder"] == "Alder"


def test_a_short_name_stands_for_a_long_question(small_knowledge: Knowledge) -> None:
    first, *others = small_knowledge.questions
    short = first.model_copy(update={"short": "Purpose"})
    found = names(small_knowledge.model_copy(update={"questions": (short, *others)}))
    assert found[first.fact] == "Purpose"


def test_nothing_of_the_real_rule_base_is_without_a_name(real_knowledge: Knowledge) -> None:
    ids = {item.id for item in (*real_knowledge.frameworks, *real_knowledge.targets)}
    ids |= {item.id for item in real_knowledge.criteria}
    ids |= {leaf.id for item in real_knowledge.criteria for leaf in item.leaves}
    ids |= {f"answer.{item.id}" for item in real_knowledge.questions}
    ids |= {f"answer.{q.id}={c.id}" for q in real_knowledge.questions for c in q.choices}
    found = names(real_knowledge)
    assert set(found) == ids
    assert all(name.strip() for name in found.values())


def test_a_report_carries_them(small_knowledge: Knowledge) -> None:
    assert advise(small_knowledge, facts({})).names == names(small_knowledge)
