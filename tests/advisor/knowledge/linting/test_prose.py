"""What people read fits on a line and ends like a sentence."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy


def test_a_line_that_is_too_long(rules: RuleCopy) -> None:
    rules.replace("reach", "MIT", "MIT " + "and more " * 20)
    assert any(warning.startswith("P601") for warning in rules.warnings())


def test_an_address_may_be_long(rules: RuleCopy) -> None:
    rules.replace("base", "https://example.org/alder", "https://example.org/" + "a" * 120)
    assert not any(warning.startswith("P601") for warning in rules.warnings())


def test_a_sentence_that_does_not_end(rules: RuleCopy) -> None:
    rules.replace("rules", "need Python 3.11 or newer.", "need Python 3.11 or newer")
    assert "P602: 'because' does not end like a sentence" in rules.warnings()
