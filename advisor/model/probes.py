"""What a probe reports: an outcome, the values it found, and raw samples."""

from __future__ import annotations

from math import sqrt
from statistics import median
from typing import Literal

from pydantic import Field

from advisor.model.method import Speed
from advisor.model.record import Outcome, Record, Value

Z95 = 1.96
"""Standard errors either way within which 95 % of normally distributed values lie."""

ON_PROCESSOR = "measured on the processor"
"""How the message of a result begins for which there is a GPU that was not used."""


class Measurement(Record):
    """Raw samples of one workload in one mode, in seconds per call; statistics are derived.

    Measurements of the same `session` alternated: their samples belong together round by round.
    """

    workload: str
    mode: str
    device: str
    clock: Literal["cpu", "wall"]
    threads: int = 1
    session: str = ""
    first_call_s: float | None = None
    warm_up_s: tuple[float, ...] = ()
    samples_s: tuple[float, ...] = Field(min_length=1)
    losses: tuple[float, ...] = ()
    settings: dict[str, Value] = Field(default_factory=dict)

    @property
    def median_s(self) -> float:
        """Median sample, seconds."""
        return float(median(self.samples_s))

    @property
    def relative_iqr(self) -> float:
        """Interquartile range over median: 0.10 is noisy, 0.25 is disturbed."""
        ordered = sorted(self.samples_s)
        last = len(ordered) - 1
        return (ordered[round(0.75 * last)] - ordered[round(0.25 * last)]) / self.median_s

    def median_se_log(self, speed: Speed) -> float:
        """Standard error of the median's logarithm, from the IQR (0.93 IQR/sqrt n, McGill 1978)."""
        if len(self.samples_s) < speed.fewest_samples:
            return speed.unsure_se_log
        return 0.93 * self.relative_iqr / sqrt(len(self.samples_s))


class ProbeResult(Record):
    """One probe in one interpreter; a probe that dies is a value too."""

    probe: str
    framework: str | None = None
    outcome: Outcome
    message: str = ""
    remedy: str = ""
    values: dict[str, Value] = Field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()
    interpreter: str = ""
    seconds: float = 0.0


class ProbeFile(Record):
    """What `advisor probe` writes and `recommend --probes` reads."""

    schema_id: Literal["advisor.probes/1"] = Field(default="advisor.probes/1", alias="schema")
    machine: str
    taken_at: str
    advisor_version: str
    results: tuple[ProbeResult, ...]
