"""The report as JSON: everything, read back equal, whatever the page looks like."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from advisor.advise import advise
from advisor.model.facts import known
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from advisor.report.renderers.json import render
from tests.advisor.knowing import facts, measured
from tests.advisor.report import samples
from tests.advisor.report.made import bare

NASTY = "\x1b[31mred\x1b]0;title\x07\x00\u2028\u202e"


def text(report: Report) -> str:
    return render(report, width=80, colour=False, details=False)


@pytest.mark.parametrize("make", [samples.clear, samples.close, samples.none_left])
def test_it_reads_back_equal(make: Callable[[], Report]) -> None:
    assert Report.model_validate_json(text(make())) == make()


def test_it_does_not_depend_on_the_page(small_knowledge: Knowledge) -> None:
    given = facts({"goal": "product", "targets": ("phone",)}, measured("alder", 0.01))
    report = advise(small_knowledge, given)
    assert Report.model_validate_json(text(report)) == report
    assert render(report, width=33, colour=True, details=True) == text(report)
    assert Report.model_validate_json(text(report)).facts == given


def test_keys_are_those_of_the_schema_in_their_order() -> None:
    document = json.loads(text(samples.clear()))
    assert list(document)[:3] == ["schema", "advisor_version", "rules"]
    assert document["schema"] == "advisor.report/1"
    assert document["facts"]["answer.goal"]["value"] == "product"
    assert document["as_of"] == "2026-11-22"


def test_it_is_lines_that_a_person_can_compare() -> None:
    lines = text(bare()).splitlines()
    assert lines[:2] == ["{", '  "schema": "advisor.report/1",']
    assert text(bare()).endswith("\n}\n")


def test_what_controls_a_terminal_is_escaped_and_kept() -> None:
    values = {"probe.hardware.cpu_model": known(NASTY, "probe", NASTY)}
    report = bare().model_copy(update={"fact_values": values})
    assert not {"\x1b", "\x07", "\x00"} & set(text(report))
    assert Report.model_validate_json(text(report)) == report
