"""What a report tells of times measured here."""

from __future__ import annotations

from pydantic import Field

from advisor.model.record import Record, Value


class Timing(Record):
    """A framework's fastest mode on one workload, seconds per call.

    After `break_even_calls` its first call has paid, against the mode that starts the quickest. It
    reaches `share_of_machine` of what was attained here, as its operations and bytes allow.
    """

    framework: str
    mode: str
    median_s: float
    relative_iqr: float
    samples: int
    first_call_s: float | None = None
    other_modes_s: dict[str, float] = Field(default_factory=dict)
    break_even_calls: int | None = None
    share_of_machine: float | None = None
    settings: dict[str, Value] = Field(default_factory=dict)


class MeasuredWorkload(Record):
    """One workload measured here; `ratio` is slowest over fastest with its 95 % interval.

    `elsewhere` is the interval for longer runs of larger models of that kind. `foreign_load` tells
    how many cores were busy with other things meanwhile, `is_of_this_kind` whether the project's
    own work is alike. `word` is what may not be claimed of the ratio, `statement` why nothing is
    compared or counted.
    """

    workload: str
    threads: int = 1
    device: str = ""
    clock: str = ""
    timings: tuple[Timing, ...] = ()
    ratio: float | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    elsewhere_low: float | None = None
    elsewhere_high: float | None = None
    foreign_load: float | None = None
    is_of_this_kind: bool = True
    word: str = ""
    statement: str
