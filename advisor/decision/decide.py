"""The decision on one page: screen, weigh, score, rank, and say how sure."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.acceptability import Acceptability, Sampler, sampler
from advisor.decision.bounds import least_lead, score_range, tipping_points, weight_factor
from advisor.decision.completion import final
from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.score import criterion_scores
from advisor.decision.screen import excluded, feasible, open_musts
from advisor.decision.unknown import deciding, unknown_share
from advisor.decision.unsettled import musts_as_unsettled, unsettled
from advisor.decision.verdict import Ignorance, no_candidate, verdict
from advisor.model.decision import CriterionScore, Decision, Excluded, Standing
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.robustness import Doubt, Flip, Mostly, OtherAnswer, Robustness


def decide(
    knowledge: Knowledge, facts: Facts, findings: Findings, others: tuple[OtherAnswer, ...]
) -> Decision:
    """Rank the candidates that no must rules out; `others` says what other answers would give."""
    matrix = build_matrix(knowledge, facts, findings)
    ruled_out = excluded(knowledge, findings, matrix)
    ranked = matrix.ranked(feasible(matrix, ruled_out))
    criteria = criterion_scores(knowledge, matrix)
    if not ranked:
        return _nobody(ruled_out, criteria)
    method = knowledge.method
    drawn = sampler(criteria, matrix.shares, ranked, method)
    sampled = drawn.draw(facts.seed, method.draws)
    musts = tuple(must for must in open_musts(findings) if must.framework in ranked)
    lead = _lead(matrix, ranked)
    items = (
        *musts_as_unsettled(musts, lead),
        *unsettled(knowledge, findings, matrix, criteria, ranked[:2], others),
    )
    most = method.verdicts.most_unknown
    decide_first = deciding(items, findings, matrix, ranked[:2], most)
    ignorance = Ignorance(unknown_share(findings, matrix, ranked[:2]), decide_first)
    least = {rival: least_lead(criteria, ranked[0], rival, method) for rival in ranked[1:]}
    alone = len(matrix.frameworks) == 1
    return Decision(
        verdict=verdict(ranked, lead, least, sampled, musts, ignorance, method, alone=alone),
        ranking=_standings(ranked, matrix, sampled, criteria),
        excluded=ruled_out,
        criteria=criteria,
        robustness=Robustness(
            tipping=tipping_points(criteria, ranked[0], ranked[1:]),
            flips=_flips(findings, ranked[0], others),
            weight_factor=weight_factor(criteria, ranked[0], ranked[1:]),
            expected_loss=sampled.expected_loss,
            doubt=_doubt(drawn, facts.seed) if len(ranked) > 1 else None,
            pairwise_share=sampled.ahead if len(ranked) > 1 else None,
            least_leads=least,
            final=not facts.weights and final(knowledge, findings, matrix, ranked),
        ),
        unsettled=items,
    )


def _lead(matrix: Matrix, ranked: Sequence[str]) -> float:
    return matrix.score(ranked[0]) - matrix.score(ranked[1]) if len(ranked) > 1 else 0.0


def _flips(findings: Findings, first: str, others: Sequence[OtherAnswer]) -> tuple[Flip, ...]:
    given = {finding.question: finding.chosen for finding in findings.questions}
    return tuple(
        Flip(
            question=other.question,
            given=given[other.question],
            instead=other.instead,
            framework=other.framework,
        )
        for other in others
        if other.framework is not None and other.framework != first
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
    matrix: Matrix,
    sampled: Acceptability,
    criteria: Sequence[CriterionScore],
) -> tuple[Standing, ...]:
    leaves = [leaf for criterion in criteria for leaf in criterion.leaves]
    ranges = {name: score_range(leaves, name) for name in ranked}
    return tuple(
        Standing(
            framework=name,
            score=matrix.score(name),
            low=ranges[name][0],
            high=ranges[name][1],
            first_place_share=sampled.first(name),
            rank_shares=sampled.ranks[name],
        )
        for name in ranked
    )


def _doubt(drawn: Sampler, seed: int) -> Doubt:
    """A tenth of the draws is enough to say where most of the doubt is."""
    first, draws = drawn.frameworks[0], drawn.method.draws // 10
    priorities = drawn.draw(seed, draws, values=False).first(first)
    evidence = drawn.draw(seed, draws, weights=False).first(first)
    sure = drawn.method.verdicts.doubt_below
    match priorities < sure, evidence < sure:
        case True, True:
            mostly: Mostly = "both"
        case True, False:
            mostly = "priorities"
        case False, True:
            mostly = "evidence"
        case _:
            mostly = "neither"
    return Doubt(priorities_only=priorities, evidence_only=evidence, mostly=mostly)
