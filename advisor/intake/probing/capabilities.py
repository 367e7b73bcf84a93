"""Which probes `--capabilities` names, and the facts without which their outcomes say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from advisor.errors import UsageProblem, did_you_mean
from advisor.intake.probing.catalogue import Probe, catalogue
from advisor.intake.probing.presets import CAPABILITIES, FACTS_ONLY, Preset
from advisor.intake.probing.selection import MACHINE

ALL = "all"
BEFORE = ("facts/interpreter", "facts/installation")
"""What a capability needs to know."""

ALONE = replace(FACTS_ONLY, only=frozenset((*MACHINE, *BEFORE)))
"""What runs beside the capabilities where nothing else is asked for: no times are measured."""


def extended(preset: Preset, names: Sequence[str]) -> Preset:
    """The preset with the probes that these names mean as well.

    A name is `all`, a group (`mobile`) or a probe (`capabilities/tflite`, `tflite`,
    `torch-export`). Raises `UsageProblem` with the nearest one.
    """
    if not names:
        return preset
    there_are = catalogue(CAPABILITIES)
    wanted = {probe for name in names for probe in _named(name, there_are)}
    only = preset.only | set(BEFORE) if preset.only else preset.only
    kinds = (*preset.kinds, CAPABILITIES)
    return replace(preset, kinds=kinds, only=only, capabilities=frozenset(wanted))


def _named(name: str, there_are: Sequence[Probe]) -> list[str]:
    found = [probe.name for probe in there_are if name in _names_of(probe)]
    if found:
        return found
    known = list(dict.fromkeys(spelt for probe in there_are for spelt in _names_of(probe)))
    near = did_you_mean(name, known) or f"; there are {', '.join(_choices(there_are))}"
    raise UsageProblem(f"--capabilities: none is called {name!r}{near}")


def _names_of(probe: Probe) -> Iterator[str]:
    """All that a probe answers to."""
    last = probe.name.partition("/")[2]
    yield from (ALL, *probe.groups, last, last.replace("_", "-"), probe.name)


def _choices(there_are: Sequence[Probe]) -> Iterator[str]:
    """Each once: all, the groups, the probes."""
    groups = {group for probe in there_are for group in probe.groups}
    yield from (ALL, *sorted(groups), *(probe.name.partition("/")[2] for probe in there_are))
