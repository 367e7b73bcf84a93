"""The managed environments there are, and what ails them."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from advisor.intake.environments.looking import look
from advisor.intake.environments.place import home, python_in
from advisor.intake.environments.record import FILE, Made, read
from advisor.model.criteria import Framework


@dataclass(frozen=True)
class Environment:
    """A folder that the advisor made, and its record where that can be read."""

    folder: Path
    made: Made | None

    @property
    def framework(self) -> str:
        """The id of the framework that it is for."""
        return self.folder.name

    @property
    def is_complete(self) -> bool:
        """Whether its installation came to its end."""
        return self.made is not None and self.made.state == "complete"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return python_in(self.folder)

    def ailment(self) -> str:
        """Why it cannot be used; empty if it can. Runs its Python."""
        if self.made is None or self.made.state != "complete":
            return "its installation was interrupted"
        sight = look(self.python, [self.made.import_name], self.folder)
        if sight is None:
            return "its Python does not run any more"
        if self.made.import_name not in sight.importable:
            return f"it has lost {self.made.import_name}"
        return ""

    def size_bytes(self) -> int:
        """What its files take on disk, by their lengths."""
        return sum(
            (Path(folder) / name).lstat().st_size
            for folder, _, names in os.walk(self.folder)
            for name in names
        )


def environments() -> tuple[Environment, ...]:
    """All that there are, in alphabetical order; other folders are none of ours."""
    records = sorted(home().glob(f"[!.]*/{FILE}"))
    return tuple(Environment(file.parent, read(file.parent)) for file in records)


def usable(framework: str) -> Environment | None:
    """The complete environment of a framework, if there is one that works."""
    folder = home() / framework
    environment = Environment(folder, read(folder))
    return environment if environment.is_complete and not environment.ailment() else None


def owned(import_names: Collection[str]) -> frozenset[str]:
    """Those of the names that a guest in the advisor's own Python could import."""
    sight = look(sys.executable, import_names, Path(__file__).parent, isolated=False)
    return sight.importable if sight is not None else frozenset()


def missing(frameworks: Iterable[Framework]) -> tuple[Framework, ...]:
    """Those that neither the advisor's own Python nor a managed environment has."""
    wanted = tuple(frameworks)
    here = owned([framework.import_name for framework in wanted])
    return tuple(f for f in wanted if f.import_name not in here and usable(f.id) is None)
