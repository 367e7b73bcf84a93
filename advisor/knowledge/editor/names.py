"""The names that a rule base gives to things, with what each means, and schemas of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from textwrap import shorten
from typing import Any

from advisor.knowledge.editor.plain import Schema
from advisor.knowledge.packs.kinds import DISABLED, TUNED
from advisor.model.knowledge import Knowledge

Names = Mapping[str, str]
"""What each name means."""

JOINT: Mapping[str, tuple[str, ...]] = {
    "weighed": ("criterion", "leaf"),
    "disabled": tuple(kind.__name__.lower() for kind in DISABLED),
    "tuned": tuple(kind.__name__.lower() for kind in TUNED),
}
"""The kinds of which a name may be any: what answers weigh, and what packs disable and tune."""

LONGEST = 160
"""The most letters of a meaning that an editor is given."""

LISTED = 100
"""The most names that are an `enum`, which editors show as a whole wherever one of it stands."""


def vocabularies(knowledge: Knowledge) -> dict[str, Names]:
    """The names of each kind of thing, and of several kinds jointly."""
    names: dict[str, Names] = {
        "advice": {item.id: item.title for item in knowledge.advice},
        "criterion": {item.id: f"{item.name}: {item.meaning}" for item in knowledge.criteria},
        "evidence": {item.id: item.claim for item in knowledge.evidence},
        "fact": {item.id: item.about for item in knowledge.facts},
        "framework": _summaries(knowledge.frameworks),
        "leaf": {leaf.id: f"{leaf.name}: {leaf.scale.one}" for leaf in knowledge.leaves.values()},
        "need": {item.id: item.title for item in knowledge.needs},
        "question": {item.id: item.text for item in knowledge.questions},
        "requirement": {item.id: item.title for item in knowledge.requirements},
        "route": _summaries(knowledge.routes),
        "target": {item.id: item.name for item in knowledge.targets},
    }
    joint = {
        name: dict(chain.from_iterable(names[kind].items() for kind in kinds))
        for name, kinds in JOINT.items()
    }
    return names | joint


def _summaries(items: Iterable[Any]) -> Names:
    return {item.id: f"{item.name}: {item.summary}" for item in items}


def one_of(names: Names) -> Schema:
    """One of these names."""
    short = [shorten(text, LONGEST, placeholder=" …") for text in names.values()]
    return {"type": "string", "enum": list(names), "enumDescriptions": short}


def one_of_kind(kind: str, names: Names) -> Schema:
    """One of the names of a kind of thing; of a wrong one editors say so, without listing them all.

    Many names are alternatives, of which an editor shows the one that it points at. Where none
    holds, yaml-language-server takes the message of the first, which is never the one that does.
    """
    message = f"no {' or '.join(JOINT.get(kind, (kind,)))} has this name"
    if len(names) <= LISTED:
        return one_of(names) | {"errorMessage": message}
    never = {"type": "string", "pattern": "(?!)", "patternErrorMessage": message}
    each = ({"const": name, "description": text} for name, text in names.items())
    return {"anyOf": [never, *each]}
