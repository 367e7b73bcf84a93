"""What a machine attains at most, and what share of that a measurement reaches.

The roofline (Williams, Waterman & Patterson 2009): a call takes at least as long as its operations
do at the attainable rate, and as its bytes do at the attainable bandwidth of the memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Record, Value

PRODUCT, MEMORY = "matmul", "memory-bandwidth"
"""The workloads that set the roof; each number format has a product of its own."""

FLOPS, BYTES, DTYPE = "flops_per_call", "bytes_per_call", "dtype"
"""The settings of a measurement that say what a call does."""

FLOAT = "float32"
CACHED_BYTES = 1 << 24
"""So few bytes may stay in the caches of a core, where the memory does not bound the time."""


class Attained(Record):
    """The most per second that any framework reached in any mode."""

    per_s: float
    framework: str
    mode: str


class Roof(Record):
    """What a device with so many threads attains: operations in a number format, and bytes."""

    device: str
    threads: int
    dtype: str
    flops: Attained | None = None
    bytes: Attained | None = None

    def least_s(self, settings: Mapping[str, Value]) -> float:
        """Seconds that a call takes at least by what is known; 0 where nothing is."""
        return max(filter(None, self._bounds_s(settings)), default=0.0)

    def share(self, measurement: Measurement) -> float | None:
        """What of the attainable it reaches; None where that, or what a call does, is unknown.

        Above 1 where an algorithm needs fewer operations, or where the data stay in a cache.
        """
        bounds_s = list(self._bounds_s(measurement.settings))
        if not bounds_s or None in bounds_s:
            return None
        return self.least_s(measurement.settings) / measurement.median_s

    def _bounds_s(self, settings: Mapping[str, Value]) -> Iterator[float | None]:
        """Seconds for the operations and for the bytes of a call, as far as it has them."""
        flops, moved = _amount(settings, FLOPS), _amount(settings, BYTES)
        if flops:
            yield flops / self.flops.per_s if self.flops else None
        if moved > CACHED_BYTES:
            yield moved / self.bytes.per_s if self.bytes else None


def roofs(results: Iterable[ProbeResult]) -> tuple[Roof, ...]:
    """One for each device, number of threads and number format of which anything is known."""
    results = tuple(results)
    places = dict.fromkeys(
        (item.device, item.threads, dtype_of(item.settings))
        for result in results
        for item in result.measurements
        if _is_product(item) or item.workload == MEMORY
    )
    return tuple(roof(results, *place) for place in places)


def roof(results: Iterable[ProbeResult], device: str, threads: int, dtype: str = FLOAT) -> Roof:
    """What was attained with that; the bandwidth of the memory is the same for all formats.

    What fewer threads attained, more could have too, had other programs left them alone.
    """
    here = [
        (str(result.framework), item)
        for result in results
        for item in result.measurements
        if item.device == device and item.threads <= threads
    ]
    products = [one for one in here if _is_product(one[1]) and dtype_of(one[1].settings) == dtype]
    streams = [one for one in here if one[1].workload == MEMORY]
    return Roof(
        device=device,
        threads=threads,
        dtype=dtype,
        flops=_most(FLOPS, products, threads),
        bytes=_most(BYTES, streams, threads),
    )


def dtype_of(settings: Mapping[str, Value]) -> str:
    """The number format that a call computes in."""
    return str(settings.get(DTYPE, FLOAT))


def _is_product(measurement: Measurement) -> bool:
    return measurement.workload.split("-")[0] == PRODUCT


def _most(key: str, timed: Sequence[tuple[str, Measurement]], threads: int) -> Attained | None:
    """By the fastest sample of each, since other programs can only slow it down.

    None if nothing was timed with so many threads.
    """
    if not any(item.threads == threads for _, item in timed):
        return None
    reached = [
        Attained(per_s=amount / min(item.samples_s), framework=framework, mode=item.mode)
        for framework, item in timed
        if (amount := _amount(item.settings, key))
    ]
    return max(reached, key=lambda item: item.per_s, default=None)


def _amount(settings: Mapping[str, Value], key: str) -> float:
    """What a guest says of a call; 0 where it says nothing or nonsense."""
    told = settings.get(key)
    return told if isinstance(told, float) and 0 < told < inf else 0.0
