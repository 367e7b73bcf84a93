"""The evidence of a report: all that is cited in it, each item once, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from advisor.advise import advise
from advisor.model.decision import Decision, Excluded, Verdict
from advisor.model.facts import known
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.record import Record
from advisor.model.report import CitedEvidence, Step, TargetRoutes, Warned
from advisor.report.citations import citation, cited_evidence
from tests.advisor.knowing import TODAY, facts
from tests.advisor.report.fragments import option
from tests.advisor.report.made import bare

ALDER, BIRCH = "alder-runs-on-phones", "birch-needs-python-311"
VERSION = "probe.installation.birch.version"
NO_FINDINGS = Findings(
    questions=(),
    ratings=(),
    paths=(),
    requirements=(),
    advice=(),
    needs=(),
    targets=(),
    workloads=(),
)
NO_DECISION = Decision(
    verdict=Verdict(word="no candidate", framework=None),
    ranking=(),
    excluded=(),
    criteria=(),
    robustness=bare().robustness,
    unsettled=(),
)


def cited(knowledge: Knowledge, as_of: date = TODAY, **given: Any) -> tuple[CitedEvidence, ...]:
    """What is cited where only the given parts of a report say anything."""
    parts = {
        "decision": NO_DECISION,
        "routes": (),
        "steps": (),
        "warned": (),
        "findings": NO_FINDINGS,
        **given,
    }
    return cited_evidence(knowledge, facts({}, as_of=as_of), **parts)


def changed(record: Record, **update: Any) -> Record:
    return record.model_copy(update=update)


def route(place: str) -> TargetRoutes:
    """Routes to a target of which only one cites anything."""
    silent = option("alder", "Sapling", 0.9).model_copy(update={"evidence": ()})
    citing = silent.model_copy(update={"evidence": (BIRCH,)})
    routes = TargetRoutes(target="phone", name="Phone", best=silent, runners_up=(silent,))
    update = {place: citing if place == "best" else (citing,)}
    return routes.model_copy(update=update)


EXCLUDED = Excluded(
    framework="birch",
    requirement="old",
    title="Old",
    because="It is.",
    evidence=(BIRCH,),
    would_have_scored=1.0,
)
PLACES: dict[str, dict[str, Any]] = {
    "the best route": {"routes": (route("best"),)},
    "a runner-up": {"routes": (route("runners_up"),)},
    "another framework's route": {"routes": (route("from_others"),)},
    "a step": {"steps": (Step(title="t", text="t", evidence=(BIRCH,)),)},
    "a warning": {"warned": (Warned(title="t", text="t", evidence=(BIRCH,)),)},
    "what is ruled out": {"decision": changed(NO_DECISION, excluded=(EXCLUDED,))},
}


@pytest.mark.parametrize("place", PLACES)
def test_every_place_that_cites(small_knowledge: Knowledge, place: str) -> None:
    assert [item.id for item in cited(small_knowledge, **PLACES[place])] == [BIRCH]


def test_values_cite(small_knowledge: Knowledge) -> None:
    decision = changed(NO_DECISION, criteria=bare().criteria)
    assert [item.id for item in cited(small_knowledge, decision=decision)] == [ALDER]


def test_what_serves_instead_of_a_framework_cites(small_knowledge: Knowledge) -> None:
    need = small_knowledge.needs[0].model_copy(update={"evidence": (BIRCH,)})
    findings = changed(NO_FINDINGS, needs=(need,))
    assert [item.id for item in cited(small_knowledge, findings=findings)] == [BIRCH]


def test_each_item_once_in_the_order_of_the_rule_base(small_knowledge: Knowledge) -> None:
    step = Step(title="t", text="t", evidence=(BIRCH, ALDER, BIRCH))
    assert [item.id for item in cited(small_knowledge, steps=(step, step))] == [ALDER, BIRCH]


def test_nothing_is_cited_that_nothing_cites(small_knowledge: Knowledge) -> None:
    assert cited(small_knowledge) == ()


def test_an_item_is_cited_as_it_stands_in_the_rule_base(small_knowledge: Knowledge) -> None:
    (item,) = cited(small_knowledge, **PLACES["a step"])
    (given,) = (found for found in small_knowledge.evidence if found.id == BIRCH)
    for field in ("claim", "grade", "observed", "review_by", "sources"):
        assert getattr(item, field) == getattr(given, field)
    assert not item.stale


@pytest.mark.parametrize(
    ("as_of", "stale"), [(date(2027, 10, 1), False), (date(2027, 10, 2), True)]
)
def test_an_item_is_stale_after_its_review_date(
    small_knowledge: Knowledge, as_of: date, stale: bool
) -> None:
    (item,) = cited(small_knowledge, as_of, **PLACES["a step"])
    assert item.stale is stale


def test_evidence_knows_its_age_and_its_place(small_knowledge: Knowledge) -> None:
    late = facts({"targets": ("phone",)}, as_of=TODAY.replace(year=2028))
    (item,) = advise(small_knowledge, late).evidence
    assert item.id == ALDER
    assert item.stale
    assert item.position.startswith("small_rules/base.yaml:")


@pytest.mark.parametrize(
    ("installed", "caveat"),
    [
        ("1.9", "About Birch >=2.0; 1.9 is installed here."),
        ("2.0+cpu", ""),
        ("2.1.dev3", ""),
        ("unheard of", ""),
        (None, ""),
    ],
)
def test_another_version_here_is_named(
    small_knowledge: Knowledge, installed: str | None, caveat: str
) -> None:
    given = next(item for item in small_knowledge.evidence if item.id == BIRCH)
    bound = given.model_copy(update={"versions": {"birch": ">=2.0"}})
    fact = {} if installed is None else {VERSION: known(installed, "probe", "here")}
    here = facts({}).model_copy(update={"values": fact})
    item = citation(small_knowledge, here, bound)
    assert (item.caveat, item.versions) == (caveat, {"birch": ">=2.0"})
    assert citation(small_knowledge, here, given).caveat == ""
