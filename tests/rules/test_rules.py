"""The rule base that ships is sound, and does on its examples what it says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from advisor.bundle import bundled
from advisor.knowledge.files import RuleFile
from advisor.knowledge.linting.examples import failing_examples
from advisor.knowledge.linting.lint import review
from advisor.knowledge.load import read_all
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.reader import read

RULES = bundled("rules")
FILES = sorted(RULES.rglob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(RULES)))
def test_a_rule_file_is_sound_by_itself(file: Path) -> None:
    decoded = decode(read(file.read_text(encoding="utf-8"), file.name), RuleFile)
    assert decoded != RuleFile()


def test_there_is_nothing_else_among_the_rules() -> None:
    others = [path for path in RULES.rglob("*") if path.is_file() and path.suffix != ".yaml"]
    assert others == []


def test_lint_finds_no_error() -> None:
    found = review(RULES, date(2026, 11, 22))
    assert [str(problem) for problem in found.errors] == []


def test_every_example_holds() -> None:
    assert [str(problem) for problem in failing_examples(read_all(RULES))] == []
