"""One device for all frameworks; the processor where they share no other, and then a warning."""

from __future__ import annotations

import pytest

from advisor.intake.probing.fallback import (
    DEVICES,
    HARDWARE,
    Results,
    fallen_back,
    shared_device,
    unusable,
)
from advisor.model.criteria import Framework
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Outcome, Value

NO_KERNEL = "has no kernel image for this GPU (sm_61)"
SEEN: dict[str, Value] = {"works": True, "cuda": True}
BLIND: dict[str, Value] = {"works": True, "cuda": False}
OLD: dict[str, Value] = {**BLIND, "cuda_unusable": NO_KERNEL}


@pytest.fixture
def frameworks(real_knowledge: Knowledge) -> dict[str, Framework]:
    """The two that are measured."""
    return {name: real_knowledge.framework_by_id[name] for name in ("pytorch", "tensorflow")}


def devices(framework: str, values: dict[str, Value], outcome: Outcome = "measured") -> ProbeResult:
    remedy = f"mend {framework}" if "cuda_unusable" in values else ""
    return ProbeResult(
        probe=DEVICES, framework=framework, outcome=outcome, values=values, remedy=remedy
    )


def found(
    torch: dict[str, Value], tensorflow: dict[str, Value], **machine: Value
) -> dict[tuple[str, str | None], ProbeResult]:
    results: list[ProbeResult] = [devices("pytorch", torch), devices("tensorflow", tensorflow)]
    results.append(ProbeResult(probe=HARDWARE, outcome="measured", values=machine))
    return {(one.probe, one.framework): one for one in results}


def timed(device: str = "cpu", message: str = "", remedy: str = "") -> ProbeResult:
    sample = Measurement(workload="w", mode="eager", device=device, clock="wall", samples_s=(1.0,))
    return ProbeResult(
        probe="benchmarks/w",
        framework="tensorflow",
        outcome="measured",
        message=message,
        remedy=remedy,
        measurements=(sample,),
    )


def told(results: Results, frameworks: dict[str, Framework]) -> str:
    return fallen_back(timed(), results, frameworks).message


def test_never_one_framework_on_a_gpu_and_one_on_the_processor(frameworks: dict[str, Framework]):
    assert shared_device(found(SEEN, SEEN), frameworks) == "cuda"
    for one, other in ((SEEN, BLIND), (OLD, SEEN), (OLD, OLD)):
        assert shared_device(found(one, other), frameworks) == "cpu"
    assert shared_device({}, frameworks) == "cpu"


def test_who_does_not_compute_at_all_holds_nobody_back(frameworks: dict[str, Framework]):
    results = found(SEEN, {"works": False})
    results[DEVICES, "tensorflow"] = devices("tensorflow", {"works": False}, "crashed")
    assert shared_device(results, frameworks) == "cuda"


def test_the_named_outcome_is_told(frameworks: dict[str, Framework]):
    results = found(OLD, SEEN, nvidia=True)
    assert told(results, frameworks) == f"measured on the processor: PyTorch {NO_KERNEL}"
    assert fallen_back(timed(), results, frameworks).remedy == "mend pytorch"


def test_each_framework_has_its_own_reason(frameworks: dict[str, Framework]):
    assert told(found(OLD, BLIND, nvidia=True), frameworks) == (
        f"measured on the processor: PyTorch {NO_KERNEL}, "
        "and TensorFlow does not use the NVIDIA GPU"
    )


def test_a_build_for_the_processor_is_told_without_a_tool_that_lists_gpus(
    frameworks: dict[str, Framework],
):
    expected = "measured on the processor: TensorFlow does not use the NVIDIA GPU"
    assert told(found(SEEN, BLIND), frameworks) == expected
    assert told(found(SEEN, BLIND, nvidia=False), frameworks) == expected


def test_a_gpu_that_nobody_lists_but_that_failed_is_told(frameworks: dict[str, Framework]):
    assert told(found(OLD, BLIND), frameworks) == f"measured on the processor: PyTorch {NO_KERNEL}"


def test_without_a_gpu_there_is_nothing_to_tell(frameworks: dict[str, Framework]):
    for machine in ({}, {"nvidia": False, "amd": False}):
        assert told(found(BLIND, BLIND, **machine), frameworks) == ""


@pytest.mark.parametrize(
    ("maker", "name"), [("amd", "AMD"), ("apple", "Apple"), ("intel", "Intel")]
)
def test_gpus_of_all_makers(frameworks: dict[str, Framework], maker: str, name: str):
    both = f"PyTorch does not use the {name} GPU, and TensorFlow does not use the {name} GPU"
    results = found(BLIND, BLIND, **{maker: True})
    assert told(results, frameworks) == f"measured on the processor: {both}"


def test_what_ran_on_the_gpu_or_nowhere_needs_no_warning(frameworks: dict[str, Framework]):
    results = found(OLD, SEEN, nvidia=True)
    nothing = timed().model_copy(update={"measurements": (), "outcome": "failed"})
    for result in (timed("cuda"), nothing):
        assert fallen_back(result, results, frameworks) == result


def test_what_was_said_before_stays(frameworks: dict[str, Framework]):
    result = fallen_back(
        timed(message="xla left out", remedy="first"), found(OLD, SEEN), frameworks
    )
    assert result.message.endswith(f"{NO_KERNEL}; xla left out")
    assert result.remedy == "first"


def test_the_first_reason_counts():
    assert unusable(OLD) == NO_KERNEL
    assert unusable(SEEN) == unusable({}) == ""
