"""Two probe files side by side: what differs around the times, and how the times moved.

History of `schema`: advisor.probe-comparison/1 is the first.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.record import Outcome, Record


class ProbeSide(Record):
    """One of the two files; `foreign_load` is how many cores others kept busy meanwhile."""

    machine: str
    taken_at: str
    advisor_version: str
    foreign_load: float | None = None


class SettingMoved(Record):
    """What is not the same in both files, of a framework or, without one, of the machine.

    A setting names the workloads in which it differs, a fact none.
    """

    framework: str | None
    name: str
    before: str
    after: str
    workloads: tuple[str, ...] = ()


class OutcomeMoved(Record):
    """A probe that ended otherwise; an outcome of None means that it was not run."""

    probe: str
    framework: str | None
    before: Outcome | None
    after: Outcome | None
    message: str


class TimeMoved(Record):
    """A framework in one mode: seconds per call, and new over old with its 95 % interval.

    `statement` says what the ratio means, or why there is none.
    """

    framework: str
    mode: str
    before_s: float
    after_s: float
    before_runs: int
    after_runs: int
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    statement: str


class LeadMoved(Record):
    """How many times longer `slow` takes than `fast`, both in their fastest modes.

    `ratio` is new over old: what slows the whole machine down cancels out of it.
    """

    slow: str
    fast: str
    before: float
    after: float
    ratio: float
    low: float
    high: float
    statement: str


class WorkloadMoved(Record):
    """One workload that was measured alike in both files; `clock` is cpu or wall time."""

    workload: str
    threads: int
    device: str
    clock: str
    times: tuple[TimeMoved, ...]
    leads: tuple[LeadMoved, ...] = ()


class ProbeComparison(Record):
    """What moved from the old file to the new one; nothing is concluded across machines."""

    schema_id: Literal["advisor.probe-comparison/1"] = Field(
        default="advisor.probe-comparison/1", alias="schema"
    )
    old: ProbeSide
    new: ProbeSide
    same_machine: bool
    settings: tuple[SettingMoved, ...]
    outcomes: tuple[OutcomeMoved, ...]
    workloads: tuple[WorkloadMoved, ...]
