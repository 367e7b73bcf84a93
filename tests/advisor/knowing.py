"""Facts for the small rule base, and measurements, as short as tests want them."""

from __future__ import annotations

from datetime import date

from advisor.model.facts import Fact, Facts, known, not_applicable
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Value

TODAY = date(2026, 11, 22)


def facts(answers: dict[str, Value], *probes: ProbeResult, as_of: date = TODAY) -> Facts:
    """Answers by question id; `None` of anything means that it was not asked."""
    values: dict[str, Fact] = {
        f"answer.{name}": known(value, "answer", "test") for name, value in answers.items()
    }
    return Facts(as_of=as_of, values=values, probes=probes)


def skipped(given: Facts, *questions: str) -> Facts:
    """The same facts with these questions not applicable."""
    extra = {f"answer.{name}": not_applicable("skipped") for name in questions}
    return given.model_copy(update={"values": {**given.values, **extra}})


def measured(
    framework: str,
    median_s: float,
    *,
    workload: str = "train-mlp",
    mode: str = "eager",
    losses: tuple[float, ...] = (1.0, 0.5),
    spread: float = 0.02,
) -> ProbeResult:
    """Nine samples around a median, spread evenly."""
    samples = tuple(median_s * (1 + spread * (i - 4) / 4) for i in range(9))
    measurement = Measurement(
        workload=workload,
        mode=mode,
        device="cpu",
        clock="cpu",
        samples_s=samples,
        losses=losses,
    )
    return ProbeResult(
        probe=f"benchmarks/{workload}",
        framework=framework,
        outcome="measured",
        measurements=(measurement,),
    )
