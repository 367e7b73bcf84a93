"""`advisor rules diff`: what a change to the rules changes for the personas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import FormatOption, RulesOption
from advisor.cli.rules.linting import layers
from advisor.cli.rules.printing import show
from advisor.errors import UsageProblem

if TYPE_CHECKING:
    from advisor.scenarios.differences import Difference
    from advisor.scenarios.impact import Moved

WORDS = ("added", "removed", "changed")


def diff(
    old: Annotated[
        Path | None,
        typer.Argument(metavar="OLD", help="Rule files; with --rules, the ones that ship."),
    ] = None,
    new: Annotated[
        Path | None, typer.Argument(metavar="NEW", help="Rule files instead of the ones that ship.")
    ] = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Show which personas another rule base would tell something else.

    Compares the rules of two folders, or the ones that ship without and with packs, and for every
    scenario of the new ones the winner, the word, the order, who is ruled out, and scores that move
    by more than half a point. What one of them cannot take of a scenario is left out there.
    """
    from advisor.knowledge.load import checked, read_all
    from advisor.scenarios.differences import differences
    from advisor.scenarios.impact import impact, scenarios_of

    if old is None and not rules:
        raise UsageProblem("name a folder of rule files to compare with, or a pack with --rules")
    before = read_all(_base(old))
    after = read_all(_base(new), packs=rules or ())
    was, now = checked(before), checked(after)
    changed = list(differences(before, after))
    played = scenarios_of(before, after)
    moved = list(impact(was, now, played))
    count = sum(len(item.file.scenarios) for item in played)
    data = {
        "old": was.edition.model_dump(mode="json"),
        "new": now.edition.model_dump(mode="json"),
        "rules": [*map(asdict, changed)],
        "scenarios": count,
        "moved": [*map(asdict, moved)],
    }
    show(format_, data, (*_rules(changed), "", *_personas(moved, count)))


def _base(folder: Path | None) -> Path:
    base, packs = layers(folder, ())
    if packs:
        raise UsageProblem(f"{folder} is a pack", f"advisor rules diff --rules {folder}")
    return base


def _rules(changed: Sequence[Difference]) -> Iterator[str]:
    width = max((len(item.rule) for item in changed), default=0)
    for item in changed:
        yield f"{item.change:<7}  {item.rule:<{width}}  {item.place}"
    counts = {word: sum(item.change == word for item in changed) for word in WORDS}
    yield ", ".join(f"{count} {word}" for word, count in counts.items())


def _personas(moved: Sequence[Moved], count: int) -> Iterator[str]:
    width = max((len(change.what) for item in moved for change in item.changes), default=0)
    for item in moved:
        yield f"{item.scenario}: {item.title}"
        for change in item.changes:
            yield f"  {change.what:<{width}}  {change.old} -> {change.new}"
    yield f"{len(moved)} of {count} scenarios change"
