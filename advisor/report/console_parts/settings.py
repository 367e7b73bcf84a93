"""What makes the times of a workload comparable, and in what its frameworks differ."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.model.measured import MeasuredWorkload
from advisor.model.report import Report
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page


def write(page: Page, report: Report, workload: MeasuredWorkload) -> None:
    """First what all had alike, which makes the times comparable; then what each had."""
    settings = [dict(timing.settings) for timing in workload.timings]
    if not any(settings):
        return
    alike = {
        key: value
        for key, value in settings[0].items()
        if all(key in other and other[key] == value for other in settings)
    }
    page.entry("Alike:", f"{_listed(alike)}.", indent=4)
    for timing, own in zip(workload.timings, settings, strict=True):
        rest = {key: value for key, value in own.items() if key not in alike}
        if rest:
            page.entry(f"{name(report, timing.framework)}:", f"{_listed(rest)}.", indent=4)


def _listed(settings: Mapping[str, object]) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {_value(value)}" for key, value in settings.items())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)
