"""`advisor env remove`: take managed environments away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.env.options import YesOption
from advisor.cli.env.wording import listed, size, tell
from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.intake.environments.found import Environment


def remove(
    frameworks: Annotated[
        list[str] | None, typer.Argument(metavar="FRAMEWORK", help="Only these.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="All that there are.")] = False,
    yes: YesOption = False,
) -> None:
    """Remove managed environments, after asking."""
    from advisor.intake.environments.found import environments
    from advisor.intake.environments.lock import exclusive
    from advisor.intake.environments.place import home
    from advisor.intake.environments.removing import remove as take_away
    from advisor.intake.environments.removing import sweep

    if bool(frameworks) == all_:
        raise UsageProblem("name the frameworks to remove, or all of them with --all")
    there_are = environments()
    doomed = there_are if all_ else _named(frameworks or (), there_are)
    if doomed and not (yes or _agreed(doomed)):
        tell("nothing is removed")
        return
    if not home().exists():
        tell("there are no managed environments")
        return
    with exclusive():
        for environment in doomed:
            if environment.folder.exists():
                take_away(environment.folder)
            tell(f"{environment.folder} is removed")
        for line in sweep():
            tell(line)
    if not doomed:
        tell("there are no managed environments")


def _named(names: Sequence[str], there_are: Sequence[Environment]) -> list[Environment]:
    by_name = {environment.framework: environment for environment in there_are}
    for name in names:
        if name not in by_name:
            near = did_you_mean(name, by_name)
            near = near or f"; there are {listed(by_name) if by_name else 'none'}"
            raise UsageProblem(f"there is no environment of {name!r}{near}")
    return [by_name[name] for name in dict.fromkeys(names)]


def _agreed(doomed: Sequence[Environment]) -> bool:
    from advisor.intake.console import terminal

    console = terminal()
    if console is None:
        hint = "--yes removes without asking"
        raise UsageProblem("env remove asks first, and there is no terminal to ask on", hint)
    for environment in doomed:
        console.say(f"{environment.folder} ({size(environment.size_bytes())})")
    try:
        reply = console.take("Remove? [y/N] > ")
    except EOFError:
        reply = ""
        console.say()
    return reply.strip().lower() in ("y", "yes")
