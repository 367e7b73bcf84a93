"""Conditions in words, with the facts as they are."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.conditions import Condition
from advisor.model.facts import known, not_applicable, unknown
from advisor.report.explanation.conditions import branch, here, judged
from advisor.report.explanation.ground import Ground


def given(small: Ground, fact_id: str, fact: Any) -> Ground:
    values = {**small.report.fact_values, fact_id: fact}
    return Ground(small.report.model_copy(update={"fact_values": values}), small.knowledge)


@pytest.mark.parametrize(
    ("test", "text", "truth"),
    [
        ({"fact": "answer.python", "is": "3.10"}, "answer.python is 'Python 3.10'", "false"),
        ({"fact": "answer.python", "is_not": "3.10"}, "answer.python is not 'Python 3.10'", "true"),
        (
            {"fact": "answer.present", "in": ["alder", "birch"]},
            "answer.present is one of 'Alder' or 'Birch'",
            "true",
        ),
        (
            {"fact": "answer.targets", "contains_all": ["server", "phone"]},
            "answer.targets includes all of 'A server or a cloud service' and 'Phones and tablets'",
            "true",
        ),
        ({"fact": "answer.memory", "lt": 2}, "answer.memory is below 2", "unknown"),
        ({"fact": "answer.offline", "is": True}, "answer.offline is yes", "unknown"),
        ({"fact": "answer.goal", "applicable": True}, "answer.goal applies", "true"),
        ({"fact": "answer.goal", "applicable": False}, "answer.goal does not apply", "false"),
        (
            {"fact": "probe.interpreter.python", "version": ">=3.12"},
            "probe.interpreter.python matches >=3.12",
            "unknown",
        ),
    ],
)
def test_a_test_is_said_in_the_words_of_the_question(
    test: dict[str, Any], text: str, truth: str, small: Ground
) -> None:
    made = branch(small, Condition.model_validate(test, strict=False))
    assert (made.text, made.truth, made.fact) == (text, truth, test["fact"])


def test_a_tree_keeps_its_shape(small: Ground) -> None:
    leaf = {"fact": "answer.python", "is": "3.10"}
    other = {"fact": "answer.memory", "lt": 2}
    tree = Condition.model_validate({"any": [{"not": leaf}, {"all": [leaf, other]}]}, strict=False)
    made = judged(small, "Where", tree).condition
    assert (made.text, made.truth) == ("any of", "true")
    assert [(part.text, part.truth) for part in made.parts] == [
        ("not", "true"),
        ("all of", "false"),
    ]
    assert [part.truth for part in made.parts[1].parts] == ["false", "unknown"]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (known("linux", "probe", "probe platform"), "linux"),
        (known(True, "probe", ""), "yes"),
        (known((), "probe", ""), "none"),
        (unknown("failed: no such tool"), "unknown (failed: no such tool)"),
        (not_applicable("nothing is trained"), "does not apply (nothing is trained)"),
    ],
)
def test_a_fact_is_told_as_it_is(fact: Any, text: str, small: Ground) -> None:
    fact_id = "probe.platform.system"
    assert here(given(small, fact_id, fact).report, fact_id) == text


def test_a_fact_that_nobody_provided_was_not_asked(small: Ground) -> None:
    assert here(small.report, "probe.interpreter.python") == "unknown (not asked)"
