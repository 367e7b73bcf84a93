"""Fewer candidates."""

from __future__ import annotations

from advisor.errors import UsageProblem, did_you_mean
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge


def without(knowledge: Knowledge, facts: Facts, names: tuple[str, ...]) -> Facts:
    """The facts without these candidates; raises `UsageProblem` where none would be left."""
    if not names:
        return facts
    present = facts.candidates or tuple(item.id for item in knowledge.frameworks)
    problems = [
        f"--without {name}: {name!r} is no candidate of this report; it has {', '.join(present)}"
        f"{did_you_mean(name, present)}"
        for name in names
        if name not in present
    ]
    if problems:
        raise UsageProblem("\n".join(problems))
    left = tuple(item for item in present if item not in names)
    if not left:
        hint = f"this report compares {', '.join(present)}"
        raise UsageProblem(f"--without {' --without '.join(names)} leaves no candidate", hint)
    return facts.model_copy(update={"candidates": left})
