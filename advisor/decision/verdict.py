"""The verdict word, by fixed rules."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.acceptability import Acceptability
from advisor.decision.bounds import least_lead
from advisor.decision.screen import smallest_relaxation
from advisor.model.decision import CriterionScore, Excluded, OpenMust, Verdict, Word
from advisor.model.method import Method


def verdict(
    ranked: Sequence[str],
    scores: dict[str, float],
    criteria: Sequence[CriterionScore],
    sampled: Acceptability,
    musts: Sequence[OpenMust],
    method: Method,
) -> Verdict:
    """The word for the first of the ranked candidates, of which there is at least one."""
    leader, rivals = ranked[0], ranked[1:]
    lead = scores[leader] - scores[rivals[0]] if rivals else 0.0
    conditions = tuple(must for must in musts if must.framework == leader)
    proven = all(least_lead(criteria, leader, rival, method) > 0 for rival in rivals)
    word: Word = "settled" if proven and not conditions else "too close to call"
    if word != "settled":
        word = _by_share(sampled.first[leader], lead, method, alone=not rivals)
    too_close = word == "too close to call"
    equal = sampled.expected_loss < method.verdicts.practically_equal_loss
    return Verdict(
        word=word,
        framework=leader,
        conditions=conditions,
        lead=lead,
        practically_equal=too_close and equal,
    )


def _by_share(share: float, lead: float, method: Method, *, alone: bool) -> Word:
    limits = method.verdicts
    if share >= limits.clear and (alone or lead >= limits.least_lead):
        return "clear"
    if share >= limits.leans and lead >= limits.least_lead:
        return "leans"
    return "too close to call"


def no_candidate(ruled_out: tuple[Excluded, ...]) -> Verdict:
    """Every candidate violates a must; the fewest musts to relax."""
    return Verdict(word="no candidate", framework=None, relax=smallest_relaxation(ruled_out))
