"""What changes nothing is worth a warning: it was meant to."""

from __future__ import annotations

from datetime import date

from tests.advisor.knowledge.rule_copy import RuleCopy


def test_evidence_that_nothing_cites(rules: RuleCopy) -> None:
    assert not any(warning.startswith("E301") for warning in rules.warnings())
    rules.replace("reach", "evidence: [alder-runs-on-phones]", "grade: judgement")
    rules.replace("alder", "evidence: alder-runs-on-phones", "evidence: birch-needs-python-311")
    assert "E301: nothing cites 'alder-runs-on-phones'" in rules.warnings()


def test_evidence_past_its_review_date(rules: RuleCopy) -> None:
    on_the_day = rules.warnings(date(2027, 10, 1))
    a_day_later = rules.warnings(date(2027, 10, 2))
    assert not any(warning.startswith("E303") for warning in on_the_day)
    assert "E303: 'alder-runs-on-phones' was to be reviewed by 2027-10-01" in a_day_later


def test_a_question_whose_answer_nothing_reads(rules: RuleCopy) -> None:
    assert "Q201: nothing reads the answer to 'train-os'" in rules.warnings()


def test_choices_that_nothing_tells_apart(rules: RuleCopy) -> None:
    assert "Q204: nothing tells the choices 3.12, any apart" in rules.warnings()
    rules.replace("rules", "fact: answer.python, is:", "fact: answer.python, in: [any,")
    rules.replace("rules", '[any, "3.10"}', '[any, "3.10"]}')
    assert "Q204: nothing tells the choices 3.10, any apart" in rules.warnings()


def test_the_choice_of_the_present_framework_always_tells_something(rules: RuleCopy) -> None:
    assert not any("alder" in warning for warning in rules.warnings())
