"""Which probes `--only` names, and the facts without which their figures say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from advisor.errors import UsageProblem, did_you_mean
from advisor.intake.probing.catalogue import catalogue
from advisor.intake.probing.own_workload import KIND, OwnWorkload
from advisor.intake.probing.presets import Preset

MACHINE = ("facts/platform", "facts/hardware")
"""What tells one machine from another; every probe file says that."""

BEFORE_TIMES = ("facts/interpreter", "facts/installation", "facts/devices")
"""What a benchmark needs to know."""

ALIASES = {"import": "benchmarks/import_time"}
"""Workloads that are called otherwise than their probe."""


def narrowed(preset: Preset, names: Sequence[str], own: OwnWorkload | None = None) -> Preset:
    """The preset with those probes only; a workload of the user's own is never left out.

    A name is a kind (`benchmarks`), a probe (`benchmarks/train_cnn` or `train_cnn`) or a workload
    (`train-cnn`). Raises `UsageProblem` with the nearest one. Without a name all is as before.
    """
    if not names:
        return preset
    there_are = [probe.name for kind in preset.kinds for probe in catalogue(kind)]
    if own is not None:
        there_are.append(own.probe.name)
    wanted = {probe for name in names for probe in _named(name, there_are)}
    wanted.update(MACHINE, [own.probe.name] if own is not None else [])
    if any(not probe.startswith("facts/") for probe in wanted):
        wanted.update(BEFORE_TIMES)
    return replace(preset, only=frozenset(wanted))


def _named(name: str, there_are: Sequence[str]) -> list[str]:
    found = [probe for probe in there_are if name in _names_of(probe)]
    if found:
        return found
    known = list(dict.fromkeys(spelt for probe in there_are for spelt in _names_of(probe)))
    near = did_you_mean(name, known) or f"; there are {', '.join(_short(there_are))}"
    hint = "--workload FILE.py measures a model of your own" if name == KIND else ""
    raise UsageProblem(f"--only: no probe is called {name!r}{near}", hint)


def _names_of(probe: str) -> Iterator[str]:
    """All that a probe answers to: its name, its last part, its workload and its kind."""
    kind, _, last = probe.partition("/")
    yield from (probe, last, last.replace("_", "-"), kind)
    yield from (alias for alias, meant in ALIASES.items() if meant == probe)


def _short(probes: Iterable[str]) -> Iterator[str]:
    return (probe.partition("/")[2] for probe in probes)
