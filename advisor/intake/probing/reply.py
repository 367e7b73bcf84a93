"""A guest's reply, read with suspicion."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from advisor.intake.probing.defects import impossible_numbers, wrong_fields
from advisor.model.probes import Measurement
from advisor.model.record import Outcome, Record, Value

PROTOCOL = 1
REQUEST = "request.json"
REPLY = "reply.json"
MAX_BYTES = 4 << 20


class Reply(Record):
    """What a guest writes to `reply.json`."""

    protocol: Literal[1]
    outcome: Outcome
    message: str = ""
    remedy: str = ""
    values: dict[str, Value] = Field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()


class BadReply(Exception):
    """A reply that cannot be used, and the outcome that this makes of the probe."""

    def __init__(self, outcome: Outcome, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome
        self.message = message


def read_reply(control: Path) -> Reply:
    """The reply in a control directory; raises `BadReply` if there is none to believe."""
    data = _content(control / REPLY)
    try:
        protocol = json.loads(data).get("protocol")
    except (ValueError, RecursionError):
        raise BadReply("crashed", "its reply is truncated or not JSON") from None
    except AttributeError:
        raise BadReply("failed", "its reply is JSON, but no object") from None
    if protocol != PROTOCOL:
        raise BadReply("failed", f"it replied in protocol {protocol!r} instead of {PROTOCOL}")
    try:
        reply = Reply.model_validate_json(data)
    except ValidationError as error:
        raise BadReply("failed", f"its reply has a defect: {wrong_fields(error)[0]}") from None
    for defect in impossible_numbers(reply.values, reply.measurements):
        raise BadReply("failed", f"its reply has a defect: {defect}")
    return reply


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise BadReply("crashed", "no reply")
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise BadReply("failed", f"its reply is larger than {MAX_BYTES} bytes")
    return data
