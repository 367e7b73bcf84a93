"""What an environment would take, before anyone agrees to it."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from advisor.cli.env.wording import size

if TYPE_CHECKING:
    from advisor.intake.environments.making import Proposal

INDENT = " " * 4


def described(proposal: Proposal, width: int) -> Iterator[str]:
    """Packages, versions, download size, place, Python and command, in lines that fit."""
    for name, text in _described(proposal):
        yield from wrap(
            f"{name}: {text}",
            width - 1,
            initial_indent=INDENT[2:],
            subsequent_indent=INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _described(proposal: Proposal) -> Iterator[tuple[str, str]]:
    choice, recipe = proposal.way.choice, proposal.way.recipe
    yield "Python", f"{choice.python.version}, {choice.because} ({choice.python.path})"
    yield "command", shlex.join([*proposal.tool.install_words, *proposal.order.words])
    if set(recipe.sources) <= set(proposal.order.options):
        yield "why this one", recipe.command.because
    else:
        yield "left out", f"{shlex.join(recipe.sources)}, which the rule base names"
    yield "packages", _packages(proposal)
    yield "download", _download(proposal)
    yield "place", f"{proposal.folder} ({_free(proposal)} free)"


def _packages(proposal: Proposal) -> str:
    if proposal.packages is None:
        return (
            "this pip could name them only by downloading them, and a newer one was not to be had"
        )
    return ", ".join(f"{package.name} {package.version}" for package in proposal.packages)


def _download(proposal: Proposal) -> str:
    from advisor.intake.environments.packages import total_bytes

    if proposal.packages is None:
        return "size unknown"
    known, unknown = total_bytes(proposal.packages)
    if not unknown:
        return f"{size(known)} at most"
    of = f"{unknown} of {len(proposal.packages)} packages"
    return f"size unknown for {of}, {size(known)} for the others" if known else "size unknown"


def _free(proposal: Proposal) -> str:
    return size(shutil.disk_usage(proposal.folder).free)
