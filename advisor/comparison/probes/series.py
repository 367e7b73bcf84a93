"""The measurements of a probe file, those of all its runs together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import hypot, log
from typing import NamedTuple

from advisor.model.method import Speed
from advisor.model.probes import Z95, Measurement, ProbeResult
from advisor.model.ratios import Ratio, time_sd
from advisor.model.sessions import combined


class Place(NamedTuple):
    """What was computed where: times of different places are different things."""

    workload: str
    threads: int
    device: str


class Key(NamedTuple):
    """One framework in one mode at one place, by one clock."""

    place: Place
    clock: str
    framework: str
    mode: str


Series = Mapping[Key, Sequence[Measurement]]
"""The measurements of each run."""


def series(results: Iterable[ProbeResult]) -> dict[Key, list[Measurement]]:
    """All measurements of frameworks, in the order of the file."""
    found: dict[Key, list[Measurement]] = {}
    for result in results:
        for item in result.measurements if result.framework is not None else ():
            place = Place(item.workload, item.threads, item.device)
            key = Key(place, item.clock, str(result.framework), item.mode)
            found.setdefault(key, []).append(item)
    return found


def time_moved(speed: Speed, old: Sequence[Measurement], new: Sequence[Measurement]) -> Ratio:
    """New time over old time of runs that have nothing in common but the machine."""
    return combined([_time(speed, item) for item in new]).over(
        combined([_time(speed, item) for item in old])
    )


def _time(speed: Speed, run: Measurement) -> Ratio:
    """Seconds per call as a ratio to one second."""
    middle = log(run.median_s)
    width = Z95 * hypot(run.median_se_log(speed), time_sd(speed, run))
    return Ratio(middle, middle - width, middle + width)
