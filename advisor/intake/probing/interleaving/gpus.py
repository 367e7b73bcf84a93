"""The GPU of a match: whether it is the same for all, and what its clock did meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from advisor.model.record import Record, Value

CHANGED = 0.10
"""By which share of it a clock may change before that is told."""

STEADY = "let it cool, or fix its clock (nvidia-smi -lgc)"

Known = Annotated[float, Field(ge=0, allow_inf_nan=False)] | None


class Seen(Record):
    """What a GPU's driver told at an instant; `limited` is no trouble, `throttled` is."""

    clock_mhz: Known = None
    highest_mhz: Known = None
    temperature_c: Known = None
    power_w: Known = None
    throttled: tuple[str, ...] | None = None
    limited: tuple[str, ...] = ()


@dataclass(frozen=True)
class Watch:
    """What was seen before the first block of a match and after the last one."""

    before: Seen
    after: Seen

    def settings(self) -> Iterator[tuple[str, Value]]:
        """What there is to know for whoever compares the times."""
        after = self.after
        known = {
            "gpu_clock_before_mhz": self.before.clock_mhz,
            "gpu_clock_mhz": after.clock_mhz,
            "gpu_clock_highest_mhz": after.highest_mhz,
            "gpu_temperature_c": after.temperature_c,
            "gpu_power_w": after.power_w,
        }
        yield from ((key, value) for key, value in known.items() if value is not None)
        if after.throttled is not None:
            yield "gpu_throttled", ", ".join(self._throttled()) or "no"
            yield "gpu_limited", ", ".join(_union(self.before.limited, after.limited)) or "no"

    def note(self) -> str:
        """What was wrong, and what to do; empty if the clock held."""
        reasons = self._throttled()
        if reasons:
            return f"the GPU was throttled ({', '.join(reasons)}): {STEADY}"
        first, last = self.before.clock_mhz, self.after.clock_mhz
        if first and last and abs(last - first) > CHANGED * first:
            return f"the GPU's clock went from {first:.0f} to {last:.0f} MHz meanwhile: {STEADY}"
        return ""

    def _throttled(self) -> tuple[str, ...]:
        return _union(self.before.throttled or (), self.after.throttled or ())


def unlike(settings: Sequence[dict[str, Value]]) -> str:
    """Why measurements with these settings are not of the same GPU; empty if they are.

    By its name, which all frameworks take from NVIDIA's driver; other GPUs they name as they like.
    """
    names = dict.fromkeys(str(item.get("device_name")) for item in settings)
    if len(names) < 2:
        return ""
    told = " and ".join(names)
    return f"not timed: not on the same GPU ({told}); CUDA_VISIBLE_DEVICES=0 shows but one"


def chosen(settings: dict[str, Value]) -> str:
    """Which of several GPUs that differ was measured; empty where there is no choice."""
    names = settings.get("device_names", ())
    if not isinstance(names, tuple) or len(set(names)) < 2:
        return ""
    name, others = settings.get("device_name"), ", ".join(names)
    return f"measured on {name}, the first of {others}; CUDA_VISIBLE_DEVICES chooses another"


def _union(*words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for some in words for word in some))
