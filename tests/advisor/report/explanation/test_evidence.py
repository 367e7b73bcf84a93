"""Evidence: the claim, and everything that rests on it."""

from __future__ import annotations

import pytest

from advisor.model.decision import OpenMust
from advisor.report.explanation.evidence import explain_evidence
from advisor.report.explanation.ground import Ground

CITED = "alder-runs-on-phones"


def test_the_points_that_rest_on_it_are_those_of_the_values_that_cite_it(small: Ground) -> None:
    made = explain_evidence(small, CITED)
    (carried,) = made.sums
    assert carried.closes
    leaves = [small.leaves["reach/server"], small.leaves["reach/phone"]]
    assert carried.total.amounts["alder"] == pytest.approx(
        sum(leaf.contributions["alder"] for leaf in leaves)
    )
    assert carried.total.amounts["birch"] == 0
    assert made.name == "Alder has a runtime for phones."


def test_rules_that_cite_it_are_listed(ruled_out: Ground) -> None:
    (rules,) = explain_evidence(ruled_out, "birch-needs-python-311").listings
    (must,) = rules.entries
    assert (must.id, must.text.partition(",")[0]) == ("birch-on-old-python", "rules out Birch")


def test_nothing_rests_on_what_is_not_cited(small: Ground) -> None:
    made = explain_evidence(small, "birch-needs-python-311")
    assert made.statements == ("Nothing in this report rests on it.",)
    assert (made.sums, made.listings) == ((), ())


def test_every_way_that_cites_it_is_listed(small: Ground) -> None:
    (target, _) = small.report.routes
    assert target.best is not None
    cited = ("birch-needs-python-311",)
    other = target.best.model_copy(update={"route": "graft", "name": "Graft", "evidence": cited})
    elsewhere = other.model_copy(update={"framework": "alder"})
    ways = {"runners_up": (other,), "from_others": (elsewhere,)}
    routes = (target.model_copy(update=ways),)
    report = small.report.model_copy(update={"routes": routes})
    (rules,) = explain_evidence(Ground(report, small.knowledge), *cited).listings
    assert [(entry.id, entry.text) for entry in rules.entries] == [
        ("graft", "another way of Birch to 'Server'"),
        ("graft", "best way of Alder to 'Server'"),
    ]


def test_an_open_must_that_cites_it_is_listed(unanswered: Ground) -> None:
    must = OpenMust(
        framework="birch",
        requirement="birch-on-old-python",
        title="Birch does not install on Python 3.10",
        because="",
        missing=("answer.python",),
    )
    verdict = unanswered.report.verdict.model_copy(update={"conditions": (must,)})
    report = unanswered.report.model_copy(update={"verdict": verdict})
    made = explain_evidence(Ground(report, unanswered.knowledge), "birch-needs-python-311")
    (rules,) = made.listings
    assert [(entry.id, entry.text) for entry in rules.entries] == [
        (must.requirement, "open: if its condition holds, Birch is ruled out")
    ]
    assert made.statements == ()


def test_whatever_a_report_cites_carries_something(example: Ground) -> None:
    needed = {cited for need in example.knowledge.needs for cited in need.evidence}
    for item in example.report.evidence:
        made = explain_evidence(example, item.id)
        assert made.evidence == (item,)
        if item.id not in needed:
            assert made.sums or made.listings, item.id
