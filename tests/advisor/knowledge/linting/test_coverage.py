"""A framework that was looked at less than another is named, with the numbers."""

from __future__ import annotations

import pytest

from advisor.knowledge.linting.coverage import MANY_TIMES, mean_width, rule_counts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.rule_copy import RuleCopy

ADVICE = """
  - id: advice-{number}
    title: Mind this
    subject: System {number}
    kind: note
    when: {{fact: answer.memory, lt: 4}}
    frameworks: [alder]
    text: It counts.
    modified: 2026-11-22
    examples:
      - {{name: little, facts: {{answer.memory: 1.0}}, expect: fires}}
      - {{name: much, facts: {{answer.memory: 8.0}}, expect: silent}}
"""


def found(rules: RuleCopy) -> list[str]:
    return [warning for warning in rules.warnings() if warning.startswith("C405")]


def test_five_rules_for_one_and_none_for_the_other(rules: RuleCopy) -> None:
    few = "".join(ADVICE.format(number=number) for number in range(MANY_TIMES - 1))
    rules.add("zinc", f"advice:{few}")
    assert found(rules) == []
    rules.add("zinc", f"advice:{few}{ADVICE.format(number='last')}")
    assert found(rules) == ["C405: 0 pieces of advice for birch, but 5 for alder"]


def test_a_framework_of_which_less_is_known(rules: RuleCopy) -> None:
    rules.replace("alder", "level: 0.6", "level: unknown")
    assert found(rules) == [
        "C405: ratings of alder may be off by 0.30 on average, those of birch by 0.20"
    ]


def test_widths_by_grade(small_knowledge: Knowledge, real_knowledge: Knowledge) -> None:
    alder = small_knowledge.framework_by_id["alder"]
    assert mean_width(small_knowledge, alder) == pytest.approx(0.20)
    cited = alder.ratings[0].model_copy(
        update={"evidence": ("alder-runs-on-phones",), "grade": None}
    )
    alone = alder.model_copy(update={"ratings": (cited,)})
    assert mean_width(small_knowledge, alone) == pytest.approx(0.05)
    assert mean_width(small_knowledge, alder.model_copy(update={"ratings": ()})) == 0


def test_rules_are_counted_by_kind(small_knowledge: Knowledge) -> None:
    assert rule_counts(small_knowledge) == {
        "conditional ratings": {"alder": 1, "birch": 1},
        "musts": {"alder": 0, "birch": 1},
        "pieces of advice": {"alder": 0, "birch": 0},
        "paths": {"alder": 1, "birch": 1},
    }
