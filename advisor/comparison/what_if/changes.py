"""What if: all that the command line supposes, put into the inputs of a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from advisor.comparison.what_if.answers import with_answers
from advisor.comparison.what_if.candidates import without
from advisor.comparison.what_if.facts import with_facts
from advisor.comparison.what_if.weights import with_weights
from advisor.errors import UsageProblem
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge

Part = Callable[[Knowledge, Facts, tuple[str, ...]], Facts]


@dataclass(frozen=True)
class Changes:
    """What is supposed, as typed: ID=VALUE, CRITERION=SHARE and framework ids."""

    answers: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is supposed."""
        return not (self.answers or self.weights or self.without or self.facts)


def changed(knowledge: Knowledge, facts: Facts, changes: Changes) -> Facts:
    """The facts with the changes; raises `UsageProblem` naming everything wrong with them."""
    problems: list[UsageProblem] = []

    def put(part: Part, options: tuple[str, ...]) -> Facts:
        try:
            return part(knowledge, facts, options)
        except UsageProblem as problem:
            problems.append(problem)
            return facts

    facts = put(with_facts, changes.facts)
    facts = put(with_answers, changes.answers)
    facts = put(with_weights, changes.weights)
    facts = put(without, changes.without)
    if problems:
        hints = dict.fromkeys(problem.hint for problem in problems if problem.hint)
        raise UsageProblem("\n".join(item.message for item in problems), "; ".join(hints))
    return facts
