"""Everything that can be said against a rule base without facts: errors and warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor.errors import FileProblems, Problem
from advisor.knowledge.checking.check import check
from advisor.knowledge.files import Source
from advisor.knowledge.linting.balance import unbalanced
from advisor.knowledge.linting.examples import failing_examples
from advisor.knowledge.linting.prose import unreadable
from advisor.knowledge.linting.reach import idle_conditions
from advisor.knowledge.linting.sameness import ambiguous_ids
from advisor.knowledge.linting.usage import idle_answers, idle_evidence
from advisor.knowledge.load import assemble, read_all
from advisor.model.knowledge import Knowledge

WARNINGS = frozenset({"C403", "E301", "E303", "P601", "P602", "Q201", "Q204", "R111", "R112"})
"""The codes that do not fail a run; every other code is an error."""


@dataclass(frozen=True)
class Review:
    """What was found in a rule base, in the order of the files."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def review(folder: Path, as_of: date) -> Review:
    """Read, check and lint the rule files below a folder."""
    try:
        sources = read_all(folder)
        knowledge = assemble(sources)
    except FileProblems as error:
        return Review(error.problems, ())
    problems = list(check(knowledge, sources))
    if not problems:
        problems = list(lint(knowledge, sources, as_of))
    ordered = sorted(set(problems))
    return Review(
        errors=tuple(problem for problem in ordered if problem.code not in WARNINGS),
        warnings=tuple(problem for problem in ordered if problem.code in WARNINGS),
    )


def lint(knowledge: Knowledge, sources: Iterable[Source], as_of: date) -> Iterator[Problem]:
    """The findings in a rule base whose names all exist."""
    sources = tuple(sources)
    yield from ambiguous_ids(sources)
    yield from failing_examples(sources)
    yield from idle_conditions(sources, knowledge.fact_types)
    yield from idle_answers(knowledge, sources)
    yield from idle_evidence(sources, as_of)
    yield from unbalanced(knowledge, sources)
    yield from unreadable(sources)
