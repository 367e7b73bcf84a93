"""Stated policies hold, or the exit code says that they don't."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.cli.policy import Policy, expected_framework
from advisor.errors import PolicyFailed, UsageProblem
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from tests.advisor.knowing import facts

BOTH = ("alder", "birch")


@pytest.fixture
def report(small_knowledge: Knowledge) -> Report:
    """Alder is the only candidate left."""
    return advise(small_knowledge, facts({"python": "3.10"}))


@pytest.fixture
def conditional(small_knowledge: Knowledge) -> Report:
    """Birch leads, and one of its musts is open."""
    given = {"goal": "learning", "present": "birch", "targets": ("server",)}
    return advise(small_knowledge, facts(given))


def test_no_policy_asks_for_nothing(conditional: Report) -> None:
    Policy(None, None, nothing_open=False).check(conditional)
    assert conditional.verdict.conditions


def test_the_expected_framework(report: Report) -> None:
    Policy("alder", None, nothing_open=False).check(report)
    with pytest.raises(PolicyFailed, match="expected birch, got alder") as failed:
        Policy("birch", None, nothing_open=False).check(report)
    assert failed.value.exit_code == 4


@pytest.mark.parametrize("word", ["settled", "clear", "leans"])
def test_settled_satisfies_every_word(report: Report, word: str) -> None:
    assert report.verdict.word == "settled"
    Policy(None, word, nothing_open=False).check(report)


def test_a_weaker_word_fails(conditional: Report) -> None:
    with pytest.raises(PolicyFailed, match="required settled, got"):
        Policy(None, "settled", nothing_open=False).check(conditional)


def test_an_open_must_fails_where_nothing_may_be_open(conditional: Report) -> None:
    with pytest.raises(PolicyFailed, match="open: birch-on-old-python"):
        Policy(None, None, nothing_open=True).check(conditional)


def test_a_must_of_the_second_is_open_too(small_knowledge: Knowledge) -> None:
    report = advise(small_knowledge, facts({"goal": "product", "targets": ("phone",)}))
    assert report.verdict.framework == "alder"
    assert not report.verdict.conditions
    with pytest.raises(PolicyFailed, match="open: birch-on-old-python"):
        Policy(None, None, nothing_open=True).check(report)


def test_wrong_names_are_usage_problems() -> None:
    with pytest.raises(UsageProblem, match="did you mean 'clear'"):
        Policy(None, "cleer", nothing_open=False)
    with pytest.raises(UsageProblem, match="did you mean 'birch'"):
        expected_framework("birhc", BOTH)
    assert expected_framework(None, BOTH) is None
    assert expected_framework("alder", BOTH) == "alder"
