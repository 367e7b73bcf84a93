"""What differs around the times of two probe files: versions, drivers, settings and outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median

from advisor.comparison.probes.series import series
from advisor.intake.probing.facts import FOUND
from advisor.model.probe_comparison import OutcomeMoved, SettingMoved
from advisor.model.probes import ProbeFile, ProbeResult
from advisor.model.record import Value

FOREIGN_LOAD = "foreign_load"
PASSING = frozenset(
    {
        FOREIGN_LOAD,
        "calls_per_sample",
        "core",
        "device_peak_bytes",
        "gpu_clock_before_mhz",
        "gpu_clock_mhz",
        "gpu_limited",
        "gpu_power_w",
        "gpu_temperature_c",
        "import_s",
        "peak_bytes",
        "processor_share",
        "size_bytes",
    }
)
"""Values that two runs seldom have in common, however alike they are."""

NAMES = {"framework_version": "version"}
"""Settings that repeat what a fact says under another name."""

NOTHING = "nothing"

Change = tuple[str, str, str]
"""A name, and its value before and after."""


def settings_moved(old: ProbeFile, new: ProbeFile) -> tuple[SettingMoved, ...]:
    """Facts that both files have with different values, and settings of what both measured."""
    facts = tuple(_facts_moved(old, new))
    known = {(item.framework, item.name, item.before, item.after) for item in facts}
    settings = (
        _moved(framework, change, tuple(dict.fromkeys(workloads)))
        for (framework, change), workloads in _settings_moved(old, new).items()
        if not {(framework, *change), (None, *change)} & known
    )
    return (*facts, *settings)


def outcomes_moved(old: ProbeFile, new: ProbeFile) -> tuple[OutcomeMoved, ...]:
    """Probes that ended otherwise or were run in one file only, and what they said."""
    before, after = _by_key(old), _by_key(new)
    return tuple(
        OutcomeMoved(
            probe=key[1],
            framework=key[0],
            before=before[key].outcome if key in before else None,
            after=after[key].outcome if key in after else None,
            message=_message(before.get(key), after.get(key)),
        )
        for key in dict.fromkeys([*before, *after])
        if key not in before or key not in after or before[key].outcome != after[key].outcome
    )


def foreign_load(file: ProbeFile) -> float | None:
    """How many cores others kept busy: the median over all measurements that know it."""
    loads = (
        item.settings.get(FOREIGN_LOAD) for result in file.results for item in result.measurements
    )
    known = [load for load in loads if isinstance(load, float)]
    return round(median(known), 2) if known else None


def _facts_moved(old: ProbeFile, new: ProbeFile) -> Iterator[SettingMoved]:
    before, after = _by_key(old), _by_key(new)
    for key in before:
        if key[1].startswith("facts/") and key in after:
            for change in _changes(before[key].values, after[key].values):
                yield _moved(key[0], change)


def _settings_moved(old: ProbeFile, new: ProbeFile) -> dict[tuple[str, Change], list[str]]:
    """The workloads in which each change of a framework's settings shows."""
    found: dict[tuple[str, Change], list[str]] = {}
    before, after = series(old.results), series(new.results)
    for key in before:
        if key in after:
            for change in _changes(before[key][-1].settings, after[key][-1].settings):
                found.setdefault((key.framework, change), []).append(key.place.workload)
    return found


def _changes(before: Mapping[str, Value], after: Mapping[str, Value]) -> Iterator[Change]:
    for name in dict.fromkeys([*before, *after]):
        was, now = _text(before.get(name)), _text(after.get(name))
        if was != now and name not in PASSING:
            yield NAMES.get(name, name), was, now


def _moved(framework: str | None, change: Change, workloads: tuple[str, ...] = ()) -> SettingMoved:
    name, before, after = change
    return SettingMoved(
        framework=framework, name=name, before=before, after=after, workloads=workloads
    )


def _by_key(file: ProbeFile) -> dict[tuple[str | None, str], ProbeResult]:
    return {(item.framework, item.probe): item for item in file.results}


def _message(before: ProbeResult | None, after: ProbeResult | None) -> str:
    """What the one that went wrong said, the newer of two."""
    told = (item for item in (after, before) if item is not None and item.outcome not in FOUND)
    return next((item.message.partition("\n")[0] for item in told), "")


def _text(value: Value | None) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.12g}"
    return value if isinstance(value, str) else ", ".join(value) or NOTHING
