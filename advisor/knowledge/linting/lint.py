"""Everything that can be said against a rule base without facts: errors and warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor.errors import FileProblems, Problem
from advisor.knowledge.checking.check import check
from advisor.knowledge.codes import warning_codes
from advisor.knowledge.files import Source
from advisor.knowledge.linting.asking import misasked
from advisor.knowledge.linting.balance import idle_leaves, unbalanced
from advisor.knowledge.linting.contradictions import contradictions
from advisor.knowledge.linting.counting import counted_twice
from advisor.knowledge.linting.coverage import uneven
from advisor.knowledge.linting.doubles import doubles
from advisor.knowledge.linting.examples import failing_examples
from advisor.knowledge.linting.exclusion import pointless
from advisor.knowledge.linting.grounds import unfounded
from advisor.knowledge.linting.joint import World
from advisor.knowledge.linting.patches import ageing_patches
from advisor.knowledge.linting.precedence import unreached
from advisor.knowledge.linting.prose import unreadable
from advisor.knowledge.linting.reach import idle_conditions
from advisor.knowledge.linting.sameness import ambiguous_ids
from advisor.knowledge.linting.systems import disputed_systems
from advisor.knowledge.linting.usage import idle_answers, idle_evidence
from advisor.knowledge.load import assemble, read_all
from advisor.model.knowledge import Knowledge


@dataclass(frozen=True)
class Review:
    """What was found in a rule base, in the order of the files."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def review(folder: Path, as_of: date, packs: Sequence[Path] = ()) -> Review:
    """Read, check and lint the rule files below a folder; under packs only these are warned of."""
    try:
        sources = read_all(folder, (), packs, as_of)
        knowledge = assemble(sources)
    except FileProblems as error:
        return Review(error.problems, ())
    problems = list(check(knowledge, sources))
    if not problems:
        problems = list(lint(knowledge, sources, as_of))
    ordered, milder = sorted(set(problems)), warning_codes()
    own = {item.document.name for item in sources if not packs or item.pack is not None}
    return Review(
        errors=tuple(problem for problem in ordered if problem.code not in milder),
        warnings=tuple(item for item in ordered if item.code in milder and item.file in own),
    )


def lint(knowledge: Knowledge, sources: Iterable[Source], as_of: date) -> Iterator[Problem]:
    """The findings in a rule base whose names all exist."""
    sources = tuple(sources)
    yield from ambiguous_ids(sources)
    yield from failing_examples(sources)
    world = World(knowledge.fact_types, knowledge.questions)
    yield from idle_conditions(sources, world)
    yield from unreached(sources, world)
    yield from contradictions(knowledge, sources, world)
    yield from doubles(knowledge, sources, world)
    yield from pointless(knowledge, sources, world)
    yield from misasked(knowledge, sources, world)
    yield from counted_twice(knowledge, sources, world)
    yield from disputed_systems(sources)
    yield from unfounded(knowledge, sources)
    yield from uneven(knowledge, sources)
    yield from idle_answers(knowledge, sources)
    yield from idle_evidence(sources, as_of)
    yield from unbalanced(knowledge, sources)
    yield from idle_leaves(knowledge, sources)
    yield from unreadable(sources)
    yield from ageing_patches(sources)
