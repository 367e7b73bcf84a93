"""`advisor rules list`: everything that the rule base holds, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import FormatOption, RulesOption
from advisor.cli.rules.printing import show
from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.knowledge.catalogue import Entry


def list_(
    kind: Annotated[
        str | None, typer.Argument(metavar="KIND", help="Only these, such as questions.")
    ] = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """List what the rule base holds.

    Each criterion, question, framework, requirement, route and so on with its id, title and place.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.catalogue import KINDS, catalogue
    from advisor.knowledge.load import read_all

    if kind is not None and kind not in KINDS:
        near = did_you_mean(kind, KINDS)
        raise UsageProblem(f"nothing is called {kind!r}; there are {', '.join(KINDS)}{near}")
    sources = read_all(bundled("rules"), packs=rules or ())
    shown = [item for item in catalogue(sources) if kind in (None, item.group)]
    show(format_, [vars(item) for item in shown], _table(shown))


def _table(entries: Iterable[Entry]) -> Iterator[str]:
    for group, members in groupby(entries, key=attrgetter("group")):
        items = list(members)
        yield f"{group} ({sum(item.kind != 'leaf' for item in items)})"
        names = [f"{'  ' * (1 + (item.kind == 'leaf'))}{item.id}" for item in items]
        width = max(map(len, names))
        for name, item in zip(names, items, strict=True):
            yield f"{name:<{width}}  {item.title}  ({item.file}:{item.line})"
