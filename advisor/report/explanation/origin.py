"""Where the value of a fact came from."""

from __future__ import annotations

from advisor.model.facts import Fact


def origin(fact: Fact) -> str:
    """' (answers.yaml:7)' or ' (default, probe platform)', or nothing where nobody says."""
    source = "" if fact.source in (None, "answer") else str(fact.source)
    told = (fact.provenance,) if fact.provenance.startswith(source) else (source, fact.provenance)
    where = ", ".join(filter(None, told))
    return f" ({where})" if where else ""
