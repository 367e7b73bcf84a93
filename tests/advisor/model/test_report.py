"""A report holds its inputs."""

from __future__ import annotations

from tests.advisor.report import samples


def test_the_facts_of_a_report_are_its_inputs() -> None:
    report = samples.clear()
    facts = report.facts
    assert facts.values == report.fact_values
    assert (facts.as_of, facts.seed) == (report.as_of, report.seed)
    assert facts.probes == report.probes
