"""The benchmarks once more: the facts are kept, and what the runs found is put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from advisor.intake.probing.facts import FOUND
from advisor.intake.probing.plan import Plan
from advisor.model.probes import ProbeResult
from advisor.model.record import Value


def again(plan: Plan, results: Iterable[ProbeResult]) -> Plan:
    """The benchmarks of a plan alone; the facts are those that its first run found."""
    known = {(item.probe, item.framework): item for item in results}
    steps = tuple(step for step in plan.steps if step.is_benchmark)
    facts = {key: item for key, item in known.items() if key not in {step.key for step in steps}}
    return replace(plan, steps=steps, known=facts)


def together(runs: Sequence[Sequence[ProbeResult]]) -> tuple[ProbeResult, ...]:
    """One result for each probe and framework, with the measurements of all runs."""
    found: dict[tuple[str, str | None], list[tuple[int, ProbeResult]]] = {}
    for number, run in enumerate(runs, 1):
        for result in run:
            found.setdefault((result.probe, result.framework), []).append((number, result))
    return tuple(_joined(items) for items in found.values())


def _joined(items: Sequence[tuple[int, ProbeResult]]) -> ProbeResult:
    """The first result that found something, with what the others add to it."""
    results = [result for _, result in items]
    first = next((item for item in results if item.outcome in FOUND), results[0])
    if len(results) == 1:
        return first
    values: dict[str, Value] = {}
    for result in results:
        values = _highest(values, result.values)
    changes: dict[str, object] = {
        "message": "; ".join(_messages(items)),
        "remedy": next((item.remedy for item in results if item.remedy), ""),
        "values": values,
        "measurements": tuple(one for item in results for one in item.measurements),
        "seconds": round(sum(item.seconds for item in results), 3),
    }
    return first.model_copy(update=changes)


def _messages(items: Sequence[tuple[int, ProbeResult]]) -> Iterator[str]:
    """What each run said; what all said stands there once, and failures among successes too."""
    said: dict[str, list[int]] = {}
    for number, result in items:
        said.setdefault(_said(result, items), []).append(number)
    for message, numbers in said.items():
        if message and len(numbers) == len(items):
            yield message
        elif message:
            runs = "runs" if len(numbers) > 1 else "run"
            yield f"{runs} {', '.join(map(str, numbers))}: {message}"


def _said(result: ProbeResult, items: Sequence[tuple[int, ProbeResult]]) -> str:
    if all(item.outcome == result.outcome for _, item in items) or result.outcome in FOUND:
        return result.message
    outcome = result.outcome.replace("_", " ")
    return f"{outcome}: {result.message}" if result.message else outcome


def _highest(some: Mapping[str, Value], others: Mapping[str, Value]) -> dict[str, Value]:
    """All values; of two numbers the larger, of others the first."""
    merged = {**others, **some}
    for key in some.keys() & others.keys():
        one, two = some[key], others[key]
        if isinstance(one, float) and isinstance(two, float):
            merged[key] = max(one, two)
    return merged
