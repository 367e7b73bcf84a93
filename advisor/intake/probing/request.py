"""What a guest is asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.intake.probing.interpreters import Interpreter
from advisor.intake.probing.reply import PROTOCOL


@dataclass(frozen=True)
class Request:
    """One probe to run: about which framework, in which Python, for how many seconds at most.

    `threads` fixes how many threads the guest's libraries use; None leaves that to them.
    """

    probe: str
    framework: str | None
    interpreter: Interpreter
    timeout_s: float
    options: Mapping[str, Any] = field(default_factory=dict)
    threads: int | None = None

    def text(self) -> str:
        """What the guest reads."""
        return json.dumps(
            {
                "protocol": PROTOCOL,
                "probe": self.probe,
                "framework": self.framework,
                "options": dict(self.options),
            }
        )
