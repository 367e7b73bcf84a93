"""Facts say where each value comes from, or why there is none."""

from __future__ import annotations

from datetime import date

from advisor.model.facts import NOT_ASKED, Facts, known, not_applicable, unknown


def test_what_nobody_provided_was_not_asked() -> None:
    assert Facts(as_of=date(2026, 11, 22)).fact("answer.goal") == NOT_ASKED
    assert (NOT_ASKED.state, NOT_ASKED.reason) == ("unknown", "not asked")


def test_three_states() -> None:
    value = known(("a", "b"), "answer", "answers.yaml")
    assert (value.state, value.value, value.source) == ("known", ("a", "b"), "answer")
    failed = unknown("timed out", "probe", "hardware")
    assert (failed.state, failed.value, failed.source) == ("unknown", None, "probe")
    assert not_applicable("no phone").state == "not_applicable"


def test_facts_survive_json() -> None:
    values = {
        "a": known(True, "answer", ""),
        "b": known(("x", "y"), "answer", ""),
        "c": known(2.5, "probe", ""),
        "d": unknown("do not know"),
    }
    facts = Facts(as_of=date(2026, 11, 22), seed=3, candidates=("pytorch",), values=values)
    assert Facts.model_validate_json(facts.model_dump_json()) == facts
