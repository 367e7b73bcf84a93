"""The names that exist in a rule base, and whether a name that is used is among them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from advisor.errors import did_you_mean
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Leaf
from advisor.model.evidence import Evidence
from advisor.model.knowledge import Knowledge
from advisor.model.questions import FactType

Finding = tuple[str, str, Path]
"""Code, message, and the path of the place it is about."""


@dataclass(frozen=True)
class Names:
    """Everything that a rule may refer to by id."""

    facts: Mapping[str, FactType]
    evidence: Mapping[str, Evidence]
    frameworks: Collection[str]
    leaves: Mapping[str, Leaf]
    weighted: Collection[str]
    targets: Collection[str]


def names_in(knowledge: Knowledge) -> Names:
    """The names of a rule base; points go to leaves and to whole criteria."""
    return Names(
        facts=knowledge.fact_types,
        evidence=knowledge.evidence_by_id,
        frameworks=knowledge.framework_by_id,
        leaves=knowledge.leaves,
        weighted=knowledge.leaf_ids,
        targets={target.id for target in knowledge.targets},
    )


def unknown(
    used: Iterable[str], known: Collection[str], kind: str, path: Path
) -> Iterator[Finding]:
    """A finding for each name that does not exist, with the nearest that does."""
    for name in used:
        if name not in known:
            yield "R101", f"unknown {kind} {name!r}{did_you_mean(name, known)}", (*path, name)
