"""What the probes found, for people: on standard error, so that the data stay clean."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from advisor.cli.output import MOST_WIDTH
from advisor.cli.progress import ending

if TYPE_CHECKING:
    from advisor.model.method import Speed
    from advisor.model.probes import ProbeFile, ProbeResult
    from advisor.model.record import Value
    from advisor.report.console_parts.page import Page

FOUND = ("measured", "supported")
PLACES = {"works": "the CPU", "cuda": "CUDA", "rocm": "ROCm", "mps": "MPS", "xpu": "XPU"}


def summarise(file: ProbeFile, speed: Speed) -> None:
    """Print the machine, the frameworks, times with ratios, capabilities, what was not measured."""
    from rich.console import Console

    from advisor.cli import capability_table
    from advisor.comparison.probes import standings
    from advisor.comparison.probes.contests import contests
    from advisor.comparison.probes.surroundings import foreign_load
    from advisor.report.console_parts.page import Page
    from advisor.report.console_parts.times import BUSY

    console = Console(stderr=True)
    page = Page(min(console.width, MOST_WIDTH), colour=console.is_terminal and not console.no_color)
    page.text(file.machine, indent=0)
    _frameworks(page, file.results)
    standings.write(page, contests(file.results), speed)
    load = foreign_load(file)
    if load is not None and load >= BUSY:
        page.text(f"Other programs kept {load:.1f} cores busy meanwhile.", indent=0)
    capability_table.write(page, file.results)
    _remarks(page, file.results)
    sys.stderr.write(page.finished())
    for remedy in dict.fromkeys(item.remedy for item in file.results if item.remedy):
        print(f"what to do: {''.join(filter(str.isprintable, remedy))}", file=sys.stderr)


def _frameworks(page: Page, results: Iterable[ProbeResult]) -> None:
    """Which version there is, and what it computes on."""
    found: dict[str, dict[str, Value]] = {}
    for item in results:
        if item.framework is not None and item.probe.startswith("facts/"):
            found.setdefault(item.framework, {}).update(item.values)
    told = {framework: _told(values) for framework, values in found.items()}
    shown = {framework: text for framework, text in told.items() if text}
    if shown:
        page.heading("FRAMEWORKS")
    room = max(map(len, shown), default=0) + 2
    for framework, text in shown.items():
        page.entry(framework, text, room=room)


def _told(values: Mapping[str, Value]) -> str:
    version = values.get("version")
    devices = [key for key, value in values.items() if value is True and key in PLACES]
    on = f"computes on {', '.join(PLACES[key] for key in devices)}" if devices else ""
    return ", ".join(filter(None, (str(version or ""), on)))


def _remarks(page: Page, results: Iterable[ProbeResult]) -> None:
    """What went wrong or was left out, once, with all the probes that it befell."""
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for item in results:
        if item.framework is not None and (item.message or item.outcome not in FOUND):
            said = item.message.partition("\n")[0] if item.outcome in FOUND else ending(item)
            probe = item.probe.rpartition("/")[2].replace("_", " ")
            frameworks, probes = found.setdefault(said, ({}, {}))
            frameworks[item.framework] = probes[probe] = None
    if found:
        page.heading("REMARKS")
    for said, (frameworks, probes) in found.items():
        page.entry("·", f"{', '.join(frameworks)}: {said} ({', '.join(probes)})", room=2)
