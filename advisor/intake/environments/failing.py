"""What to tell when pip or uv fails: one clear line, its own last lines, and what to do."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager

from advisor.errors import AdvisorError
from advisor.intake.environments.recipe import SOURCES
from advisor.intake.environments.running import ToolFailed
from advisor.intake.environments.tools import Order
from advisor.model.criteria import Framework

SHOWN = 6
"""How many of a tool's last lines are shown."""

FROM = {
    "pip": "pip's own configuration says where packages come from (pip config list shows it)",
    "uv": "uv's own configuration says where packages come from; --installer pip goes by pip's",
}


@contextmanager
def explained(framework: Framework, order: Order) -> Iterator[None]:
    """Within the block a failing tool becomes an `AdvisorError`."""
    try:
        yield
    except ToolFailed as failure:
        lines = [line for line in failure.lines[-SHOWN:] if failure.headline not in line]
        raise AdvisorError(
            "\n".join(
                [
                    f"{framework.name} was not installed; {failure.tool}: {failure.headline}",
                    *(f"  {line}" for line in lines),
                ]
            ),
            _remedy(failure.tool, order),
        ) from None


def _remedy(tool: str, order: Order) -> str:
    if tool not in FROM:
        return "uv makes environments without Python's venv; it is used where it is on PATH"
    named = [word for word in order.options if word in SOURCES]
    if not named:
        return FROM[tool]
    first = order.options.index(named[0])
    source = shlex.join(order.options[first : first + 2])
    return (
        f"the rule base names that place ({source}); behind a mirror --own-index leaves it out, so "
        f"that {tool}'s own configuration says where packages come from"
    )
