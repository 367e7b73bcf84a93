"""A condition that can never, or must always, hold is found by trying every case."""

from __future__ import annotations

import pytest

from advisor.knowledge.linting.joint import World
from advisor.knowledge.linting.reach import reachable
from advisor.model.conditions import Condition
from advisor.model.questions import FactType
from tests.advisor.knowledge.rule_copy import RuleCopy

FACTS = {
    "os": FactType(id="os", type="choice", values=("a", "b", "c"), about="", producer="probe"),
    "on": FactType(id="on", type="set", values=("x", "y"), about="", producer="answer"),
    "cores": FactType(id="cores", type="number", minimum=1, about="", producer="probe"),
    "gpu": FactType(id="gpu", type="bool", about="", producer="probe"),
}
A = {"fact": "os", "is": "a"}
B = {"fact": "os", "is": "b"}
MEMORY = "{fact: answer.memory, lt: 2}"
ONLINE = "{fact: answer.offline, is: false}"
DESKTOP = "{fact: answer.targets, contains: desktop}"


@pytest.mark.parametrize(
    ("condition", "truths"),
    [
        (A, {"true", "false"}),
        ({"all": (A, B)}, {"false"}),
        ({"any": (A, {"not": A})}, {"true"}),
        ({"fact": "os", "in": ("a", "b", "c")}, {"true"}),
        ({"fact": "cores", "lt": 1.0}, {"false"}),
        ({"fact": "cores", "ge": 1.0}, {"true"}),
        ({"all": ({"fact": "cores", "gt": 4.0}, {"fact": "cores", "lt": 4.0})}, {"false"}),
        (
            {"all": ({"fact": "on", "contains": "x"}, {"fact": "gpu", "is": True})},
            {"true", "false"},
        ),
        ({"fact": "gpu", "applicable": False}, {"true", "false"}),
    ],
)
def test_the_truths_a_condition_can_reach(condition: dict[str, object], truths: set[str]) -> None:
    assert reachable(Condition.model_validate(condition), World(FACTS)) == truths


def test_pruning_keeps_wide_conditions_cheap() -> None:
    facts = {
        f"f{i}": FactType(id=f"f{i}", type="bool", about="", producer="probe") for i in range(60)
    }
    wide = Condition(all=tuple(Condition(fact=name, is_=True) for name in facts))
    assert reachable(wide, World(facts)) == {"true", "false"}


def test_what_is_too_large_to_try_is_undecided() -> None:
    facts = {
        f"f{i}": FactType(id=f"f{i}", type="bool", about="", producer="probe") for i in range(16)
    }
    same = [Condition(fact=name, is_=True) for name in facts]
    pairs = tuple(Condition(any=(leaf, Condition(not_=leaf))) for leaf in same)
    assert reachable(Condition(all=pairs), World(facts)) is None


def test_a_requirement_that_never_holds_is_an_error(rules: RuleCopy) -> None:
    rules.replace("rules", "lt: 2}", "lt: 0.5}")
    assert "R110: this condition can never be true" in rules.errors()


def test_a_rule_that_always_holds_is_a_warning(rules: RuleCopy) -> None:
    rules.replace("rules", "lt: 2}", "le: 64}")
    assert "R111: this condition is always true" in rules.warnings()


def test_of_a_condition_and_its_part_only_the_part_is_named(rules: RuleCopy) -> None:
    rules.replace("rules", "violated_when: {", "violated_when: {any: [{")
    rules.replace("rules", 'is: "3.10"}', 'is: "3.10"}, {fact: answer.memory, gt: 64}]}')
    (problem,) = (item for item in rules.review().errors if item.code[0] == "R")
    assert (problem.code, problem.message) == ("R110", "this condition can never be true")
    assert problem.source_line[problem.column - 1 :] == "{fact: answer.memory, gt: 64}]}"


def test_answers_that_cannot_be_given_together(rules: RuleCopy) -> None:
    rules.replace(
        "rules", "when: {fact: answer.memory, lt: 2}", f"when: {{all: [{MEMORY}, {ONLINE}]}}"
    )
    assert "R110: this condition can never be true" in rules.errors()


def test_a_question_that_never_arises(rules: RuleCopy) -> None:
    rules.replace("questions", "fact: answer.offline, is: true", f"all: [{ONLINE}, {DESKTOP}]")
    rules.replace(
        "questions",
        "fact: answer.targets, contains: phone",
        "not: {fact: answer.targets, contains: desktop}",
    )
    assert "Q202: the question 'memory' can never arise" in rules.errors()
