"""The decision on one page: screen, weigh, score, rank, and say how sure."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.acceptability import Acceptability, Sampler, sampler
from advisor.decision.bounds import score_range, tipping_points, weight_factor
from advisor.decision.matrix import build_matrix
from advisor.decision.score import criterion_scores
from advisor.decision.screen import excluded, feasible, open_musts
from advisor.decision.unsettled import musts_as_unsettled, unsettled
from advisor.decision.verdict import no_candidate, verdict
from advisor.model.decision import (
    CriterionScore,
    Decision,
    Doubt,
    Excluded,
    Flip,
    Mostly,
    Robustness,
    Standing,
)
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge

SURE = 0.95
"""A first-place share from which one source of doubt alone no longer counts as doubt."""


def decide(
    knowledge: Knowledge, facts: Facts, findings: Findings, flips: tuple[Flip, ...]
) -> Decision:
    """Rank the candidates that no must rules out; the flips were found by asking 'what if'."""
    matrix = build_matrix(knowledge, facts, findings)
    ruled_out = excluded(knowledge, findings, matrix)
    ranked = matrix.ranked(feasible(matrix, ruled_out))
    criteria = criterion_scores(knowledge, matrix)
    if not ranked:
        return _nobody(ruled_out, criteria)
    method = knowledge.method
    drawn = sampler(criteria, matrix.shares, ranked, method)
    sampled = drawn.draw(ranked[0], facts.seed, method.draws)
    scores = {name: matrix.score(name) for name in ranked}
    musts = tuple(must for must in open_musts(findings) if must.framework in ranked)
    judged = verdict(ranked, scores, criteria, sampled, musts, method)
    return Decision(
        verdict=judged,
        ranking=_standings(ranked, scores, sampled, criteria),
        excluded=ruled_out,
        criteria=criteria,
        robustness=Robustness(
            tipping=tipping_points(criteria, ranked[0], ranked[1:]),
            flips=flips,
            weight_factor=weight_factor(criteria, ranked[0], ranked[1:]),
            expected_loss=sampled.expected_loss,
            doubt=_doubt(drawn, facts.seed) if len(ranked) > 1 else None,
        ),
        unsettled=(
            *musts_as_unsettled(musts, judged.lead),
            *unsettled(knowledge, findings, matrix, criteria, ranked[:2]),
        ),
    )


def _nobody(ruled_out: tuple[Excluded, ...], criteria: tuple[CriterionScore, ...]) -> Decision:
    return Decision(
        verdict=no_candidate(ruled_out),
        ranking=(),
        excluded=ruled_out,
        criteria=criteria,
        robustness=Robustness(
            tipping=(), flips=(), weight_factor=None, expected_loss=0.0, doubt=None
        ),
        unsettled=(),
    )


def _standings(
    ranked: Sequence[str],
    scores: dict[str, float],
    sampled: Acceptability,
    criteria: Sequence[CriterionScore],
) -> tuple[Standing, ...]:
    leaves = [leaf for criterion in criteria for leaf in criterion.leaves]
    found: list[Standing] = []
    for name in ranked:
        low, high = score_range(leaves, name)
        found.append(
            Standing(
                framework=name,
                score=scores[name],
                low=low,
                high=high,
                first_place_share=sampled.first[name],
            )
        )
    return tuple(found)


def _doubt(drawn: Sampler, seed: int) -> Doubt:
    """A tenth of the draws is enough to say where most of the doubt is."""
    first, draws = drawn.frameworks[0], drawn.method.draws // 10
    priorities = drawn.draw(first, seed, draws, values=False).first[first]
    evidence = drawn.draw(first, seed, draws, weights=False).first[first]
    match priorities < SURE, evidence < SURE:
        case True, True:
            mostly: Mostly = "both"
        case True, False:
            mostly = "priorities"
        case False, True:
            mostly = "evidence"
        case _:
            mostly = "neither"
    return Doubt(priorities_only=priorities, evidence_only=evidence, mostly=mostly)
