"""How often each verdict word is right, on simulated projects whose best framework is known.

Run it from the top of a checkout: `python -m benchmarks.calibration`. It prints Markdown: the words
as they are, other thresholds of first-place share, and other values of `weight_factor`.
The same options give the same tables, however many processes share the work.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import sqrt
from multiprocessing import get_context

from advisor.knowledge.load import load
from advisor.model.method import Method
from benchmarks.hit_rates import Study, factors_table, thresholds_table, words_table
from benchmarks.noisy_user import Judgement, Population, judge, project

NOISES = (0.3, 0.45, 0.6)
"""Standard deviations of the natural logarithm of what a user says over what is so."""

FACTORS = (sqrt(2), 2.0, 3.0)
DRAWS = 500
"""Draws per judgement: the standard error of a first-place share of 90 % is then 1.3 points."""

RUNS = 2000
PER_TASK = 50


def study(
    method: Method, populations: Iterable[Population], seeds: Sequence[int], processes: int
) -> Study:
    """All judgements, in the order of the seeds."""
    tasks = [seeds[at : at + PER_TASK] for at in range(0, len(seeds), PER_TASK)]
    found: Study = {}
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for population in populations:
            parts = list(pool.map(partial(judgements, method, population), tasks))
            found[population.noise] = {
                factor: [item for part in parts for item in part[factor]] for factor in parts[0]
            }
    return found


def judgements(
    method: Method, population: Population, seeds: Sequence[int]
) -> dict[float, list[Judgement]]:
    """By weight factor, one judgement per seed."""
    projects = [project(method, population, seed) for seed in seeds]
    return {
        factor: [
            judge(item, method.model_copy(update={"weight_factor": factor})) for item in projects
        ]
        for factor in sorted({*FACTORS, method.weight_factor})
    }


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add = parser.add_argument
    add("--runs", type=int, default=RUNS, help="projects per noise level (default %(default)s)")
    add("--seed", type=int, default=1, help="where the projects begin (default 1)")
    add("--alternatives", type=int, nargs="+", default=[2, 3, 4], help="how many (default 2 3 4)")
    add("--unanswered", type=float, default=0.1, help="share of open questions (default 0.1)")
    add("--processes", type=int, default=os.cpu_count(), help="at once (default one per core)")
    return parser.parse_args(argv)


def main(argv: Sequence[str]) -> None:
    """Simulate, and print the tables."""
    given = _options(argv)
    method = load().method.model_copy(update={"draws": DRAWS})
    drawn = [Population(sd, tuple(given.alternatives), given.unanswered) for sd in NOISES]
    first = 1_000_000 * given.seed
    found = study(method, drawn, range(first, first + given.runs), given.processes)
    command = " ".join(("python -m benchmarks.calibration", *argv))
    print(f"`{command}`: {given.runs} projects per noise level, seed {given.seed}, {DRAWS} draws")
    for table in (
        words_table(found, method),
        thresholds_table(found, method),
        factors_table(found),
    ):
        print("", table, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
