"""A route from a framework to a runtime: export both models, run them elsewhere, compare."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Callable

from probes import adapters
from probes.exports import eager, fresh, outcome, packages, runner
from probes.exports.attempt import Attempt, Way
from probes.exports.models import MODELS
from probes.exports.runner import Runner
from probes.exports.warned import deprecations
from probes.protocol import Reply, Request

HIDDEN = {"CUDA_VISIBLE_DEVICES": "-1", "HIP_VISIBLE_DEVICES": "-1"}
"""The models are tiny, and most runtimes compute on the processor: so does the eager model."""


@dataclass(frozen=True)
class Route:
    """How a framework's models reach a runtime: the module that is it, and how it loads them.

    `needs` are distributions beside the framework; `check` ends the probe early where something
    else is missing; `note` is told with the result.
    """

    ways: tuple[Way, ...]
    runtime: str
    load: Callable[[str], Runner]
    suffix: str = ""
    needs: tuple[str, ...] = ()
    check: Callable[[], None] = lambda: None
    note: str = ""


def run(request: Request, route: Route) -> Reply:
    """Supported is what ran in a fresh process and agreed with the eager model.

    A request that names artefacts comes from here: this is that process then.
    """
    os.environ.update(HIDDEN)
    if "artefacts" in request.options:
        return runner.run(request, route.runtime, route.load)
    adapter = adapters.load(request)
    packages.need(route.needs)
    route.check()
    adapter.configure(1)
    module = eager.load(request.framework or "")
    references = {name: eager.reference(module, adapter, model) for name, model in MODELS.items()}
    attempts = _attempts(route, request.control)
    with deprecations() as warned:
        for attempt in attempts:
            attempt.export()
    other = _run_elsewhere(request, [attempt for attempt in attempts if not attempt.refusal])
    for attempt in attempts:
        if attempt.name in other.answers:
            attempt.judge(other.answers[attempt.name], references[attempt.model.name])
        elif not attempt.refusal:
            attempt.fault = other.ending
    noise = {f"{name}_noise_floor": found.noise for name, found in references.items()}
    told = tuple(dict.fromkeys([*warned, *other.warned]))
    return outcome.reply(attempts, {**noise, **other.footprint, "warnings": told}, route.note)


def _attempts(route: Route, control: str) -> list[Attempt]:
    attempts = [Attempt(model, way, "") for way in route.ways for model in MODELS.values()]
    for attempt in attempts:
        attempt.path = os.path.join(control, attempt.name + route.suffix)
    return attempts


@dataclass(frozen=True)
class _Found:
    """What a fresh process found: answers by name, the footprint, warnings, how it ended."""

    answers: dict[str, Any]
    footprint: dict[str, Any]
    warned: list[str]
    ending: str = ""


def _run_elsewhere(request: Request, attempts: Iterable[Attempt]) -> _Found:
    artefacts = {item.name: {"model": item.model.name, "path": item.path} for item in attempts}
    if not artefacts:
        return _Found({}, {}, [])
    values, ending = fresh.ask(request, {"artefacts": artefacts})
    footprint = {"footprint_import_s": values["import_s"]}
    if values.get("peak_bytes") is not None:
        footprint["footprint_peak_bytes"] = values["peak_bytes"]
    return _Found(values["answers"], footprint, values["warned"], ending)
