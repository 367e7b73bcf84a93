"""Output formats: every module in this folder is one, and renders a report to text."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.model.report import Report


class Render(Protocol):
    """What a renderer module offers as `render`."""

    def __call__(self, report: Report, *, width: int, colour: bool, details: bool) -> str:
        """The whole report, ending in a line break."""
        ...


def formats() -> tuple[str, ...]:
    """The names that `--format` takes."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def renderer(name: str) -> Render:
    """The renderer of that name; raises `UsageProblem` with the nearest one."""
    if name not in formats():
        near = did_you_mean(name, formats()) or f"; there are {', '.join(formats())}"
        raise UsageProblem(f"no format is called {name!r}{near}")
    return cast("Render", import_module(f"{__name__}.{name}").render)
