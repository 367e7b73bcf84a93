"""Formats are found by listing the folder, and JSON is the whole report."""

from __future__ import annotations

import json

import pytest

from advisor.advise import advise
from advisor.errors import UsageProblem
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from advisor.report.renderers import formats, renderer
from tests.advisor.knowing import facts, measured
from tests.advisor.report import samples


def test_every_format_can_be_rendered() -> None:
    assert {"console", "json"} <= set(formats())
    for name in formats():
        assert renderer(name)(samples.close(), width=80, colour=False, details=False).endswith("\n")


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UsageProblem, match="did you mean 'json'"):
        renderer("jsno")


def test_json_reads_back_equal_and_does_not_depend_on_the_page(small_knowledge: Knowledge) -> None:
    given = facts({"goal": "product", "targets": ("phone",)}, measured("alder", 0.01))
    report = advise(small_knowledge, given)
    text = renderer("json")(report, width=80, colour=False, details=False)
    assert Report.model_validate_json(text) == report
    assert renderer("json")(report, width=33, colour=True, details=True) == text
    assert list(json.loads(text))[:3] == ["schema", "advisor_version", "rules"]
