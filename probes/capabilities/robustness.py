"""What becomes of hard models on each route that a framework brings itself."""

from __future__ import annotations

import importlib
import time
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Callable

from probes import adapters, protocol
from probes.adapters import Adapter
from probes.harder.case import CONVERTS, REFUSES, WRONG
from probes.protocol import Reply, Request

PER_FRAMEWORK = True
TIMEOUT_S = 120
FRAMEWORKS = ("pytorch", "tensorflow")
GROUPS = ("deployment",)

BUDGET_S = 80.0
"""No route is begun after it; the slowest takes 20 s on two cores."""

COUNTED = {"converts": CONVERTS, "refuses": REFUSES, "wrong": WRONG}


def run(request: Request) -> Reply:
    """Of each route, how many models it converts, refuses and makes wrong, and each model's fate.

    A model converts if what comes of it answers both inputs as the eager model does.
    """
    began_s = time.perf_counter()
    adapter = adapters.load(request)
    adapter.configure(request.options.get("threads", 1))
    room = f"probes.harder.{request.framework}"
    check = importlib.import_module(room).check
    routes = importlib.import_module(f"{room}.routes").ROUTES
    budget_s = request.options.get("budget_s", BUDGET_S)
    found, reply = _Found(), Reply("failed", message="no route was tried")
    for route in request.options.get("routes") or routes:
        if time.perf_counter() - began_s > budget_s:
            found.left_out[route] = TimeoutError("no time was left")
        else:
            found.add(route, partial(check, routes[route]))
        reply = found.reply(adapter)
        if request.control:
            protocol.write(request.control, reply)
    return reply


@dataclass(frozen=True)
class _Found:
    """What is known so far: should a converted model bring the process down, this stays."""

    values: dict[str, Any] = field(default_factory=dict)
    left_out: dict[str, Exception] = field(default_factory=dict)

    def add(self, route: str, outcomes: Callable[[], dict[str, str]]) -> None:
        try:
            self.values.update(summary(route, outcomes()))
        except adapters.Unsupported as error:
            self.left_out[route] = error

    def reply(self, adapter: Adapter) -> Reply:
        left_out = self.left_out
        said = "; ".join(f"{route} left out: {error}" for route, error in left_out.items())
        remedies = (adapter.remedy(error) for error in left_out.values())
        remedy = next(filter(None, remedies), "")
        outcome = "measured" if self.values else "not_applicable"
        return Reply(outcome, message=said, remedy=remedy, values=self.values)


def summary(route: str, outcomes: dict[str, str]) -> dict[str, Any]:
    """Counts of a route, and the outcome of each model."""
    counts = {
        f"{route}_{name}": sum(outcome.startswith(begin) for outcome in outcomes.values())
        for name, begin in COUNTED.items()
    }
    named = {f"{route}_{model}": outcome for model, outcome in outcomes.items()}
    return {f"{route}_models": len(outcomes), **counts, **named}
