"""A framework's long-lived process, seen from here; losing it is a value."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from advisor.intake.probing.ending import Ending
from advisor.intake.probing.environment import environment
from advisor.intake.probing.interleaving.channel import Answer, Channel, Stumbled
from advisor.intake.probing.process import GuestProcess
from advisor.intake.probing.reply import REQUEST, BadReply
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult
from advisor.model.record import Outcome, Record, Value

WORKER = "worker"
"""What a guest is asked for instead of a probe."""

LONGEST_END_S = 5.0
"""How long a worker may take to end once it has said its last."""

Seconds = Annotated[float, Field(ge=0, le=1e6)]
"""Nothing that a worker does takes longer than eleven days."""


class Told(Record):
    """What a worker says, in numbers that are some."""

    model_config = ConfigDict(allow_inf_nan=False)


class Ready(Told):
    """The framework is loaded; `core` is where the process is pinned."""

    core: int | None
    clock: Literal["cpu", "wall"]
    import_s: Seconds


class Offer(Told):
    """The modes that a framework has for a workload; `first_call_s` names those slow to start."""

    workload: str
    modes: tuple[str, ...]
    first_call_s: dict[str, Seconds]


class Prepared(Told):
    """A mode is ready to be timed."""

    first_call_s: Seconds
    losses: tuple[float, ...]
    settings: dict[str, Value]


class Block(Told):
    """What a block of calls took."""

    wall_s: Seconds
    cpu_s: Seconds


class Lost(Exception):
    """The worker died, hung or talked nonsense: the result for what it was doing."""

    def __init__(self, result: ProbeResult) -> None:
        super().__init__(result.message)
        self.result = result

    def over_a_mode(self) -> Stumbled:
        """The same as the reason why one mode is left out, for another worker to do the others."""
        outcome, message = self.result.outcome, self.result.message.partition("\n")[0]
        why = f"{outcome.replace('_', ' ')}, {message}"
        return Stumbled(why, self.result.remedy, unsupported=outcome == "unsupported")


class Worker:
    """One framework with its threads and core; `request` is what it works on now."""

    def __init__(
        self, request: Request, entry: Path, core: int | None, shared: Path | None
    ) -> None:
        self.request = request
        self._entry = entry
        self._folder = TemporaryDirectory(prefix="advisor-worker-", ignore_cleanup_errors=True)
        self._control = Path(self._folder.name).resolve()
        try:
            self._process = self._start(core, shared)
        except OSError as error:
            self._folder.cleanup()
            message = f"{request.interpreter.path} cannot be started: {error}"
            raise Lost(self._ending.bad("failed", message)) from None
        process = self._process
        self._channel = Channel(process.commands, process.answers, lambda: process.wait(0))

    @property
    def process(self) -> int:
        """The id of its process."""
        return self._process.id

    @property
    def _ending(self) -> Ending:
        return Ending(self.request, self._entry)

    def ready(self, deadline: float) -> Ready:
        """Wait until the framework is loaded; raises `Lost`, also if it says that it never will."""
        try:
            return self._answer(Ready, deadline)
        except Stumbled as why:
            self.close()
            outcome: Outcome = "unsupported" if why.unsupported else "failed"
            raise Lost(self._ending.bad(outcome, why.message)) from None

    def ask(self, command: Mapping[str, Any], kind: type[Answer], deadline: float) -> Answer:
        """What it answers until then; raises `Lost`, and `Stumbled` if it lives on."""
        with suppress(OSError):  # the end of its answers says what became of it
            self._channel.tell(command)
        return self._answer(kind, deadline)

    def end(self) -> None:
        """End the process and all it started; may be called more than once, from any thread."""
        self._process.end()

    def close(self) -> None:
        """End it and leave nothing behind."""
        self.end()
        self._channel.close()
        self._folder.cleanup()

    def _start(self, core: int | None, shared: Path | None) -> GuestProcess:
        asked, threads = self.request, self.request.threads
        options = {**asked.options, "core": core, "threads": threads}
        request = replace(asked, probe=WORKER, options=options)
        (self._control / REQUEST).write_text(request.text(), encoding="utf-8")
        user_base = asked.interpreter.user_base
        variables = environment(self._control, user_base, threads=threads, shared=shared)
        command = [*self._ending.command, str(self._control)]
        return GuestProcess(command, self._control, variables, talks=True)

    def _answer(self, kind: type[Answer], deadline: float) -> Answer:
        try:
            return self._channel.answer(kind, deadline - monotonic())
        except TimeoutError:
            result = self._ending.late()
        except EOFError:
            result = self._gone()
        except BadReply as bad:
            self.end()
            result = self._ending.lost(self._process, bad)
        self.close()
        raise Lost(result)

    def _gone(self) -> ProbeResult:
        """It ended by itself: with a reply that says why, or without."""
        self._process.wait(LONGEST_END_S)
        self.end()
        result = self._ending.judged(self._control, self._process, is_in_time=True)
        if result.outcome == "measured":
            return self._ending.bad("crashed", "it ended before it had measured")
        return result
