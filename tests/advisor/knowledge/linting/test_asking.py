"""Defaults can be found, and no points are given twice for one answer."""

from __future__ import annotations

import pytest

from advisor.knowledge.linting.asking import chosen
from advisor.model.conditions import Condition
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.rule_copy import RuleCopy

PREFILL = "prefill: {fact: probe.interpreter.python}"


@pytest.mark.parametrize(
    ("prefill", "finding"),
    [
        (
            "{fact: answer.goal}",
            "Q206: answer.goal is an answer; a default is what probes or scans find",
        ),
        (
            "{fact: probe.platform.system}",
            "Q206: no value of probe.platform.system leads to a choice of 'python'",
        ),
        (
            '{fact: probe.platform.system, map: {linus: "3.12", linux: "3.12"}}',
            "R103: 'linus' is not a value of probe.platform.system; did you mean 'linux'?",
        ),
        (
            '{fact: probe.installation.alder.installed, map: {"yes": "3.12", "true": "3.12"}}',
            "R103: 'yes' is not a value of probe.installation.alder.installed",
        ),
    ],
)
def test_a_default_that_no_fact_gives(rules: RuleCopy, prefill: str, finding: str) -> None:
    rules.replace("questions", PREFILL, f"prefill: {prefill}")
    assert finding in rules.errors()


def test_a_default_of_another_type(rules: RuleCopy) -> None:
    rules.replace(
        "questions", "type: bool", "type: bool\n    prefill: {fact: probe.platform.system}"
    )
    assert rules.errors() == [
        "Q206: probe.platform.system (choice) can be no answer to a bool question"
    ]
    rules.replace("questions", "{fact: probe.platform.system}", INSTALLED)
    assert rules.errors() == []


INSTALLED = "{fact: probe.installation.alder.installed}"
SIZE = """questions:
  - id: size
    text: How much code is there?
    help: Count what must carry over.
    why: Moves weight to keeping it.
    type: single
    when: {when}
    choices:
      - {{id: little, text: Little, points: {{ease/continuity: minor}}}}
      - {{id: much, text: Much, points: {{ease/continuity: {much}}}}}
"""


def test_points_that_an_earlier_answer_has_given_already(rules: RuleCopy) -> None:
    rules.add("zinc", SIZE.format(when="{fact: answer.present, is: alder}", much="major"))
    (problem,) = (warning for warning in rules.warnings() if warning.startswith("R121"))
    assert problem == (
        "R121: every answer gives weight to ease/continuity, to which 'alder' of 'present' has "
        "always given some before"
    )


@pytest.mark.parametrize(
    ("when", "much"),
    [
        ("{fact: answer.present, is_not: none}", "major"),
        ("{fact: answer.present, is: alder}", "irrelevant"),
    ],
)
def test_points_that_say_something_new(rules: RuleCopy, when: str, much: str) -> None:
    rules.add("zinc", SIZE.format(when=when, much=much))
    assert not any(warning.startswith("R121") for warning in rules.warnings())


def test_the_choice_of_an_answer_as_a_condition(small_knowledge: Knowledge) -> None:
    asked = small_knowledge.question_by_id
    assert chosen(asked["goal"], "research") == Condition(fact="answer.goal", is_="research")
    assert chosen(asked["targets"], "phone") == Condition(fact="answer.targets", contains="phone")
