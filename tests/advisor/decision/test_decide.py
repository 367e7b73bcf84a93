"""The decision as a whole."""

from __future__ import annotations

import pytest

from advisor.decision.decide import decide
from advisor.inference.infer import infer
from advisor.model.decision import Decision
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts, measured


def decided(knowledge: Knowledge, given: Facts) -> Decision:
    return decide(knowledge, given, infer(knowledge, given), ())


def test_the_lead_is_the_difference_of_the_scores(small_knowledge: Knowledge) -> None:
    decision = decided(small_knowledge, facts({"python": "3.12", "targets": ("phone",)}))
    first, second = decision.ranking
    assert decision.verdict.framework == first.framework
    assert decision.verdict.lead == pytest.approx(first.score - second.score)
    assert first.first_place_share + second.first_place_share == pytest.approx(1)


def test_who_is_ruled_out_is_not_ranked(small_knowledge: Knowledge) -> None:
    decision = decided(small_knowledge, facts({"python": "3.10"}))
    assert [standing.framework for standing in decision.ranking] == ["alder"]
    assert decision.excluded[0].would_have_scored > 0
    assert decision.verdict.word == "settled"


def test_nobody_left_names_what_to_relax(small_knowledge: Knowledge) -> None:
    given = facts({"python": "3.10"}).model_copy(update={"candidates": ("birch",)})
    decision = decided(small_knowledge, given)
    assert decision.verdict.word == "no candidate"
    assert decision.verdict.relax == ("birch-on-old-python",)


def test_an_open_must_makes_the_verdict_conditional(small_knowledge: Knowledge) -> None:
    given = facts({"goal": "learning", "present": "birch", "targets": ("server",)})
    decision = decided(small_knowledge, given)
    assert decision.verdict.framework == "birch"
    assert [must.requirement for must in decision.verdict.conditions] == ["birch-on-old-python"]
    assert decision.verdict.word != "settled"


def test_doubt_is_named_after_its_source(small_knowledge: Knowledge) -> None:
    decision = decided(small_knowledge, facts({"python": "3.12"}))
    doubt = decision.robustness.doubt
    assert doubt is not None
    assert doubt.mostly in ("evidence", "both")
    assert doubt.evidence_only < 0.95


def test_a_measured_win_moves_the_score(small_knowledge: Knowledge) -> None:
    slow = decided(small_knowledge, facts({}, measured("alder", 0.04), measured("birch", 0.01)))
    fast = decided(small_knowledge, facts({}, measured("alder", 0.01), measured("birch", 0.04)))

    def score(decision: Decision) -> float:
        return next(item.score for item in decision.ranking if item.framework == "alder")

    assert score(fast) > score(slow)
