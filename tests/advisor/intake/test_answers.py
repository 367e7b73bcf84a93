"""What each type of question accepts, from files and from options."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.intake.answers import Answer, data_of, defects, from_options, value_of
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value


@pytest.mark.parametrize(
    ("question", "data", "value"),
    [
        ("goal", "product", "product"),
        ("targets", ("phone", "server"), ("server", "phone")),
        ("targets", (), ()),
        ("offline", False, False),
        ("memory", 8, 8.0),
        ("memory", 0.5, 0.5),
        ("memory", 64, 64.0),
        ("goal", "dont-know", None),
        ("targets", "dont-know", None),
        ("offline", "dont-know", None),
        ("memory", "dont-know", None),
    ],
)
def test_sound_data_become_values(
    small_knowledge: Knowledge, question: str, data: object, value: Value | None
) -> None:
    asked = small_knowledge.question_by_id[question]
    assert defects(asked, data) == []
    assert value_of(asked, data) == value


@pytest.mark.parametrize(
    ("question", "data", "message"),
    [
        ("goal", "reserch", "did you mean 'research'?"),
        ("goal", "dont-now", "did you mean 'dont-know'?"),
        ("goal", ("product",), "takes one of its choices"),
        ("goal", True, "takes one of its choices"),
        ("python", 3.12, 'in quotes, such as "3.10"'),
        ("goal", None, "has no value; write dont-know, or remove the line"),
        ("targets", "server", "must be a list of choices, such as [server]"),
        ("offline", "ja", "must be true, false or dont-know"),
        ("offline", 1, "must be true, false or dont-know"),
        ("memory", "8", "must be a number from 0.5 to 64 GB"),
        ("memory", True, "must be a number from 0.5 to 64 GB"),
        ("memory", float("nan"), "must be a number from 0.5 to 64 GB"),
        ("memory", float("inf"), "must be a number from 0.5 to 64 GB"),
        ("memory", 65, "must be a number from 0.5 to 64 GB, not 65"),
    ],
)
def test_other_data_are_refused_with_what_is_accepted(
    small_knowledge: Knowledge, question: str, data: object, message: str
) -> None:
    ((item, found),) = defects(small_knowledge.question_by_id[question], data)
    assert item == ()
    assert message in found


def test_each_wrong_item_of_a_list_is_named(small_knowledge: Knowledge) -> None:
    found = defects(small_knowledge.question_by_id["targets"], ("fone", "server", 3, "dont-know"))
    assert [item for item, _ in found] == [(0,), (2,), (3,)]
    assert "did you mean 'phone'?" in found[0][1]


@pytest.mark.parametrize(
    ("question", "text", "data"),
    [
        ("targets", "server, phone", ("server", "phone")),
        ("targets", "none", ()),
        ("present", "none", "none"),
        ("offline", "true", True),
        ("memory", "0.5", 0.5),
        ("memory", "much", "much"),
        ("python", "3.10", "3.10"),
    ],
)
def test_typed_text_becomes_plain_data(
    small_knowledge: Knowledge, question: str, text: str, data: object
) -> None:
    assert data_of(small_knowledge.question_by_id[question], text) == data


def test_options_become_answers_and_the_last_one_counts(small_knowledge: Knowledge) -> None:
    given = from_options(
        small_knowledge.question_by_id,
        ["goal=product", "targets=phone,server", "goal=research", "offline=dont-know"],
    )
    assert given == {
        "goal": Answer("research", "--answer"),
        "targets": Answer(("server", "phone"), "--answer"),
        "offline": Answer(None, "--answer"),
    }


def test_all_wrong_options_are_named_at_once(small_knowledge: Knowledge) -> None:
    options = ["goals=product", "goal=produkt", "targets", "targets=", "memory=1e999"]
    with pytest.raises(UsageProblem) as caught:
        from_options(small_knowledge.question_by_id, options)
    lines = caught.value.message.splitlines()
    assert caught.value.exit_code == 2
    assert [line.split(":")[0] for line in lines] == [f"--answer {item}" for item in options]
    assert "unknown question 'goals'; did you mean 'goal'?" in lines[0]
    assert "did you mean 'product'?" in lines[1]
    assert "write ID=VALUE" in lines[2]


def test_dont_know_is_a_fact_that_says_so() -> None:
    fact = Answer(None, "a.yaml:3").fact
    assert (fact.state, fact.reason, fact.source, fact.provenance) == (
        "unknown",
        "don't know",
        "answer",
        "a.yaml:3",
    )
