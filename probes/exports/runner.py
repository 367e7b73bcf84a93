"""An exported model at work in its runtime, in the process that was started for that."""

from __future__ import annotations

import importlib
import time
from array import array
from dataclasses import dataclass
from typing import Any, Callable

from probes import memory, protocol
from probes.exports.models import MODELS, samples
from probes.exports.warned import deprecations
from probes.protocol import Reply, Request
from probes.workloads import Workload

CALLS = 200
LONGEST_S = 2.0
"""How long to go on calling a slow runtime for its fastest call, in seconds."""


@dataclass(frozen=True)
class Runner:
    """A loaded model: a sample as its runtime takes it, the call, and the numbers of an answer.

    A sample is given row by row with its shape, a batch of one; images have their channels first.
    """

    given: Callable[[array[float], tuple[int, ...]], Any]
    call: Callable[[Any], Any]
    floats: Callable[[Any], list[float]]


def run(request: Request, runtime: str, load: Callable[[str], Runner]) -> Reply:
    """Import the runtime, answer all samples with each of the request's artefacts.

    The first answer is the one whose footprint is told. The reply is written again after each
    artefact, so that a crash costs only those to come.
    """
    began = time.process_time()
    importlib.import_module(runtime)
    values: dict[str, Any] = {"import_s": time.process_time() - began, "answers": {}}
    with deprecations() as warned:
        for name, artefact in request.options["artefacts"].items():
            values["answers"][name] = _tried(artefact, load, values)
            protocol.write(request.control, Reply("measured", values={**values, "warned": warned}))
    return Reply("measured", values={**values, "warned": warned})


def _tried(
    artefact: dict[str, str], load: Callable[[str], Runner], values: dict[str, Any]
) -> dict[str, Any]:
    try:
        return _answered(MODELS[artefact["model"]], load(artefact["path"]), values)
    except Exception as error:
        return {"error": protocol.describe(error)}


def _answered(model: Workload, runner: Runner, values: dict[str, Any]) -> dict[str, Any]:
    inputs = [runner.given(sample, (1, *model.input_shape)) for sample in samples(model)]
    rows = [runner.floats(runner.call(inputs[0]))]
    values.setdefault("peak_bytes", memory.peak_bytes())
    rows += [runner.floats(runner.call(sample)) for sample in inputs[1:]]
    return {"rows": rows, "latency_s": fastest(lambda: runner.call(inputs[0]))}


def fastest(call: Callable[[], Any]) -> float:
    """The shortest of many calls, in seconds of the wall clock."""
    began = time.perf_counter()
    times: list[float] = []
    while len(times) < CALLS and time.perf_counter() - began < LONGEST_S:
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return min(times)
