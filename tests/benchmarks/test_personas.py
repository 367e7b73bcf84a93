"""The example projects, without a probe."""

from __future__ import annotations

from advisor.model.knowledge import Knowledge
from benchmarks.personas import EXAMPLES, personas


def test_every_example_is_a_project(real_knowledge: Knowledge) -> None:
    facts = personas(real_knowledge)
    assert [item.project for item in facts] == sorted(file.stem for file in EXAMPLES.iterdir())
    assert all(fact.startswith("answer.") for item in facts for fact in item.values)
    assert len({item.as_of for item in facts}) == 1
