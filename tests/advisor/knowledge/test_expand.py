"""The catalogue of facts: one of each for every framework, and one for every question."""

from __future__ import annotations

from advisor.model.knowledge import Knowledge


def test_declared_facts_are_there_for_each_framework(small_knowledge: Knowledge) -> None:
    names = set(small_knowledge.fact_types)
    assert {"probe.installation.alder.installed", "probe.installation.birch.installed"} <= names
    assert not any("{" in name for name in names)


def test_answers_have_the_type_of_their_question(small_knowledge: Knowledge) -> None:
    types = {name: fact.type for name, fact in small_knowledge.fact_types.items()}
    assert types["answer.goal"] == "choice"
    assert types["answer.targets"] == "set"
    assert types["answer.offline"] == "bool"
    assert types["answer.memory"] == "number"


def test_answers_have_the_domain_of_their_question(small_knowledge: Knowledge) -> None:
    facts = small_knowledge.fact_types
    assert facts["answer.targets"].values == ("server", "phone", "desktop")
    memory = facts["answer.memory"]
    assert (memory.minimum, memory.maximum, memory.unit) == (0.5, 64, "GB")
