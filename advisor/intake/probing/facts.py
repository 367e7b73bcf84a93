"""Probe results become facts: those that the rule base declares, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite

from packaging.version import Version

from advisor.intake.probing.own_workload import KIND
from advisor.model.facts import Fact, known, not_applicable, unknown
from advisor.model.probes import ProbeResult
from advisor.model.questions import FactType
from advisor.model.record import Value

FOUND = ("measured", "supported")
"""Outcomes of a probe that did its work."""

NEEDS: dict[tuple[str, str], tuple[str, Value, str]] = {
    ("platform", "glibc"): ("libc", "glibc", "the C library is not glibc"),
    ("platform", "macos"): ("system", "macos", "this is not macOS"),
    ("installation", "version"): ("installed", True, "it is not installed"),
    ("installation", "size_bytes"): ("installed", True, "it is not installed"),
    **{
        ("hardware", f"nvidia_{key}"): ("nvidia", True, "the NVIDIA driver lists no GPU")
        for key in ("count", "name", "driver", "compute_capability", "memory_bytes")
    },
}
"""Facts that make sense only where another value of the same probe is as given, and why not."""


def probe_facts(
    results: Iterable[ProbeResult], fact_types: Mapping[str, FactType]
) -> dict[str, Fact]:
    """The declared facts of the probes that ran; what was not found is unknown, and says why."""
    found: dict[str, Fact] = {}
    for result in results:
        for fact_id, fact in _facts_of(result, fact_types):
            found[fact_id] = _reconciled(found.get(fact_id, fact), fact)
    return found


def module(probe: str) -> str:
    """The last part of a probe's name: `hardware` of `facts/hardware`."""
    return probe.rpartition("/")[2]


def _facts_of(
    result: ProbeResult, fact_types: Mapping[str, FactType]
) -> Iterable[tuple[str, Fact]]:
    if result.probe.startswith(f"{KIND}/"):  # the user's file may be called hardware.py
        return
    name = module(result.probe)
    prefixes = [f"probe.{name}.{result.framework}.", f"probe.{name}."]
    for fact_id, fact_type in fact_types.items():
        if fact_type.producer != "probe":
            continue
        for prefix in prefixes:
            key = fact_id.removeprefix(prefix)
            if key != fact_id and "." not in key:
                yield fact_id, _fact(result, key, fact_type)


def _fact(result: ProbeResult, key: str, fact_type: FactType) -> Fact:
    name = module(result.probe)
    provenance = f"probe {name}, {result.interpreter}" if result.interpreter else f"probe {name}"
    if key not in result.values:
        needed, value, why = NEEDS.get((name, key), ("", "", ""))
        if needed in result.values and result.values[needed] != value:
            return not_applicable(why)
        return unknown(_reason(result), "probe", provenance)
    value = _ordered(result.values[key], fact_type)
    if not _fits(value, fact_type):
        return unknown(f"the probe found {value!r}, which is no such value", "probe", provenance)
    return known(value, "probe", provenance)


def _reason(result: ProbeResult) -> str:
    if result.outcome in FOUND:
        return "the probe could not tell"
    headline = result.message.partition("\n")[0]
    outcome = result.outcome.replace("_", " ")
    return f"{outcome}: {headline}" if headline else outcome


def _ordered(value: Value, fact_type: FactType) -> Value:
    """A set in the order of the rule base, without what it does not name."""
    if fact_type.type == "set" and isinstance(value, tuple):
        return tuple(item for item in fact_type.values if item in value)
    return value


def _fits(value: Value, fact_type: FactType) -> bool:
    if not fact_type.domain(value):
        return False
    if fact_type.type == "version":
        try:
            Version(str(value))
        except ValueError:
            return False
    return not isinstance(value, float) or isfinite(value)


def _reconciled(one: Fact, other: Fact) -> Fact:
    """One fact from two interpreters: what they agree on, else unknown with both values."""
    if one == other or (one.state == other.state == "known" and one.value == other.value):
        return one
    said = "; ".join(f"{fact.provenance}: {_said(fact)}" for fact in (one, other))
    return unknown(f"the interpreters differ ({said})", "probe", one.provenance)


def _said(fact: Fact) -> str:
    return str(fact.value) if fact.state == "known" else f"{fact.state} ({fact.reason})"
