"""On which device to measure: one that all frameworks can use, and why it is no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advisor.intake.probing.facts import FOUND
from advisor.model.criteria import Framework
from advisor.model.probes import ON_PROCESSOR, ProbeResult
from advisor.model.record import Value

DEVICES = "facts/devices"
HARDWARE = "facts/hardware"
ACCELERATORS = ("cuda", "rocm", "mps", "xpu")
USES = {"nvidia": "cuda", "amd": "rocm", "apple": "mps", "intel": "xpu"}
"""By which accelerator a framework uses the GPU of a maker."""

GPUS = {"nvidia": "NVIDIA", "amd": "AMD", "apple": "Apple", "intel": "Intel"}

Results = Mapping[tuple[str, str | None], ProbeResult]
"""The results so far, by probe and framework."""


def shared_device(results: Results, frameworks: Mapping[str, Framework]) -> str:
    """The accelerator that every framework which computes here can use, else the processor."""
    able = _able(results, frameworks)
    values = [result.values for result in able.values()]
    shared = (name for name in ACCELERATORS if able and all(v.get(name) is True for v in values))
    return next(shared, "cpu")


def unusable(values: Mapping[str, Value]) -> str:
    """What keeps a framework from an accelerator, as its probe of devices found it; or nothing."""
    told = (values.get(f"{name}_unusable") for name in ACCELERATORS)
    return next((str(why) for why in told if why), "")


def fallen_back(
    result: ProbeResult, results: Results, frameworks: Mapping[str, Framework]
) -> ProbeResult:
    """A result with a warning if it was measured on the processor of a machine with a GPU."""
    if not any(item.device == "cpu" for item in result.measurements):
        return result
    reasons = list(dict.fromkeys(_reasons(results, frameworks)))
    if not reasons:
        return result
    told = f"{ON_PROCESSOR}: {', and '.join(reasons)}"
    able = _able(results, frameworks)
    remedies = [item.remedy for item in able.values() if unusable(item.values)]
    changes = {
        "message": f"{told}; {result.message}" if result.message else told,
        "remedy": result.remedy or next((remedy for remedy in remedies if remedy), ""),
    }
    return result.model_copy(update=changes)


def _able(results: Results, frameworks: Mapping[str, Framework]) -> dict[str, ProbeResult]:
    found = {name: results.get((DEVICES, name)) for name in frameworks}
    return {name: result for name, result in found.items() if result and result.outcome in FOUND}


def _reasons(results: Results, frameworks: Mapping[str, Framework]) -> Iterator[str]:
    """Of each framework that uses no GPU although there is one."""
    able = _able(results, frameworks)
    there = set(_there(results, able))
    for name, result in able.items():
        if any(result.values.get(accelerator) is True for accelerator in there):
            continue
        makers = [GPUS[maker] for maker, accelerator in USES.items() if accelerator in there]
        why = unusable(result.values)
        if why or makers:
            yield f"{frameworks[name].name} {why or f'does not use the {makers[0]} GPU'}"


def _there(results: Results, able: Mapping[str, ProbeResult]) -> Iterator[str]:
    """The accelerators that the machine has, or that a framework uses."""
    hardware = results.get((HARDWARE, None))
    for maker, accelerator in USES.items():
        is_listed = hardware is not None and hardware.values.get(maker) is True
        if is_listed or any(result.values.get(accelerator) is True for result in able.values()):
            yield accelerator
