"""What several attempts amount to: the outcome of a route, in one reply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from probes.exports.attempt import Attempt
from probes.protocol import Reply


def reply(attempts: Sequence[Attempt], values: dict[str, Any], note: str = "") -> Reply:
    """The reply with these values beside those of the attempts; `note` ends its message."""
    found = {
        f"{attempt.name}_{key}": value
        for attempt in attempts
        for key, value in attempt.values.items()
    }
    message = "; ".join(filter(None, [*_objections(attempts), note]))
    return Reply(_outcome(attempts), message=message, values={**values, **found})


def _outcome(attempts: Sequence[Attempt]) -> str:
    """That of the way which decides: a fault is worse than a refusal."""
    deciding = [attempt for attempt in attempts if not attempt.way.name]
    if any(attempt.fault for attempt in deciding):
        return "failed"
    return "unsupported" if any(attempt.refusal for attempt in deciding) else "supported"


def _objections(attempts: Sequence[Attempt]) -> list[str]:
    """What stands against them, each with the attempts that it befell."""
    found: dict[str, list[str]] = {}
    for attempt in attempts:
        if attempt.objection:
            found.setdefault(attempt.objection, []).append(attempt.name.replace("_", " "))
    return [f"{', '.join(names)}: {why}" for why, names in found.items()]
