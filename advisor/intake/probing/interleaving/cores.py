"""How busy the cores of this machine are, where the system tells (Linux), and the idlest one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, process_time, sleep

PROC = Path("/proc")
LOOK_S = 0.2
"""How long to look before a core is chosen."""

IDLE, IOWAIT, LAST = 3, 4, 8
"""Columns of /proc/stat; those after steal repeat what user and nice have."""


@dataclass(frozen=True)
class Reading:
    """Seconds that each usable core was busy, and that each process of ours has computed."""

    at_s: float
    busy_s: dict[int, float]
    own_s: dict[int, float]

    @classmethod
    def now(cls, workers: Iterable[int] = (), proc: Path = PROC) -> Reading:
        """What the system tells now, with these processes as ours; no core where it does not."""
        told = {worker: _computed_s(proc / str(worker)) for worker in workers}
        own_s = {worker: seconds for worker, seconds in told.items() if seconds is not None}
        return cls(monotonic(), _busy(proc), {**own_s, os.getpid(): process_time()})

    def foreign_load(self, since: Reading) -> float | None:
        """How many cores were busy with other things than this process and its workers.

        None where no core's time went on: some sandboxes tell zeros only.
        """
        elapsed_s = self.at_s - since.at_s
        busy_s = _gone_by(since.busy_s, self.busy_s)
        if elapsed_s <= 0 or busy_s <= 0:
            return None
        return max(0.0, busy_s - _gone_by(since.own_s, self.own_s)) / elapsed_s


def usable() -> tuple[int, ...]:
    """The cores that this process may use; none where a process cannot choose."""
    if sys.platform != "linux":
        return ()
    return tuple(sorted(os.sched_getaffinity(0)))


def idlest(look_s: float = LOOK_S) -> int | None:
    """The least busy of the usable cores, of equals the last: the first serves the devices."""
    before = Reading.now()
    sleep(look_s)
    return least_busy(before, Reading.now(), usable())


def least_busy(before: Reading, after: Reading, cores: tuple[int, ...]) -> int | None:
    """The core that was busy the least between two readings."""

    def busy(core: int) -> float:
        return after.busy_s.get(core, 0.0) - before.busy_s.get(core, 0.0)

    return min(reversed(cores), key=busy, default=None)


def _gone_by(before: dict[int, float], after: dict[int, float]) -> float:
    """Seconds between two readings of those that are in both."""
    return sum(after[each] - before[each] for each in before.keys() & after.keys())


def _busy(proc: Path) -> dict[int, float]:
    try:
        lines = (proc / "stat").read_text(encoding="ascii").splitlines()
        tick_s = _tick_s()
    except (OSError, ValueError, AttributeError):
        return {}
    cores = (line.split() for line in lines if line.startswith("cpu") and line[3:4].isdigit())
    busy_s = {int(fields[0][3:]): _ticks(fields[1:]) * tick_s for fields in cores}
    return {core: busy_s[core] for core in usable() if core in busy_s}


def _ticks(columns: list[str]) -> int:
    ticks = [int(column) for column in columns[:LAST]]
    return sum(ticks) - ticks[IDLE] - ticks[IOWAIT]


def _computed_s(process: Path) -> float | None:
    """Processor time of a process; None if it is over, or where the system does not tell."""
    try:
        # The name, in parentheses, may hold anything; user and system time follow as 12th and 13th.
        columns = (process / "stat").read_text(errors="replace").rpartition(")")[2].split()
        return (int(columns[11]) + int(columns[12])) * _tick_s()
    except (OSError, ValueError, AttributeError, IndexError):
        return None


def _tick_s() -> float:
    return 1 / os.sysconf("SC_CLK_TCK")
