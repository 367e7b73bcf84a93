"""The verdict word, by fixed rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.decision.acceptability import Acceptability
from advisor.decision.screen import smallest_relaxation
from advisor.model.decision import Excluded, OpenMust, Verdict
from advisor.model.method import Method
from advisor.model.record import Word


@dataclass(frozen=True)
class Ignorance:
    """The share of all weight that rests on what nobody knows, and what would mend it."""

    share: float
    decide: tuple[str, ...]


def verdict(
    ranked: Sequence[str],
    lead: float,
    least_leads: Mapping[str, float],
    sampled: Acceptability,
    musts: Sequence[OpenMust],
    ignorance: Ignorance,
    method: Method,
    *,
    alone: bool = False,
) -> Verdict:
    """The word for the first of the ranked candidates, of which there is at least one.

    Lead in points of 100; `least_leads` by rival, as in `Robustness`. Without a recommendation no
    framework is named. `alone` says that nobody else was considered, which proves nothing.
    """
    leader = ranked[0]
    conditions = tuple(must for must in musts if must.framework == leader)
    proven = all(least > 0 for least in least_leads.values())
    word: Word = "settled"
    if not proven or conditions:
        word = _by_share(sampled.first(leader), lead, method, without_rival=len(ranked) < 2)
    if alone:
        word = "only candidate"
    unknown = not proven and ignorance.share > method.verdicts.most_unknown
    if unknown:
        word = "no recommendation yet"
    equal = sampled.expected_loss < method.verdicts.practically_equal_loss
    return Verdict(
        word=word,
        framework=None if unknown else leader,
        conditions=conditions,
        lead=lead,
        practically_equal=word == "too close to call" and equal,
        unknown_share=ignorance.share,
        decide=ignorance.decide if unknown else (),
    )


def _by_share(share: float, lead: float, method: Method, *, without_rival: bool) -> Word:
    limits = method.verdicts
    if share >= limits.clear and (without_rival or lead >= limits.least_lead):
        return "clear"
    if share >= limits.leans and lead >= limits.least_lead:
        return "leans"
    return "too close to call"


def no_candidate(ruled_out: tuple[Excluded, ...]) -> Verdict:
    """Every candidate violates a must; the fewest musts to relax."""
    return Verdict(word="no candidate", framework=None, relax=smallest_relaxation(ruled_out))
