"""`advisor rules effective`: what packs add and patch, layer by layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from advisor.cli.options import AsOfOption, FormatOption, RulesOption
from advisor.cli.rules.printing import day, show
from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.knowledge.packs.layers import Layer, Layered


def effective(
    why: Annotated[
        str | None, typer.Option("--why", metavar="ID", help="Every layer of this rule.")
    ] = None,
    rules: RulesOption = None,
    as_of: AsOfOption = None,
    format_: FormatOption = "console",
) -> None:
    """Show what packs make of the rules.

    What they add, disable and tune, by whom and until when; with --why each layer of one rule.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.packs.layers import layered

    found = list(layered(bundled("rules"), rules or (), day(as_of)))
    if why is None:
        shown = [item for item in found if item.state != "unchanged"]
        show(format_, [_data(item) for item in shown], _table(shown))
        return
    asked = [item for item in found if why in (item.id, f"answer.{item.id}")]
    if not asked:
        near = did_you_mean(why, [item.id for item in found])
        raise UsageProblem(f"nothing is called {why!r}{near}")
    show(format_, [_data(item) for item in asked], (line for item in asked for line in _why(item)))


def _data(item: Layered) -> dict[str, Any]:
    patches = [
        {"by": layer.by, "hash": layer.hash, **layer.patch.model_dump(mode="json")}
        for layer in item.patches
    ]
    return {**vars(item), "state": item.state, "patches": patches}


def _table(items: Iterable[Layered]) -> Iterator[str]:
    rows = [(item.state, item.kind, item.id, _last(item)) for item in items]
    if not rows:
        yield "no pack adds or patches anything: the rules apply as they ship"
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for *names, last in rows:
        columns = (f"{name:<{width}}" for name, width in zip(names, widths, strict=True))
        yield f"{'  '.join(columns)}  {last}"


def _last(item: Layered) -> str:
    """The topmost layer: whose it is, until when, and where it stands."""
    if not item.patches:
        return f"by {item.by}  ({item.position})"
    top = item.patches[-1]
    return f"by {top.by} until {top.patch.until}  ({top.patch.position})"


def _why(item: Layered) -> Iterator[str]:
    yield f"{item.kind} {item.id}: {item.title}"
    yield f"  {item.position}: defined by {item.by}"
    for layer in item.patches:
        yield from _patch(layer)


def _patch(layer: Layer) -> Iterator[str]:
    patch = layer.patch
    past = "" if patch.applies else ", which is over: it does not apply"
    yield f"  {patch.position}: {patch.action} by {layer.by} until {patch.until}{past}"
    yield from (f"      {setting}" for setting in patch.sets)
    yield f"      {patch.reason} ({patch.owner})"
    changed = ", which is not what the patch was based on" if patch.outdated else ""
    yield f'      based_on: "{layer.hash}"{changed}'
