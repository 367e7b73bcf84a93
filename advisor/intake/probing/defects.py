"""What is wrong with a probe's values: fields of the wrong shape, numbers that measure nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite

from pydantic import ValidationError

from advisor.model.probes import Measurement
from advisor.model.record import Value

_UNION_TAGS = ("bool", "float", "str", "tuple[str, ...]")


def wrong_fields(error: ValidationError) -> list[str]:
    """One line for each field that does not fit, such as `results[3].outcome: ...`."""
    found: dict[str, str] = {}
    for item in error.errors(include_url=False, include_context=False):
        place = item["loc"]
        if "tuple[str, ...]" in place:
            place = place[: place.index("tuple[str, ...]")]
        elif place and place[-1] in _UNION_TAGS:
            place = place[:-1]
        is_union = place != item["loc"]
        message = "must be a number, text, true, false or a list of texts"
        found.setdefault(_dotted(place), message if is_union else item["msg"])
    return [f"{place}: {message}" if place else message for place, message in found.items()]


def _dotted(place: tuple[int | str, ...]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(steps).lstrip(".")


def impossible_numbers(
    values: dict[str, Value], measurements: Iterable[Measurement]
) -> Iterator[str]:
    """The places of numbers that are not finite, and of times that are not positive."""
    yield from _not_finite("values", values)
    for index, measurement in enumerate(measurements):
        place = f"measurements[{index}]"
        yield from _not_finite(f"{place}.settings", measurement.settings)
        for sample in measurement.samples_s:
            if not (isfinite(sample) and sample > 0):
                yield f"{place}.samples_s: {sample} is no time that can be compared"
        # CPU time can be 0 in a single short call, so only the samples must be positive.
        for wait in (measurement.first_call_s or 0.0, *measurement.warm_up_s):
            if not (isfinite(wait) and wait >= 0):
                yield f"{place}: {wait} is no time"
        for loss in measurement.losses:
            if not isfinite(loss):
                yield f"{place}.losses: {loss} is no number"


def _not_finite(place: str, values: Mapping[str, Value]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, float) and not isfinite(value):
            yield f"{place}.{key}: {value} is no number"
