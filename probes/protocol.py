"""Request and reply: JSON files in a control directory, out of reach of what libraries print."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from typing import Any

PROTOCOL = 1
REQUEST = "request.json"
REPLY = "reply.json"
OUTCOMES = (
    "measured",
    "supported",
    "unsupported",
    "not_installed",
    "not_applicable",
    "failed",
)
SIGNIFICANT_DIGITS = 9
LONGEST_LINE = 300


@dataclass(frozen=True)
class Request:
    """What the host asks: one probe, perhaps of one framework, with its options.

    A reply in `control` counts even if the process does not live to give another.
    """

    probe: str
    framework: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    control: str = field(default="", compare=False)


@dataclass(frozen=True)
class Measurement:
    """Raw samples of one workload in one mode; `samples_s` in seconds of `clock` per call.

    `session` names what alternated; a guest that measures by itself has none.
    """

    workload: str
    mode: str
    device: str
    clock: str
    samples_s: list[float]
    threads: int = 1
    session: str = ""
    first_call_s: float | None = None
    warm_up_s: list[float] = field(default_factory=list)
    losses: list[float] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reply:
    """How the probe ended and what it found; a key that could not be determined is left out."""

    outcome: str
    message: str = ""
    remedy: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    measurements: list[Measurement] = field(default_factory=list)


class NoAnswer(Exception):
    """Ends a probe early with a reply that says why."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.message)
        self.reply = reply


def describe(error: BaseException) -> str:
    """The error on one line: its type and the first line of its text."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return ": ".join([type(error).__name__, *lines[:1]])[:LONGEST_LINE]


def read(control: str) -> Request:
    """The request in the control directory; `ValueError` if it speaks another protocol."""
    with open(os.path.join(control, REQUEST), encoding="utf-8") as file:
        asked = json.load(file)
    if asked.get("protocol") != PROTOCOL:
        raise ValueError(
            f"asked in protocol {asked.get('protocol')}; these probes speak {PROTOCOL}"
        )
    return Request(asked["probe"], asked.get("framework"), asked.get("options") or {}, control)


def write(control: str, reply: Reply) -> None:
    """Write the reply whole or not at all."""
    path = os.path.join(control, REPLY)
    text = json.dumps({"protocol": PROTOCOL, **_rounded(asdict(reply))}, allow_nan=False)
    with open(path + ".part", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".part", path)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.{SIGNIFICANT_DIGITS}g}")
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(item) for item in value]
    return value
