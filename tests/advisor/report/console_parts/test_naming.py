"""Ids in the words that the user saw."""

from __future__ import annotations

import pytest

from advisor.model.record import Value
from advisor.report.console_parts import naming
from tests.advisor.report import samples
from tests.advisor.report.made import bare


def test_what_has_a_name_is_called_by_it_and_the_rest_by_its_id() -> None:
    assert naming.name(bare(), "alder") == "Alder"
    assert naming.name(bare(), "cedar") == "cedar"
    assert naming.question(bare(), "goal") == "What is the project for?"
    assert naming.question(bare(), "memory") == "answer.memory"


@pytest.mark.parametrize(
    ("question", "choice", "said"),
    [
        ("goal", "research", "'Research, new methods'"),
        ("goal", "other", "'other'"),
        ("offline", "true", "'yes'"),
        ("offline", "false", "'no'"),
    ],
)
def test_an_answer_is_quoted(question: str, choice: str, said: str) -> None:
    assert naming.choice(bare(), question, choice) == said


def test_several_answers_are_joined() -> None:
    three = ("server", "phone", "browser")
    assert naming.choices(bare(), "targets", three[:1]) == "'A server'"
    assert naming.choices(bare(), "targets", three) == (
        "'A server', 'Phones and tablets' and 'Web browsers'"
    )
    assert naming.choices(bare(), "targets", three[1:], "or") == (
        "'Phones and tablets' or 'Web browsers'"
    )
    assert naming.choices(bare(), "targets", ()) == "nothing"


@pytest.mark.parametrize(
    ("fact_id", "value", "said"),
    [
        ("answer.offline", True, "yes"),
        ("answer.offline", False, "no"),
        ("answer.memory", 8.0, "8"),
        ("answer.memory", 0.125, "0.125"),
        ("probe.hardware.cores", 12000.0, "12,000"),
        ("probe.hardware.memory_bytes", 1.5 * 2**30, "1.50 GiB"),
        ("answer.goal", "research", "Research, new methods"),
        ("answer.goal", "other", "other"),
        ("answer.targets", ("server", "browser"), "A server and Web browsers"),
        ("answer.targets", (), "none"),
    ],
)
def test_a_value_in_words(fact_id: str, value: Value, said: str) -> None:
    assert naming.value(bare(), fact_id, value) == said


def test_the_first_is_compared_with_the_second() -> None:
    report = bare().model_copy(update={"excluded": samples.none_left().excluded})
    assert naming.opponent(report) == "birch"


def test_the_only_candidate_is_compared_with_the_best_that_is_ruled_out() -> None:
    alder, birch = samples.none_left().excluded
    better = birch.model_copy(update={"framework": "cedar", "would_have_scored": 99.0})
    left = bare().model_copy(update={"ranking": bare().ranking[:1], "excluded": (birch, better)})
    assert naming.opponent(left) == "cedar"
    assert naming.opponent(left.model_copy(update={"excluded": (birch,)})) == "birch"
    assert alder.framework == left.ranking[0].framework


def test_there_may_be_nobody_to_compare() -> None:
    alone = bare().model_copy(update={"ranking": bare().ranking[:1]})
    assert naming.opponent(alone) is None
    assert naming.opponent(samples.none_left()) is None
