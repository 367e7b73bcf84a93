"""The schema of a rule file, with the names that a rule base has."""

from __future__ import annotations

from collections import defaultdict

from advisor.knowledge.editor.conditions import condition, keys_by_type
from advisor.knowledge.editor.names import one_of_kind, vocabularies
from advisor.knowledge.editor.places import put_names
from advisor.knowledge.editor.plain import Schema, draft_07
from advisor.knowledge.editor.values import answers, given, values
from advisor.knowledge.packs.format import PackFile
from advisor.model.knowledge import Knowledge


def rules_schema(knowledge: Knowledge, *below: Knowledge) -> Schema:
    """What a rule file may hold, in the rule base or in a pack.

    `below` are rule bases without the packs that `knowledge` has: patches name what they leave out.
    """
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for layer in (*below, knowledge):
        for kind, of_kind in vocabularies(layer).items():
            names[kind].update(of_kind)
    schema = draft_07(PackFile)
    definitions: dict[str, Schema] = schema["definitions"]
    put_names(definitions, names)
    definitions["Condition"] = condition(definitions["Condition"], knowledge.facts)
    definitions |= {kind: one_of_kind(kind, of_kind) for kind, of_kind in names.items()}
    definitions |= keys_by_type() | values(knowledge)
    definitions["given"] = given(knowledge.facts)
    definitions["answers"] = answers(knowledge.questions)
    about = "A file of the framework advisor's rule base, or of a pack on top of it."
    return {**schema, "title": "Rules", "description": about}
