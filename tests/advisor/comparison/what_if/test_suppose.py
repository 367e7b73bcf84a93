"""What is supposed gives a report of its own, and what moved towards it."""

from __future__ import annotations

from advisor.advise import advise
from advisor.comparison.what_if.changes import Changes
from advisor.comparison.what_if.suppose import suppose
from advisor.model.knowledge import Knowledge
from tests.advisor.comparison.inputs import report


def test_the_new_report_is_what_its_inputs_give(small_knowledge: Knowledge) -> None:
    old = report(small_knowledge)
    found = suppose(small_knowledge, old, Changes(answers=("goal=learning",)))
    assert found.report is not None
    assert found.report == advise(small_knowledge, found.report.facts)
    assert [step.id for step in found.moved] == ["goal"]
    assert found.new.verdict == found.report.verdict


def test_other_rules_are_a_step_before_what_is_supposed(
    small_knowledge: Knowledge, other_knowledge: Knowledge
) -> None:
    found = suppose(small_knowledge, report(other_knowledge), Changes(weights=("ease=50%",)))
    assert [step.kind for step in found.moved] == ["rules", "weight"]
