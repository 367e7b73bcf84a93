"""A report either follows from its inputs, byte for byte, or it is said where it does not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from advisor.comparison.replay import LONGEST, made_otherwise, replay
from advisor.model.comparison import Replay
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from tests.advisor.comparison.inputs import report


def edited(made: Report, **changes: Any) -> Report:
    """The report as it would be read back with other top-level values."""
    data = json.loads(made.model_dump_json(by_alias=True))
    return Report.model_validate_json(json.dumps({**data, **changes}))


def test_identical(small_knowledge: Knowledge) -> None:
    made = edited(report(small_knowledge))
    assert replay(small_knowledge, made) == Replay(
        identical=True, rules=made.rules, advisor_version=made.advisor_version
    )


def test_an_edited_conclusion_is_found(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge)
    spoilt = edited(made, verdict={**made.verdict.model_dump(mode="json"), "lead": 99.0})
    found = replay(small_knowledge, spoilt)
    assert found.keys == ("verdict",)
    (place,) = found.differences
    assert (place.path, place.stored) == ("verdict.lead", "99.0")
    assert float(place.recomputed) == made.verdict.lead
    assert "the file was edited" in found.reasons[0]
    assert found.comparison is not None
    assert Replay.model_validate_json(found.model_dump_json(by_alias=True)) == found


def test_an_order_that_differs_is_a_difference(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge)
    found = replay(small_knowledge, edited(made, names=dict(reversed(made.names.items()))))
    assert (found.identical, found.keys, found.differences) == (False, ("names",), ())


def test_what_is_missing_or_too_much_is_nothing(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge)
    shorter, longer = edited(made, ranking=[]), edited(made, names={**made.names, "x": "Y"})
    assert replay(small_knowledge, shorter).differences[0].stored == "nothing"
    (place,) = replay(small_knowledge, longer).differences
    assert (place.path, place.stored, place.recomputed) == ("names.x", '"Y"', "nothing")
    assert len(replay(small_knowledge, shorter).differences[0].recomputed) <= LONGEST


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"advisor_version": "0.0.9"}, ["made by advisor 0.0.9; the present one is"]),
        (
            {"rules": {"version": "2025.1", "content_hash": "ab", "packs": []}},
            ["made by rule base 2025.1 (ab); the present one is 2026.0.1 ("],
        ),
    ],
)
def test_another_maker_is_why(
    small_knowledge: Knowledge, changes: dict[str, Any], says: list[str]
) -> None:
    found = replay(small_knowledge, edited(report(small_knowledge), **changes))
    assert [item in reason for item, reason in zip(says, found.reasons, strict=True)] == [True]
    assert found.keys == tuple(changes)


def test_other_rules_give_another_report(
    small_knowledge: Knowledge, other_knowledge: Knowledge
) -> None:
    found = replay(small_knowledge, report(other_knowledge))
    assert found.comparison is not None
    assert [item.kind for item in found.comparison.moved] == ["rules"]
    assert "criteria" in found.keys


def test_the_same_maker_is_not_named(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge)
    assert list(made_otherwise(made, made)) == []
