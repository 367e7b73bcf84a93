"""What the commands that compare refuse before they read anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.cli.comparing import check, shown
from advisor.errors import AdvisorError, UsageProblem
from advisor.model.comparison import Comparison
from tests.advisor.report.compared import comparison, step


def test_formats_are_two() -> None:
    check("diff", "console", None)
    check("diff", "json", None)
    with pytest.raises(UsageProblem, match="diff has no format 'jsn'; did you mean 'json'"):
        check("diff", "jsn", None)
    with pytest.raises(UsageProblem, match="there are console, json"):
        check("diff", "markdown", None)


def test_an_input_is_not_overwritten(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text("{}")
    with pytest.raises(UsageProblem, match="would overwrite"):
        check("what-if", "json", tmp_path / "." / "report.json", report)
    with pytest.raises(AdvisorError, match="there is no folder"):
        check("what-if", "json", tmp_path / "no" / "x.json", report)
    check("what-if", "json", tmp_path / "new.json", report)


def test_shown_as_a_page_or_as_data() -> None:
    made = comparison(step())
    assert shown(made, "console", None, details=False).startswith("WHAT CHANGED\n")
    assert Comparison.model_validate_json(shown(made, "json", None, details=False)) == made
