"""A review sorts what it finds into errors and warnings, whatever the state of the files."""

from __future__ import annotations

from advisor.knowledge.codes import warning_codes
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_files_that_cannot_be_read_are_errors_too(rules: RuleCopy) -> None:
    rules.add("broken", "a: [\n")
    found = rules.review()
    assert [problem.code for problem in found.errors] == ["Y002"]
    assert found.warnings == ()


def test_dangling_names_come_before_any_lint(rules: RuleCopy) -> None:
    rules.replace("rules", "framework: birch", "framework: oak")
    found = rules.review()
    assert [problem.code for problem in found.errors] == ["R101"]
    assert found.warnings == ()


def test_findings_are_in_the_order_of_the_files(rules: RuleCopy) -> None:
    rules.replace("rules", "lt: 2}", "lt: 0.5}")
    found = rules.review()
    assert list(found.errors) == sorted(found.errors)
    assert list(found.warnings) == sorted(found.warnings)
    assert {problem.code for problem in found.warnings} <= warning_codes()
    assert not warning_codes() & {problem.code for problem in found.errors}
