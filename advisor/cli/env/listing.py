"""`advisor env list`: the managed environments there are, and whether they work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from advisor.cli.env.wording import size
from advisor.cli.options import FormatOption

if TYPE_CHECKING:
    from advisor.intake.environments.found import Environment

HEAD = ("framework", "version", "Python", "size", "made", "state", "path")


def list_(format_: FormatOption = "console") -> None:
    """List the managed environments.

    Each with its framework, version, Python, size on disk, day and place. One that is broken is
    not used. They lie in the user's data folder, or where ADVISOR_ENVIRONMENTS says.
    """
    from advisor.cli.rules.printing import show
    from advisor.intake.environments.found import environments
    from advisor.intake.environments.place import home

    rows = [_row(environment) for environment in environments()]
    data = {"schema": "advisor.environments/1", "folder": str(home()), "environments": rows}
    show(format_, data, _lines(rows))


def _row(environment: Environment) -> dict[str, Any]:
    made, ailment = environment.made, environment.ailment()
    return {
        "framework": environment.framework,
        "state": "broken" if ailment else "complete",
        "problem": ailment,
        "version": made.version if made else "",
        "python": made.python if made else "",
        "size_bytes": environment.size_bytes(),
        "made": made.since if made else "",
        "installer": made.installer if made else "",
        "command": made.command if made else "",
        "packages": list(made.packages) if made else [],
        "path": str(environment.folder),
        "interpreter": str(environment.python),
    }


def _lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    if not rows:
        yield "there are no managed environments; advisor probe --install makes them"
        return
    table = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        padded = (f"{cell:<{room}}" for cell, room in zip(cells, widths, strict=True))
        yield "  ".join(padded).rstrip()
    for row in rows:
        if row["problem"]:
            yield f"{row['framework']}: {row['problem']}; advisor env remove {row['framework']}"


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    day, room = row["made"].partition("T")[0], size(row["size_bytes"])
    texts = (row["framework"], row["version"], row["python"], room, day, row["state"], row["path"])
    return tuple(text or "-" for text in texts)
