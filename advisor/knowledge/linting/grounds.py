"""What judgements of frameworks rest on: evidence strong enough, and about that framework."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.places import Placed, placed
from advisor.model.criteria import Framework, Rating
from advisor.model.evidence import Evidence
from advisor.model.knowledge import Knowledge
from advisor.model.routes import Path
from advisor.model.rules import Requirement

WEAK = ("survey", "judgement")
"""The grades that may move a value, but may not rule a framework out."""

Grounded = Placed[Rating] | Placed[Path] | Placed[Requirement]


def unfounded(knowledge: Knowledge, sources: Sequence[Source]) -> Iterator[Problem]:
    """Musts that rest on weak evidence, and rules that rest on evidence about other frameworks."""
    known = knowledge.evidence_by_id
    for must in placed(sources, Requirement):
        if all(known[item].grade in WEAK for item in must.record.evidence):
            message = f"nothing but survey or judgement rules {must.record.framework} out here"
            yield must.problem("E307", message, "evidence")
    for framework, item in _grounded(sources):
        cited = [known[name] for name in item.record.evidence]
        others = [_others(evidence, knowledge.framework_by_id, framework) for evidence in cited]
        if others and all(others):
            named = " and ".join(sorted(set().union(*others)))
            message = f"all this evidence is about {named}, none of it about {framework}"
            yield item.problem("E308", message, "evidence")


def _grounded(sources: Sequence[Source]) -> Iterator[tuple[str, Grounded]]:
    """What claims to follow from its evidence, with its framework; judgements claim less."""
    for framework in placed(sources, Framework):
        for rating in framework.inside("ratings"):
            if rating.record.grade != "judgement":
                yield framework.record.id, rating
    for path in placed(sources, Path):
        if path.record.grade != "judgement":
            yield path.record.framework, path
    for must in placed(sources, Requirement):
        yield must.record.framework, must


def _others(evidence: Evidence, known: Mapping[str, Framework], framework: str) -> set[str]:
    """The frameworks that the evidence is about; none where it is about the one in hand as well."""
    if framework in evidence.versions or _named(known[framework], evidence.claim):
        return set()
    about = {name for name, item in known.items() if _named(item, evidence.subject)}
    return set() if framework in about else about | evidence.versions.keys()


def _named(framework: Framework, text: str) -> bool:
    names = {framework.id, framework.name, framework.import_name, *framework.distributions}
    return any(re.search(rf"\b{re.escape(name.casefold())}\b", text.casefold()) for name in names)
