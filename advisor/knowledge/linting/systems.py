"""Systems that the rule base names more than once: whether it says the same of each every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.places import Placed, placed
from advisor.model.routes import Route
from advisor.model.rules import Advice

ALIVE = ("current", "maintenance")
"""How a system stands that is a choice for new work."""

Described = Placed[Advice] | Placed[Route]


def disputed_systems(sources: Sequence[Source]) -> Iterator[Problem]:
    """Systems with two states, and successors that have had their day themselves."""
    described: list[Described] = [*placed(sources, Advice), *placed(sources, Route)]
    first: dict[str, Described] = {}
    for item in described:
        known = first.setdefault(_name(item).casefold(), item)
        if known.record.status != item.record.status:
            message = (
                f"{_name(item)} is {item.record.status!r} here and "
                f"{known.record.status!r} at {known.place}"
            )
            yield item.problem("R125", message, "status")
    for item in described:
        after = first.get((item.record.successor or "").casefold())
        if after is not None and after.record.status not in ALIVE:
            message = (
                f"the successor {_name(after)} is itself {after.record.status!r} at {after.place}"
            )
            yield item.problem("R125", message, "successor")


def _name(item: Described) -> str:
    return item.record.subject if isinstance(item.record, Advice) else item.record.name
