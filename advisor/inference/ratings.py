"""Which rating of a framework holds on each leaf: the first whose condition is true."""

from __future__ import annotations

from advisor.model.criteria import Rating
from advisor.model.facts import Facts
from advisor.model.findings import RatingFinding
from advisor.model.knowledge import Knowledge
from advisor.model.truth import missing, truth


def rating_findings(knowledge: Knowledge, facts: Facts) -> tuple[RatingFinding, ...]:
    """One finding per framework and rated leaf."""
    return tuple(
        rating_finding(knowledge, facts, framework, leaf) for framework, leaf in knowledge.ratings
    )


def rating_finding(knowledge: Knowledge, facts: Facts, framework: str, leaf: str) -> RatingFinding:
    """The ratings that may hold, up to the first that surely does, and what keeps them open."""
    cases: list[Rating] = []
    open_facts: list[str] = []
    certain = False
    for rating in knowledge.ratings[framework, leaf]:
        holds = "true" if rating.when is None else truth(rating.when, facts)
        if holds in ("true", "unknown"):
            cases.append(rating)
        if holds == "unknown" and rating.when is not None:
            open_facts.extend(missing(rating.when, facts))
        if holds == "true":
            certain = True
            break
    return RatingFinding(
        leaf=leaf,
        framework=framework,
        cases=tuple(cases),
        certain=certain,
        missing=tuple(dict.fromkeys(open_facts)),
    )
