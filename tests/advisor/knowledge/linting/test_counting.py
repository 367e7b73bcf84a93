"""No fact may move two leaves of one framework to the same side."""

from __future__ import annotations

from advisor.knowledge.linting.counting import weighing
from advisor.model.conditions import Condition
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.rule_copy import RuleCopy

FIRST = "level: 0.6\n      because: Known from use.\n"
SECOND = "level: 1.0\n      because: The code is already written with it.\n"
GROUND = "      evidence: [alder-runs-on-phones]\n"


def found(rules: RuleCopy) -> list[str]:
    return [warning for warning in rules.warnings() if warning.startswith("C404")]


def test_one_ground_for_two_leaves(rules: RuleCopy) -> None:
    assert found(rules) == []
    rules.replace("alder", FIRST, FIRST + GROUND).replace("alder", SECOND, SECOND + GROUND)
    (problem,) = found(rules)
    assert problem == (
        "C404: alder-runs-on-phones alone decides this and ease/first-model at "
        "rules/alder.yaml:12; one fact counts twice, e.g. where answer.present=alder"
    )


def test_a_second_ground_tells_them_apart(rules: RuleCopy) -> None:
    both = GROUND.replace("]", ", birch-needs-python-311]")
    rules.replace("alder", FIRST, FIRST + GROUND).replace("alder", SECOND, SECOND + both)
    assert found(rules) == []


def test_to_different_sides_it_does_not_add_up(rules: RuleCopy) -> None:
    rules.replace("alder", FIRST, FIRST.replace("0.6", "0.4") + GROUND)
    rules.replace("alder", SECOND, SECOND + GROUND)
    assert found(rules) == []


def test_leaves_that_never_matter_together_may_share_a_ground(rules: RuleCopy) -> None:
    rules.replace("ease", "      base: some\n", "")
    for points in ("points: {ease: some}", "points: {ease/first-model: decisive}"):
        rules.replace("questions", points, "")
    rules.replace(
        "questions", "        text: Nothing exists yet", "        text: Nothing\n" + POINTS
    )
    rules.replace("alder", FIRST, FIRST + GROUND).replace("alder", SECOND, SECOND + GROUND)
    assert found(rules) == []


POINTS = "        points: {ease/first-model: decisive}"


def test_what_gives_weight_to_a_leaf(small_knowledge: Knowledge) -> None:
    assert list(weighing(small_knowledge, "reach/server")) == [
        None,
        Condition(fact="answer.targets", contains="server"),
    ]
    assert list(weighing(small_knowledge, "ease/continuity")) == [
        Condition(fact="answer.goal", is_="research"),
        Condition(fact="answer.present", is_="alder"),
        Condition(fact="answer.present", is_="birch"),
    ]
