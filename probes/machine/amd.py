"""Clock, heat and power of an AMD GPU, as the Linux driver amdgpu tells them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from probes.machine import tool

DRM = Path("/sys/class/drm")
VENDOR = "0x1002"
SENSORS = (
    ("clock_mhz", ("freq1_input",), 1e-6),
    ("temperature_c", ("temp1_input",), 1e-3),
    ("power_w", ("power1_average", "power1_input"), 1e-6),
)
"""Files of the driver's hwmon folder: hertz, thousandths of a degree, millionths of a watt."""


def look(drm: Path = DRM) -> dict[str, Any]:
    """What is known now of the only AMD GPU; nothing without one, or with several.

    Why its clock is not higher is told by no file that is text.
    """
    cards = [
        path.parent
        for path in sorted(drm.glob("card[0-9]*/device/vendor"))
        if path.parent.parent.name[4:].isdigit() and tool.text(path).strip() == VENDOR
    ]
    return _told(cards[0]) if len(cards) == 1 else {}


def highest_mhz(levels: str) -> float | None:
    """The fastest of the clocks in pp_dpm_sclk, such as `1: 2581Mhz *`."""
    return max(map(float, re.findall(r"^\d+: (\d+)Mhz", levels, re.MULTILINE)), default=None)


def _told(card: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for monitor in sorted(card.glob("hwmon/hwmon*")):
        for key, names, unit in SENSORS:
            texts = [tool.text(monitor / name).strip() for name in names]
            value = next((int(text) for text in texts if text.isdigit()), None)
            if value is not None:
                found[key] = value * unit
    highest = highest_mhz(tool.text(card / "pp_dpm_sclk"))
    return {**found, "highest_mhz": highest} if found and highest else found
