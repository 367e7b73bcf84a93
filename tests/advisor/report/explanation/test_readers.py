"""Every kind of rule that reads a fact is found."""

from __future__ import annotations

from advisor.model.explanation import Entry
from advisor.model.knowledge import Knowledge
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.readers import readers


def entries(ground: Ground, fact_id: str) -> tuple[Entry, ...]:
    return tuple(entry for listing in readers(ground, fact_id) for entry in listing.entries)


def test_musts_needs_ratings_and_speed_are_rules(small: Ground) -> None:
    (must,) = entries(small, "answer.python")
    assert (must.id, must.text, must.holds) == ("birch-on-old-python", "rules out Birch", "false")
    assert [item.id for item in entries(small, "answer.goal")] == ["learning-needs-little"]
    alder, birch = entries(small, "answer.present")
    assert (alder.id, alder.name, alder.holds) == (
        "ease/continuity",
        "Alder on 'Existing code'",
        "false",
    )
    assert (birch.text, birch.holds) == ("100 of 100", "true")
    memory, speed = entries(small, "answer.offline")
    assert (memory.id, memory.text) == ("memory", "asked")
    assert (speed.id, speed.text) == ("speed/training", "times measured here do not count")
    assert entries(small, "probe.nothing.reads.this") == ()


def test_no_condition_of_the_rule_base_is_forgotten(
    example: Ground, real_knowledge: Knowledge
) -> None:
    """Whatever decides a value, a must or a question is shown with the facts it reads."""
    rated = frozenset[str]().union(*real_knowledge.rating_facts.values())
    timed = real_knowledge.counting_facts
    asked, ways, musts = (
        real_knowledge.asking_facts,
        real_knowledge.path_facts,
        real_knowledge.must_facts,
    )
    for fact_id in rated.union(timed, asked, ways, musts):
        assert entries(example, fact_id), fact_id


def test_the_kind_of_project_that_a_workload_speaks_for_is_a_rule(example: Ground) -> None:
    told = {entry.text: entry.holds == "true" for entry in entries(example, "answer.domain")}
    domains = example.facts.fact("answer.domain").value
    assert isinstance(domains, tuple)
    assert told["train-cnn counts"] == ("vision" in domains)
    assert told["train-transformer counts"] == ("language" in domains)
    assert "train-mlp and matmul count" in told


def test_advice_install_commands_and_routes_are_rules(example: Ground) -> None:
    texts = {entry.text for entry in entries(example, "answer.train-os")}
    assert "advice" in texts
    assert "no way from PyTorch" in texts
    assert any(text.startswith("python -m pip install") for text in texts)
