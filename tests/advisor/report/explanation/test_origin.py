"""Where a fact came from, in brackets."""

from __future__ import annotations

import pytest

from advisor.model.facts import Fact, known, unknown
from advisor.report.explanation.origin import origin


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (known("product", "answer", "answers.yaml:7"), " (answers.yaml:7)"),
        (known("product", "answer", "--answer"), " (--answer)"),
        (known("linux", "probe", "probe platform"), " (probe platform)"),
        (known("linux", "default", "probe.platform.system"), " (default, probe.platform.system)"),
        (known("linux", "scan", ""), " (scan)"),
        (unknown("not asked"), ""),
    ],
)
def test_the_source_is_told_once(fact: Fact, text: str) -> None:
    assert origin(fact) == text
