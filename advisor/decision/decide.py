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
    Flip,
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
    method = knowledge.method
    drawn = sampler(criteria, matrix.shares, ranked, method)
    sampled = drawn.draw(ranked[0], facts.seed, method.draws)
    scores = {name: matrix.score(name) for name in ranked}
    musts = tuple(must for must in open_musts(findings) if must.framework in ranked)
    judged = verdict(ranked, scores, criteria, sampled, musts, method)
    contested = (ranked[0], ranked[1]) if len(ranked) > 1 else None
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
            doubt=_doubt(drawn, ranked[0], facts.seed, method.draws // 10) if contested else None,
        ),
        unsettled=(
            *musts_as_unsettled(musts, judged.lead),
            *unsettled(knowledge, findings, matrix, criteria, contested),
        ),
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


def _doubt(drawn: Sampler, first: str, seed: int, draws: int) -> Doubt:
    priorities = drawn.draw(first, seed, draws, values=False).first[first]
    evidence = drawn.draw(first, seed, draws, weights=False).first[first]
    doubtful = {"priorities": priorities < SURE, "evidence": evidence < SURE}
    named = [name for name, is_doubtful in doubtful.items() if is_doubtful]
    mostly = {0: "neither", 2: "both"}.get(len(named), named[0] if named else "neither")
    return Doubt.model_validate(
        {"priorities_only": priorities, "evidence_only": evidence, "mostly": mostly}
    )
