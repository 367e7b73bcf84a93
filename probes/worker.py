"""A worker that outlives one request: its commands and answers are lines of JSON.

It answers on a private copy of standard output, taken before any library could print there.
"""

from __future__ import annotations

import gc
import json
import math
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import IO, Any, Callable, cast

from probes import adapters, catalog, memory, own_workload, runs, timing
from probes.machine import clocks
from probes.protocol import Reply, Request
from probes.runs import Trial

NAME = "worker"
"""Asked for like a probe, but never listed with them."""

PER_FRAMEWORK = True
TASKS = "/proc/self/task"

SETTLING = 0.25
"""Untimed calls before a block, as a share of it: the caches hold what another worker left."""


def run(request: Request) -> Reply:
    """Obey commands until they end; a line on the channel answers each, the first says ready."""
    commands, answers = _channel()
    with commands, answers:
        worker = _Worker(request)
        core = _pin(request.options.get("core"))
        _say(answers, {"core": core, "clock": worker.clock, "import_s": worker.import_s})
        for line in commands:
            _say(answers, worker.obey(json.loads(line)))
    return Reply("measured")


def _channel() -> tuple[IO[str], IO[str]]:
    """Private copies of standard input and output, of which nothing is left for libraries."""
    commands = os.fdopen(os.dup(0), "r", encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return commands, answers


def _say(answers: IO[str], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, allow_nan=False) + "\n")
    answers.flush()


def _pin(core: int | None) -> int | None:
    """Keep this process on one core, where the system can do that; None where it cannot.

    Every thread by itself: those that a library started with the import are there already.
    """
    if core is None or not hasattr(os, "sched_setaffinity"):
        return None
    try:
        os.sched_setaffinity(0, {core})
        for thread in os.listdir(TASKS):
            with suppress(ProcessLookupError):
                os.sched_setaffinity(int(thread), {core})
    except OSError:
        return None
    return core


class _Worker:
    """One framework, loaded once, and the steps that are prepared."""

    def __init__(self, request: Request) -> None:
        began_s = time.perf_counter()
        self.framework = request.framework or ""
        self.setting = runs.prepare(request)
        self.import_s = time.perf_counter() - began_s
        self.clock = timing.clock_for(self.setting.device, self.setting.threads)
        self.trial: Trial
        self.is_blind = False
        self.steps: dict[str, Callable[[], Any]] = {}

    def obey(self, command: dict[str, Any]) -> dict[str, Any]:
        """The answer; what goes wrong with one workload is an answer too."""
        try:
            if command["do"] == "offer":
                return self._offer(command["probe"], command.get("file"))
            if command["do"] == "prepare":
                return self._prepare(command["mode"])
            if command["do"] == "look":
                return self._look(self.steps[command["mode"]])
            return self._run(self.steps[command["mode"]], command["calls"])
        except (Exception, SystemExit) as error:
            return {
                "error": runs.why(error),
                "remedy": self.setting.adapter.remedy(error),
                "unsupported": adapters.is_unsupported(error),
            }

    def _offer(self, probe: str, file: str | None) -> dict[str, Any]:
        """The modes that a workload has here, after forgetting the last one."""
        self.steps.clear()
        gc.unfreeze()
        gc.collect()
        adapter = self.setting.adapter
        if file:
            self.trial = own_workload.trial(probe, file, self.framework)
        else:
            self.trial = cast(Any, catalog.load(probe)).trial()
        modes = self.trial.modes or tuple(adapter.COMPILERS)
        return {
            "workload": self.trial.workload,
            "modes": [mode for mode in (*adapter.COMPILERS, own_workload.MODE) if mode in modes],
            "first_call_s": adapter.FIRST_CALL_S,
        }

    def _prepare(self, mode: str) -> dict[str, Any]:
        """Build a step and run it until its first losses are known."""
        adapter, device = self.setting.adapter, self.setting.device
        is_own_peak = memory.forget()
        taken = adapter.devices.memory(device)
        step = self.trial.step(adapter, device, mode)
        adapter.synchronise(device)
        began_s = time.perf_counter()
        outputs = [step()]
        adapter.synchronise(device)
        first_call_s = time.perf_counter() - began_s
        outputs += [step() for _ in range(timing.KEPT_OUTPUTS - 1)]
        peak = {"peak_bytes": memory.peak_bytes()} if is_own_peak else {}
        losses = self.trial.losses(adapter, outputs)
        if not all(map(math.isfinite, losses)):
            raise ArithmeticError(f"the loss is not finite: {losses}")
        self.steps[mode] = step
        gc.collect()
        gc.freeze()
        settings = {**runs.settings(self.setting, mode), **self.trial.settings, **peak, **taken()}
        return {"first_call_s": first_call_s, "losses": losses, "settings": settings}

    def _look(self, step: Callable[[], Any]) -> dict[str, Any]:
        """What the GPU's driver tells while it works; its clock sinks as soon as it is idle."""
        adapter, device = self.setting.adapter, self.setting.device
        if self.is_blind:
            return {}
        gpu = adapter.devices.gpu(device)
        with ThreadPoolExecutor(1) as pool:
            seen = pool.submit(clocks.look, device, gpu.name, gpu.uuid)
            while not seen.done():
                step()
                adapter.synchronise(device)
        self.is_blind = not seen.result()
        return seen.result()

    def _run(self, step: Callable[[], Any], calls: int) -> dict[str, Any]:
        adapter, device = self.setting.adapter, self.setting.device
        with _no_collection():
            for _ in range(math.ceil(calls * SETTLING)):
                step()
            adapter.synchronise(device)
            wall_s, cpu_s = time.perf_counter(), time.process_time()
            for _ in range(calls):
                step()
            adapter.synchronise(device)
            wall_s, cpu_s = time.perf_counter() - wall_s, time.process_time() - cpu_s
        return {"wall_s": wall_s, "cpu_s": cpu_s}


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()
