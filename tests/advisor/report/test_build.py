"""The parts of a report fit together."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.advise import advise
from advisor.intake.gather import gather
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from advisor.report.console_parts.why import lead_parts
from advisor.report.renderers.console import render
from tests.advisor.knowing import TODAY, facts, measured

EXAMPLES = sorted(Path("examples/answers").glob("*.yaml"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest, real_knowledge: Knowledge) -> Report:
    answers = gather(real_knowledge, answers_file=request.param, no_input=True).facts
    probes = (measured("pytorch", 0.01), measured("tensorflow", 0.012))
    return advise(real_knowledge, Facts(as_of=TODAY, values=answers, probes=probes))


def test_every_cited_id_is_in_the_evidence(example: Report) -> None:
    cited = {
        item
        for criterion in example.criteria
        for leaf in criterion.leaves
        for cell in leaf.cells.values()
        for item in cell.evidence
    }
    for records in (example.next_steps, example.warnings, example.excluded):
        cited.update(item for record in records for item in record.evidence)
    assert cited <= {item.id for item in example.evidence}


def test_printed_parts_sum_to_the_printed_lead(example: Report) -> None:
    if len(example.ranking) > 1:
        first, second = (item.framework for item in example.ranking[:2])
        total = sum(part.tenths for part in lead_parts(example, first, second))
        assert f"{total / 10:.1f}" == f"{example.verdict.lead:.1f}"


@pytest.mark.parametrize("details", [False, True], ids=["brief", "details"])
@pytest.mark.parametrize("width", [80, 120])
def test_every_example_fits_the_page(example: Report, width: int, details: bool) -> None:
    text = render(example, width=width, colour=False, details=details)
    assert text.startswith("RECOMMENDATION  ")
    assert max(map(len, text.splitlines())) <= width


def test_no_id_is_shown_where_there_is_a_name(example: Report) -> None:
    brief = render(example, width=120, colour=False, details=False)
    unnamed = [key for key in example.names if "/" in key and f" {key}" in brief]
    assert unnamed == []


def test_a_need_for_nothing_takes_the_verdict(small_knowledge: Knowledge) -> None:
    report = advise(small_knowledge, facts({"goal": "learning", "targets": ("desktop",)}))
    assert (report.verdict.word, report.verdict.framework) == ("no framework needed", None)
    assert not report.need.needed
    assert report.ranking
