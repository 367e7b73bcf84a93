"""The first rating whose condition is true holds; open ones stay possible."""

from __future__ import annotations

from advisor.inference.ratings import rating_findings
from advisor.model.facts import Facts
from advisor.model.findings import RatingFinding
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def finding(knowledge: Knowledge, given: Facts) -> RatingFinding:
    return next(
        item
        for item in rating_findings(knowledge, given)
        if (item.leaf, item.framework) == ("ease/continuity", "alder")
    )


def test_a_true_condition_ends_the_search(small_knowledge: Knowledge) -> None:
    found = finding(small_knowledge, facts({"present": "alder"}))
    assert [case.level for case in found.cases] == [1.0]
    assert found.missing == ()


def test_a_false_condition_gives_way_to_the_next(small_knowledge: Knowledge) -> None:
    found = finding(small_knowledge, facts({"present": "birch"}))
    assert [case.level for case in found.cases] == [0.0]


def test_an_unknown_condition_keeps_both_and_names_the_fact(small_knowledge: Knowledge) -> None:
    found = finding(small_knowledge, facts({}))
    assert [case.level for case in found.cases] == [1.0, 0.0]
    assert found.missing == ("answer.present",)
