"""A condition that can never, or must always, hold is found by trying every case."""

from __future__ import annotations

import pytest

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
    assert reachable(Condition.model_validate(condition), FACTS) == truths


def test_pruning_keeps_wide_conditions_cheap() -> None:
    facts = {
        f"f{i}": FactType(id=f"f{i}", type="bool", about="", producer="probe") for i in range(60)
    }
    wide = Condition(all=tuple(Condition(fact=name, is_=True) for name in facts))
    assert reachable(wide, facts) == {"true", "false"}


def test_what_is_too_large_to_try_is_undecided() -> None:
    facts = {
        f"f{i}": FactType(id=f"f{i}", type="bool", about="", producer="probe") for i in range(16)
    }
    same = [Condition(fact=name, is_=True) for name in facts]
    pairs = tuple(Condition(any=(leaf, Condition(not_=leaf))) for leaf in same)
    assert reachable(Condition(all=pairs), facts) is None


def test_a_requirement_that_never_holds_is_an_error(rules: RuleCopy) -> None:
    rules.replace("rules", "lt: 2}", "lt: 0.5}")
    assert "R110: this condition can never be true" in rules.errors()


def test_a_rule_that_always_holds_is_a_warning(rules: RuleCopy) -> None:
    rules.replace("rules", "lt: 2}", "le: 64}")
    assert "R111: this condition is always true" in rules.warnings()
