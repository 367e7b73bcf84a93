"""Making an environment: first what it would be, then, if that is wanted, all of it or nothing."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from advisor.intake.environments.failing import explained
from advisor.intake.environments.looking import look
from advisor.intake.environments.packages import Package, sized
from advisor.intake.environments.place import home, python_in
from advisor.intake.environments.record import Made, begin, now, read, write
from advisor.intake.environments.removing import clear, remove
from advisor.intake.environments.running import Runner, ToolFailed
from advisor.intake.environments.tools import Order, Tool, constraints, tool
from advisor.intake.environments.way import Way, find_way
from advisor.intake.environments.wishes import Wishes
from advisor.model.criteria import Framework
from advisor.model.facts import Fact


@dataclass(frozen=True)
class Proposal:
    """An environment that is begun, and what would be in it: None where nobody can tell before."""

    framework: Framework
    folder: Path
    scratch: Path
    way: Way
    tool: Tool
    order: Order
    packages: tuple[Package, ...] | None


@contextmanager
def proposed(
    framework: Framework, facts: Mapping[str, Fact], wishes: Wishes, runner: Runner
) -> Iterator[Proposal]:
    """Begin an environment and find out what it takes; unless it is completed, it goes again.

    Must run under the lock. Raises `AdvisorError` if this cannot be done here.
    """
    chosen = tool(wishes.installer, runner)
    way = find_way(framework, facts, runner if wishes.fetch_python else None)
    folder = home() / framework.id
    clear(folder)
    folder.mkdir()
    try:
        begin(folder, framework)
        sources = () if wishes.own_index else way.recipe.sources
        held = constraints([wishes.constraint] if wishes.constraint else [])
        order = Order(way.recipe.requirements, (*sources, *held))
        with TemporaryDirectory(dir=folder) as temporary:
            scratch = Path(temporary)
            with explained(framework, order):
                chosen.make(way.choice.python.path, folder)
                packages = chosen.packages(folder, order, scratch)
            known = None if packages is None else sized(packages)
            yield Proposal(framework, folder, scratch, way, chosen, order, known)
    finally:
        made = read(folder)
        if made is None or made.state != "complete":
            remove(folder)


def complete(proposal: Proposal) -> Made:
    """Install what was proposed; returns what the environment is."""
    framework, folder = proposal.framework, proposal.folder
    with explained(framework, proposal.order):
        proposal.tool.install(folder, _pinned(proposal))
        sight = look(python_in(folder), [framework.import_name], folder)
        if sight is None or framework.import_name not in sight.importable:
            missing = f"it installed everything, but there is no {framework.import_name}"
            raise ToolFailed(proposal.tool.name, missing, ())
    _reach_the_disk()
    made = Made(
        state="complete",
        framework=framework.id,
        name=framework.name,
        import_name=framework.import_name,
        distributions=framework.distributions,
        since=now(),
        version=sight.version(framework.distributions),
        python=sight.python,
        installer=proposal.tool.name,
        command=shlex.join([*proposal.tool.install_words, *proposal.order.words]),
        packages=tuple(f"{name}=={version}" for name, version in sorted(sight.packages.items())),
    )
    write(folder, made)
    return made


def _pinned(proposal: Proposal) -> Order:
    """The order, held to the versions that were shown."""
    pins = proposal.scratch / "pins.txt"
    lines = [f"{package.name}=={package.version}\n" for package in proposal.packages or ()]
    pins.write_text("".join(lines), encoding="utf-8")
    order = proposal.order
    return Order(order.requirements, (*order.options, *constraints([pins])))


def _reach_the_disk() -> None:
    """After a loss of power a complete environment must not turn out to be empty files."""
    if sys.platform != "win32":
        os.sync()
