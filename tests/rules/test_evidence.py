"""The evidence that ships is dated sanely, and once it has aged it decides nothing any more."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from advisor.advise import advise
from advisor.bundle import bundled
from advisor.inference.requirements import is_stale
from advisor.knowledge.files import Source
from advisor.knowledge.load import read_all
from advisor.knowledge.myths import judged_claims
from advisor.model.evidence import Evidence
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value
from advisor.model.report import Report
from tests.advisor.knowing import facts

WRITTEN = date(2026, 11, 23)
"""The day on which the rule base was last worked on."""

RULED_OUT: dict[str, Value] = {
    "approach": "train",
    "targets": ("android", "server"),
    "train-here": False,
    "train-os": "windows",
    "accelerator": "nvidia",
    "python": "3.14",
}


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return read_all(bundled("rules"))


@pytest.fixture(scope="module")
def evidence(sources: list[Source]) -> list[Evidence]:
    return [item for source in sources for item in source.file.evidence]


@pytest.fixture(scope="module")
def later(real_knowledge: Knowledge) -> date:
    """The first day on which every piece of evidence is past its review date."""
    return max(item.review_by for item in real_knowledge.evidence) + timedelta(days=1)


@pytest.fixture(scope="module")
def aged(real_knowledge: Knowledge, later: date) -> Report:
    return advise(real_knowledge, facts(RULED_OUT, as_of=later))


def test_everything_was_seen_and_is_to_be_seen_again(evidence: list[Evidence]) -> None:
    assert [item.id for item in evidence if not item.observed <= WRITTEN < item.review_by] == []


def test_nobody_waits_longer_than_two_years(evidence: list[Evidence]) -> None:
    latest = WRITTEN.replace(year=WRITTEN.year + 2)
    assert [item.id for item in evidence if item.review_by > latest] == []


def test_what_a_package_index_alone_says_is_looked_up_within_a_year(
    evidence: list[Evidence],
) -> None:
    latest = WRITTEN.replace(year=WRITTEN.year + 1)
    from_index = [
        item for item in evidence if {source.kind for source in item.sources} == {"package-index"}
    ]
    assert [
        item.id for item in from_index if item.review_by > latest and item.grade == "vendor"
    ] == []


def test_the_claims_that_people_repeat_are_all_judged(sources: list[Source]) -> None:
    claims = [*judged_claims(sources)]
    assert len(claims) == 75
    assert len({item.myth.claim for item in claims}) == 75
    verdicts = Counter(item.myth.verdict for item in claims)
    assert set(verdicts) == {"true", "partly", "outdated", "false", "unverified", "opinion"}
    assert not any(item.stale(WRITTEN) for item in claims)


def test_what_only_myths_cite_costs_a_recommendation_nothing(
    sources: list[Source], real_knowledge: Knowledge
) -> None:
    apart = {
        item.id
        for source in sources
        if source.document.name.startswith("rules/myths/")
        for item in source.file.evidence
    }
    assert apart
    assert apart.isdisjoint(real_knowledge.evidence_by_id)


def test_today_somebody_is_ruled_out(real_knowledge: Knowledge) -> None:
    report = advise(real_knowledge, facts(RULED_OUT, as_of=WRITTEN))
    assert report.excluded
    assert not any(item.stale for item in report.evidence)


def test_past_every_review_date_a_report_still_runs_and_rules_nobody_out(
    real_knowledge: Knowledge, aged: Report, later: date
) -> None:
    assert aged.ranking
    assert aged.excluded == ()
    assert aged.verdict.conditions == ()
    assert all(is_stale(must, real_knowledge, later) for must in real_knowledge.requirements)


def test_past_every_review_date_every_rated_value_says_so(aged: Report) -> None:
    cells = [
        cell
        for criterion in aged.criteria
        for leaf in criterion.leaves
        for cell in leaf.cells.values()
        if cell.evidence
    ]
    assert cells
    assert all(cell.stale for cell in cells)
    assert all(item.stale for item in aged.evidence)
    assert aged.warnings[0].title.startswith(f"{len(aged.evidence)} of {len(aged.evidence)} pieces")


def test_age_widens_every_value_and_moves_none(real_knowledge: Knowledge, aged: Report) -> None:
    fresh = advise(real_knowledge, facts(RULED_OUT, as_of=WRITTEN))
    for before, after in zip(fresh.criteria, aged.criteria, strict=True):
        for young, old in zip(before.leaves, after.leaves, strict=True):
            for framework, cell in young.cells.items():
                widened = old.cells[framework]
                assert widened.value == cell.value or cell.missing
                assert widened.low <= cell.low
                assert widened.high >= cell.high
