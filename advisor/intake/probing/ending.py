"""How a guest ended, as a result: what it replied, or why it could not, and how to see that."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from advisor.intake.probing.process import GuestProcess
from advisor.intake.probing.reply import REQUEST, BadReply, Reply, read_reply
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult
from advisor.model.record import Outcome

LONGEST_LINE = 200


@dataclass(frozen=True)
class Ending:
    """The end of a guest that was asked something; `entry` is what it ran."""

    request: Request
    entry: Path

    @property
    def command(self) -> list[str]:
        """What runs the guest; the control directory comes last."""
        return [self.request.interpreter.path, "-B", str(self.entry)]

    def judged(self, control: Path, process: GuestProcess, is_in_time: bool) -> ProbeResult:
        """The result of a process that is over; its reply, if whole, counts however it ended."""
        try:
            return self.replied(read_reply(control))
        except BadReply as bad:
            return self.lost(process, bad) if is_in_time else self.late()

    def replied(self, reply: Reply) -> ProbeResult:
        """What it said."""
        return ProbeResult(
            probe=self.request.probe,
            framework=self.request.framework,
            outcome=reply.outcome,
            message=reply.message,
            remedy=self.request.interpreter.command(reply.remedy),
            values=reply.values,
            measurements=reply.measurements,
            interpreter=self.request.interpreter.path,
        )

    def lost(self, process: GuestProcess, bad: BadReply) -> ProbeResult:
        """It said nothing that could be used."""
        head = f"{bad.message} ({process.ending()})"
        return self.bad(bad.outcome, _with_tail(head, process.tail()))

    def late(self) -> ProbeResult:
        """It said nothing in time."""
        limit_s = self.request.timeout_s
        remedy = f"give it longer (--timeout {2 * limit_s:g}), if it ends at all"
        late = self.bad("timed_out", f"no reply within {limit_s:g} s")
        return late.model_copy(update={"remedy": remedy})

    def bad(self, outcome: Outcome, message: str) -> ProbeResult:
        """A failure, with the command that reproduces it."""
        return ProbeResult(
            probe=self.request.probe,
            framework=self.request.framework,
            outcome=outcome,
            message=message,
            remedy=f"see for yourself: {self._reproduce()}",
            interpreter=self.request.interpreter.path,
        )

    def _reproduce(self) -> str:
        request = shlex.quote(self.request.text())
        command = shlex.join(self.command)
        return f'd=$(mktemp -d) && cd "$d" && printf %s {request} > {REQUEST} && {command} "$d"'


def _with_tail(head: str, tail: str) -> str:
    """What happened, the last line of standard error beside it, the lines before below."""
    if not tail:
        return head
    last = tail.splitlines()[-1][:LONGEST_LINE]
    return f"{head}: {last}" if last == tail else f"{head}: {last}\n{tail}"
