"""CPU time of the decision core, on a made-up problem and on the rule base that ships.

Run it from the top of a checkout: `python -m benchmarks.decision_speed`. Times are medians of
processor time; each repeat begins with a rule base of which nothing is remembered, as a run does.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import process_time

from advisor.bundle import PACKAGE
from advisor.decision.acceptability import sampler
from advisor.decision.bounds import least_lead, score_range, tipping_points, weight_factor
from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.score import criterion_scores
from advisor.flips import other_answers
from advisor.inference.infer import infer
from advisor.knowledge.load import load
from advisor.model.decision import CriterionScore
from advisor.model.findings import Findings
from benchmarks.personas import EXAMPLES, persona
from benchmarks.problem import Problem, random_problem, renewed
from benchmarks.table import machine, markdown

EXAMPLE = "vision-on-phones"
DRAWS = 10_000
LIMIT_CLOSED_MS = 20.0
LIMIT_DRAWN_MS = 300.0
DECISION = "import advisor.decision.decide, advisor.flips"
DRAWING = "import math, random"
"""What the draws are made with; everything else they import is there before."""


@dataclass(frozen=True)
class Cost:
    """The median processor time of one part, and the most that it may take."""

    part: str
    median_ms: float
    limit_ms: float | None = None


@dataclass(frozen=True)
class Prepared:
    """What is there in a run before the part that is timed."""

    problem: Problem
    findings: Findings
    matrix: Matrix
    criteria: tuple[CriterionScore, ...]
    ranked: tuple[str, ...]


def prepare(problem: Problem) -> Prepared:
    """The stages before the timed ones, from a rule base of which nothing is remembered."""
    knowledge = renewed(problem.knowledge)
    findings = infer(knowledge, problem.facts)
    matrix = build_matrix(knowledge, problem.facts, findings)
    criteria = criterion_scores(knowledge, matrix)
    fresh = Problem(knowledge, problem.facts)
    return Prepared(fresh, findings, matrix, criteria, matrix.ranked(matrix.frameworks))


def closed_forms(given: Prepared) -> None:
    """Tipping weights, the factor on all weights, and the exact bounds of leads and scores."""
    leader, rivals = given.ranked[0], given.ranked[1:]
    tipping_points(given.criteria, leader, rivals)
    weight_factor(given.criteria, leader, rivals)
    for rival in rivals:
        least_lead(given.criteria, leader, rival, given.problem.knowledge.method)
    leaves = [leaf for criterion in given.criteria for leaf in criterion.leaves]
    for name in given.ranked:
        score_range(leaves, name)


def flips(given: Prepared) -> None:
    """Every answer one step away."""
    other_answers(given.problem.knowledge, given.problem.facts, given.findings)


def draws(given: Prepared) -> None:
    """The simulation, with what it sums up beforehand."""
    method = given.problem.knowledge.method
    sampler(given.criteria, given.matrix.shares, given.ranked, method).draw(0, DRAWS)


def cpu_ms(problem: Problem, part: Callable[[Prepared], None], repeats: int) -> float:
    """The median processor time of a part, in milliseconds, each time on a fresh problem."""
    times: list[float] = []
    for _ in range(repeats):
        given = prepare(problem)
        begun = process_time()
        part(given)
        times.append(1000 * (process_time() - begun))
    return median(times)


def import_ms(statement: str, repeats: int) -> float:
    """The median processor time of an import in a fresh interpreter, over that of a bare one."""
    return _interpreter_ms(statement, repeats) - _interpreter_ms("", repeats)


def _interpreter_ms(statement: str, repeats: int) -> float:
    code = f"{statement}\nimport time\nprint(time.process_time())"
    command = [sys.executable, "-c", code]
    times = [
        float(subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, check=True).stdout)
        for _ in range(repeats + 1)
    ]
    return 1000 * median(times[1:])


def costs(problem: Problem, repeats: int, drawing_ms: float) -> Iterator[Cost]:
    """All parts of one problem; `drawing_ms` is what importing the means of drawing costs."""
    closed, flipped = (cpu_ms(problem, part, repeats) for part in (closed_forms, flips))
    drawn = cpu_ms(problem, draws, repeats)
    yield Cost("tipping weights, weight factor, exact bounds", closed)
    yield Cost("single-answer flips", flipped)
    yield Cost("both together", closed + flipped, LIMIT_CLOSED_MS)
    yield Cost(f"{DRAWS} draws", drawn)
    yield Cost("draws, with the import of `random`", drawn + drawing_ms, LIMIT_DRAWN_MS)


def row(problem: str, cost: Cost) -> tuple[str, ...]:
    """One line of the table."""
    if cost.limit_ms is None:
        return (problem, cost.part, f"{cost.median_ms:.1f}", "", "")
    kept = "yes" if cost.median_ms < cost.limit_ms else "no"
    return (problem, cost.part, f"{cost.median_ms:.1f}", f"{cost.limit_ms:.0f}", kept)


def main() -> None:
    """Measure, and print one table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--repeats", type=int, default=15, help="runs of each part (default 15)")
    repeats = parser.parse_args().repeats
    rules = load()
    problems = {
        "4 frameworks, 40 leaves, 20 questions": random_problem(rules.method),
        EXAMPLE: Problem(rules, persona(rules, EXAMPLES / f"{EXAMPLE}.yaml")),
    }
    drawing_ms = import_ms(DRAWING, repeats)
    modules = Cost("decision modules", import_ms(DECISION, repeats))
    rows = [
        row(name, cost)
        for name, item in problems.items()
        for cost in costs(item, repeats, drawing_ms)
    ]
    rows.append(row("import in a fresh interpreter", modules))
    print(f"{machine()}; medians of {repeats} repeats, processor time\n")
    print(markdown(("problem", "part", "CPU ms", "limit ms", "kept"), rows))


if __name__ == "__main__":
    main()
