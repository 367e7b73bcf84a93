"""Probe files of a few measurements."""

from __future__ import annotations

from advisor.model.probes import Measurement, ProbeFile, ProbeResult
from advisor.model.record import Outcome, Value
from tests.advisor.report.made import METHOD

SPEED = METHOD.speed.model_copy(
    update={"between_sessions_sd": 0.03, "between_sessions_sd_threads": 0.15}
)
MACHINE = "linux x86_64, Some Processor, 2 cores"
LOSSES = (2.0, 1.5, 1.2)


def times(
    seconds: float,
    workload: str = "train-cnn",
    mode: str = "eager",
    *,
    session: str = "s",
    losses: tuple[float, ...] = LOSSES,
    clock: str = "cpu",
    threads: int = 1,
    **settings: Value,
) -> Measurement:
    """Twenty samples of that many seconds, each off by a hundredth."""
    return Measurement(
        workload=workload,
        mode=mode,
        device="cpu",
        clock="cpu" if clock == "cpu" else "wall",
        threads=threads,
        session=session,
        samples_s=tuple(seconds * (1.01 if at % 2 else 0.99) for at in range(20)),
        losses=losses,
        settings=settings,
    )


def result(
    framework: str | None,
    *measurements: Measurement,
    probe: str = "benchmarks/train_cnn",
    outcome: Outcome = "measured",
    message: str = "",
    **values: Value,
) -> ProbeResult:
    """What a probe found."""
    return ProbeResult(
        probe=probe,
        framework=framework,
        outcome=outcome,
        message=message,
        values=values,
        measurements=measurements,
    )


def file(*results: ProbeResult, machine: str = MACHINE) -> ProbeFile:
    """A probe file of that machine."""
    return ProbeFile(
        machine=machine,
        taken_at="2026-11-23T10:00:00+00:00",
        advisor_version="0.1.0",
        results=results,
    )
