"""`advisor rules explain`: what a code means, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import indent, wrap
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import FormatOption
from advisor.cli.rules.printing import show
from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.knowledge.codes import Code


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="Such as Y007; without it all codes.")
    ] = None,
    format_: FormatOption = "console",
) -> None:
    """Explain a code that `lint` gives.

    Its cause, an example, and what to write instead. Without a CODE: a list of all of them.
    """
    from advisor.cli.output import place
    from advisor.knowledge.codes import codes

    if code is None:
        show(format_, [item.model_dump() for item in codes().values()], _table(codes().values()))
        return
    item = codes().get(code.upper())
    if item is None:
        near = did_you_mean(code.upper(), codes())
        raise UsageProblem(f"there is no code {code!r}{near}", "advisor rules explain lists all")
    show(format_, item.model_dump(), _page(item, place(None).width))


def _table(items: Iterable[Code]) -> Iterator[str]:
    for item in items:
        yield f"{item.code}  {item.level:<7}  {item.title}"


def _page(item: Code, width: int) -> Iterator[str]:
    yield f"{item.code} ({item.level}): {item.title}"
    yield ""
    yield from wrap(item.cause, width)
    yield ""
    yield indent(item.bad.rstrip(), "    ")
    yield ""
    yield from wrap(item.repair, width)
