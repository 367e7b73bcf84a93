"""How long a fresh process needs to import the framework."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time

from probes import distribution
from probes.distribution import Package
from probes.protocol import LONGEST_LINE, Measurement, NoAnswer, Reply, Request

PER_FRAMEWORK = True
TIMEOUT_S = 180
SAMPLES = 3
BUDGET_S = 12.0
TIMES = "import.json"
CHILD = """
import json, sys, time
wall_s, cpu_s = time.perf_counter(), time.process_time()
__import__(sys.argv[1])
times = [time.perf_counter() - wall_s, time.process_time() - cpu_s]
with open(sys.argv[2], "w") as file:
    json.dump(times, file)
"""


def run(request: Request) -> Reply:
    """Import it in several fresh processes: the first, with cold file caches, is kept apart."""
    package = Package.of(request)
    if not package.is_importable() and not package.installed():
        return distribution.not_installed(package)
    began = time.perf_counter()
    first = _import(package)
    rest: list[tuple[float, float]] = []
    while len(rest) < request.options.get("imports", SAMPLES):
        rest.append(_import(package))
        if time.perf_counter() - began > request.options.get("budget_s", BUDGET_S):
            break
    return Reply("measured", measurements=_measurements(first, rest or [first]))


def _import(package: Package) -> tuple[float, float]:
    path = os.path.join(os.getcwd(), TIMES)
    done = subprocess.run(
        [sys.executable, "-B", "-c", CHILD, package.import_name, path],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise NoAnswer(_failure(package, done))
    with open(path, encoding="utf-8") as file:
        wall_s, cpu_s = json.load(file)
    return float(wall_s), float(cpu_s)


def _failure(package: Package, done: subprocess.CompletedProcess[str]) -> Reply:
    killed = done.returncode < 0
    ending = f"by signal {-done.returncode}" if killed else f"with status {done.returncode}"
    last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1][:LONGEST_LINE]
    message = f"importing {package.import_name} ended {ending}: {last}"
    return Reply("failed", message=message, remedy=distribution.reinstall(package))


def _measurements(first: tuple[float, float], rest: list[tuple[float, float]]) -> list[Measurement]:
    return [
        Measurement(
            workload="import",
            mode="fresh",
            device="cpu",
            clock=clock,
            first_call_s=first[0],
            samples_s=[times[index] for times in rest],
            settings={"python": platform.python_version(), "first_call_clock": "wall"},
        )
        for index, clock in ((1, "cpu"), (0, "wall"))
    ]
