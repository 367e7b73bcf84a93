"""The examples and scenarios of a rule base, all run, and what they leave untried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.examples import failing_examples, tried_examples
from advisor.model.arising import arising
from advisor.model.knowledge import Knowledge
from advisor.scenarios.coverage import coverage
from advisor.scenarios.expectations import missed
from advisor.scenarios.gaps import gaps
from advisor.scenarios.outcome import Outcome
from advisor.scenarios.personas import Persona, personas
from advisor.scenarios.references import dangling


@dataclass(frozen=True)
class Trial:
    """What was run, what failed, and how many tests of facts were seen both to hold and not to.

    Tests of facts are counted only where everything was run.
    """

    examples: int
    scenarios: int
    problems: tuple[Problem, ...]
    leaves: int | None = None
    seen: int | None = None


def try_all(knowledge: Knowledge, sources: Iterable[Source]) -> Trial:
    """Run every example and every scenario, and look for what neither tries."""
    sources = tuple(sources)
    people = list(personas(knowledge, sources))
    played = [(item, Outcome(knowledge, item.facts)) for item in people]
    facts = [arising(knowledge, item.facts) for item in people]
    seen = list(coverage(sources, facts))
    misses = list(_misses(played))
    problems = [*failing_examples(sources), *misses]
    problems.extend(item.problem for item in seen if item.problem is not None)
    if played and all(item.code == "T504" for item in misses):
        problems.extend(gaps(sources, [(item.scenario, outcome) for item, outcome in played]))
    leaves = [item for item in seen if item.is_leaf]
    both = [item for item in leaves if item.problem is None]
    examples = sum(1 for _ in tried_examples(sources))
    return Trial(examples, len(people), _sorted(problems), len(leaves), len(both))


def try_some(knowledge: Knowledge, sources: Iterable[Source], text: str) -> Trial:
    """Run the examples and scenarios whose name, `rule#example` or the id, holds the text."""
    sources = tuple(sources)
    examples = [item for item in tried_examples(sources) if text in item.name]
    people = [item for item in personas(knowledge, sources) if text in item.scenario.id]
    played = [(item, Outcome(knowledge, item.facts)) for item in people]
    failures = [item.problem for item in examples if item.problem is not None]
    return Trial(len(examples), len(people), _sorted([*failures, *_misses(played)]))


def _misses(played: Iterable[tuple[Persona, Outcome]]) -> Iterator[Problem]:
    for persona, outcome in played:
        expect = persona.scenario.expect
        wrong = [*persona.problems]
        for place, message in dangling(expect, outcome.knowledge):
            wrong.append(persona.problem("R101", message, ("expect", *place)))
        if not wrong:
            for place, message in missed(expect, outcome):
                wrong.append(persona.problem("T504", message, ("expect", *place)))
        yield from wrong


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))
