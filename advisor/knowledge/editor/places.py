"""Where in a rule file names stand, and of what kind of thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.knowledge.editor.names import Names
from advisor.knowledge.editor.plain import Schema, reference

FREE = ""
"""Keys that no kind of thing has the names of."""

PLACES: Mapping[str, Sequence[str]] = {
    "Advice.evidence": ("evidence",),
    "Advice.frameworks": ("framework",),
    "Choice.points": ("weighed",),
    "Continuity.leaf": ("leaf",),
    "Continuity.present": ("fact",),
    "Evidence.versions": ("framework",),
    "Expectation.advice": ("advice",),
    "Expectation.closed": ("framework", "target", "route"),
    "Expectation.excluded": ("framework", "requirement"),
    "Expectation.install": ("framework",),
    "Expectation.matters": ("question", FREE, "weighed"),
    "Expectation.needs": ("need",),
    "Expectation.open": ("framework", "requirement"),
    "Expectation.reasons": ("framework", "leaf"),
    "Expectation.routes": ("framework", "target", "route"),
    "Expectation.silent": ("advice",),
    "Expectation.skipped": ("question",),
    "Expectation.values": ("framework", "leaf"),
    "Expectation.winner": ("framework",),
    "Leaf.target": ("target",),
    "Myth.evidence": ("evidence",),
    "Myth.topic": ("criterion",),
    "Need.evidence": ("evidence",),
    "Newest.evidence": ("evidence",),
    "Patch.disable": ("disabled",),
    "Patch.tune": ("tuned",),
    "Path.evidence": ("evidence",),
    "Path.framework": ("framework",),
    "Path.levels": ("target",),
    "Prefill.fact": ("fact",),
    "Rated.evidence": ("evidence",),
    "Rating.evidence": ("evidence",),
    "Rating.leaf": ("leaf",),
    "Requirement.evidence": ("evidence",),
    "Requirement.framework": ("framework",),
    "Tuning.points": (FREE, "weighed"),
    "Tuning.ratings": ("leaf",),
}
"""By record and field the kinds of its names: those of keys, from outside in, then of values."""

WHOLE: Mapping[str, str] = {
    "Example.facts": "given",
    "Scenario.answers": "answers",
    "Scenario.facts": "given",
}
"""By record and field what it holds as a whole."""


def put_names(definitions: dict[str, Schema], names: Mapping[str, Names]) -> None:
    """Let the fields of the records among the definitions hold names of things only."""
    for place, kinds in PLACES.items():
        record, _, field = place.partition(".")
        fields = definitions[record]["properties"]
        fields[field] = _Namer(place, names, definitions).named(fields[field], kinds)
    for place, whole in WHOLE.items():
        record, _, field = place.partition(".")
        fields = definitions[record]["properties"]
        fields[field] = {"description": fields[field]["description"], **reference(whole)}


@dataclass(frozen=True)
class _Namer:
    """Puts names into the schema of one place; what each key of a mapping has, it defines once."""

    place: str
    names: Mapping[str, Names]
    definitions: dict[str, Schema]

    def named(self, schema: Schema, kinds: Sequence[str]) -> Schema:
        if not kinds:
            return schema
        if "items" in schema:
            return {**schema, "items": self.named(schema["items"], kinds)}
        if "additionalProperties" in schema:
            return self.keyed(schema, kinds)
        about = {"description": schema["description"]} if "description" in schema else {}
        return {**about, **reference(kinds[0])}

    def keyed(self, schema: Schema, kinds: Sequence[str]) -> Schema:
        kind, *inner = kinds
        value = self.named(schema["additionalProperties"], inner)
        if kind == FREE:
            return {**schema, "additionalProperties": value}
        defined = f"{self.place}.{kind}"
        self.definitions[defined] = value
        named = self.names[kind].items()
        properties = {name: {"description": text, **reference(defined)} for name, text in named}
        return {**schema, "properties": properties, "additionalProperties": False}
