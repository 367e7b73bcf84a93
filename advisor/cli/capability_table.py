"""What the capability probes found, as one small table for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from advisor.cli.env.wording import size
from advisor.report.wording import seconds

if TYPE_CHECKING:
    from advisor.model.probes import ProbeResult
    from advisor.report.console_parts.page import Page

KIND = "capabilities/"
GAP = 2
INDENT = 4
HEAD = ("", "", "differs by", "size", "one call", "memory")


def write(page: Page, results: Iterable[ProbeResult]) -> None:
    """A row for each probe, by framework; columns that do not fit are left out from the right."""
    found: dict[str, list[ProbeResult]] = {}
    for item in results:
        if item.framework is not None and item.probe.startswith(KIND):
            found.setdefault(item.framework, []).append(item)
    if not found:
        return
    page.heading("CAPABILITIES", "a small CNN, exported, run in its runtime, compared")
    rows = {framework: [_row(item) for item in items] for framework, items in found.items()}
    rooms = _rooms([HEAD, *(row for items in rows.values() for row in items)], page.width - INDENT)
    if len(rooms) > GAP:
        page.row(*zip(HEAD, rooms, strict=False), indent=INDENT)
    for framework, items in found.items():
        page.text((framework, "bold"))
        for row in rows[framework]:
            page.row(*zip(row, rooms, strict=False), indent=INDENT)
        _warnings(page, items)


def _row(item: ProbeResult) -> tuple[str, ...]:
    """Name, outcome, parity, size, shortest call, peak memory; blank where there is none."""
    parity, stored = item.values.get("cnn_parity"), item.values.get("cnn_bytes")
    call, peak = item.values.get("cnn_latency_s"), item.values.get("footprint_peak_bytes")
    return (
        item.probe.removeprefix(KIND).replace("_", " "),
        item.outcome.replace("_", " "),
        f"{parity:.1g}" if isinstance(parity, float) else "",
        size(stored) if isinstance(stored, float) else "",
        seconds(call) if isinstance(call, float) else "",
        size(peak) if isinstance(peak, float) else "",
    )


def _rooms(rows: Sequence[tuple[str, ...]], width: int) -> list[int]:
    """The widths of the columns that fit; those that are empty but for their head take none."""
    widths = [max(map(len, column)) + GAP for column in zip(*rows, strict=True)]
    ends = [sum(widths[: number + 1]) - GAP for number in range(len(widths))]
    return [room for room, _ in zip(widths, takewhile(width.__ge__, ends), strict=False)]


def _warnings(page: Page, items: Iterable[ProbeResult]) -> None:
    """What the libraries warned of, each once."""
    for item in items:
        told = item.values.get("warnings")
        for line in told if isinstance(told, tuple) else ():
            name = item.probe.removeprefix(KIND).replace("_", " ")
            page.entry("·", f"{name} warns: {line}", indent=INDENT, room=GAP)
