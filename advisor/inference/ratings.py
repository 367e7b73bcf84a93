"""Which rating of a framework holds on each leaf: the first whose condition is true."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.criteria import Rating
from advisor.model.facts import Facts
from advisor.model.findings import RatingFinding
from advisor.model.knowledge import Knowledge
from advisor.model.truth import missing, truth


def rating_findings(knowledge: Knowledge, facts: Facts) -> tuple[RatingFinding, ...]:
    """One finding per framework and rated leaf."""
    found: list[RatingFinding] = []
    for framework in knowledge.frameworks:
        by_leaf: dict[str, list[Rating]] = {}
        for rating in framework.ratings:
            by_leaf.setdefault(rating.leaf, []).append(rating)
        for leaf, ratings in by_leaf.items():
            cases, open_facts = _possible(ratings, facts)
            found.append(
                RatingFinding(leaf=leaf, framework=framework.id, cases=cases, missing=open_facts)
            )
    return tuple(found)


def _possible(
    ratings: Iterable[Rating], facts: Facts
) -> tuple[tuple[Rating, ...], tuple[str, ...]]:
    """The ratings that may hold, up to the first that surely does, and what keeps them open."""
    cases: list[Rating] = []
    open_facts: list[str] = []
    for rating in ratings:
        holds = "true" if rating.when is None else truth(rating.when, facts)
        if holds in ("true", "unknown"):
            cases.append(rating)
        if holds == "unknown" and rating.when is not None:
            open_facts.extend(missing(rating.when, facts))
        if holds == "true":
            break
    return tuple(cases), tuple(dict.fromkeys(open_facts))
