"""What the machine attains at most, and what share of that a workload reaches."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.measured import MeasuredWorkload, Timing
from advisor.model.report import Report
from advisor.model.roofline import FLOAT, Attained, Roof
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page
from advisor.report.wording import joined, significant

PREFIXES = (("T", 1e12), ("G", 1e9), ("M", 1e6))


def write(page: Page, report: Report) -> None:
    """A sentence for each device and number of threads; nothing where nothing was measured."""
    told = [text for roof in report.roofs if (text := _sentence(report, roof))]
    if told:
        page.text(*told, "Percentages say how much of that a workload reaches.")


def percent(timing: Timing) -> Iterator[str]:
    """The share of the machine that it reaches, where it is known."""
    reached = timing.share_of_machine
    if reached is not None:
        low = "less than 1%" if reached < 0.005 else f"{reached:.0%}"
        yield "over 100%" if reached > 1.005 else low


def share(workload: MeasuredWorkload, timing: Timing) -> Iterator[str]:
    """The same in words, such as '70% of what this core can do'."""
    for reached in percent(timing):
        yield f"{reached} of what {_subject(workload.device, workload.threads)} can do"


def _sentence(report: Report, roof: Roof) -> str:
    known = [
        _known(report, roof.flops, "FLOP/s", f"matrix product in {roof.dtype}"),
        _known(report, roof.bytes if roof.dtype == FLOAT else None, "B/s", "memory"),
    ]
    if not any(known):
        return ""
    subject = _subject(roof.device, roof.threads)
    attains = "attain" if _is_several(roof.device, roof.threads) else "attains"
    return f"{subject.capitalize()} {attains} {joined([*filter(None, known)])}. "


def _known(report: Report, attained: Attained | None, unit: str, what: str) -> str:
    if attained is None:
        return ""
    return f"{_rate(attained.per_s)}{unit} ({name(report, attained.framework)}, {what})"


def _rate(per_s: float) -> str:
    """Three digits and the prefix of the unit."""
    prefix, scale = next((one for one in PREFIXES if per_s >= one[1]), ("", 1.0))
    return f"{significant(per_s / scale)} {prefix}"


def _subject(device: str, threads: int) -> str:
    if device not in ("", "cpu"):
        return f"this {device} device"
    return f"these {threads} cores" if _is_several(device, threads) else "this core"


def _is_several(device: str, threads: int) -> bool:
    return device in ("", "cpu") and threads > 1
