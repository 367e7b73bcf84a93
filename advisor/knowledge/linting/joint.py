"""Whether conditions can hold together: a search for facts that show it.

The search tries one value of a fact for each way in which its tests can turn out, and prunes with
`truth` itself: once some facts decide a condition, whatever the others are decides nothing more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from advisor.knowledge.linting.cases import cases
from advisor.model.arising import FALLS_AWAY
from advisor.model.conditions import Condition
from advisor.model.facts import Fact, Facts, known, not_applicable
from advisor.model.questions import FactType, Question
from advisor.model.record import Value
from advisor.model.rules import Truth
from advisor.model.truth import truth

MOST_TRIALS = 5_000
"""The most cases that one search tries."""

MOST_IN_ALL = 100_000
"""The most cases that all searches of a run try, some seconds of work."""

NOTHING = Facts(as_of=date.min)
Values = Mapping[str, Fact]


class Undecided(Exception):
    """There are more cases than anyone should try."""


class World:
    """What facts can be at once: an answer is there exactly where its question arises.

    All searches together try at most about `most` cases.
    """

    def __init__(
        self,
        facts: Mapping[str, FactType],
        questions: Iterable[Question] = (),
        most: int = MOST_IN_ALL,
    ) -> None:
        self._facts = facts
        self._asked = {item.fact: item.when for item in questions if item.when is not None}
        self._left = most

    def witness(self, hold: Iterable[Condition], fail: Iterable[Condition] = ()) -> Values | None:
        """A few facts that make each of `hold` true, where none of `fail` need be; None: no such.

        Raises `Undecided`.
        """
        wanted = [*((item, True) for item in hold), *((item, False) for item in fail)]
        goals = [_Goal(item, true, self._needed(item.reads)) for item, true in wanted]
        names = tuple(dict.fromkeys(name for goal in goals for name in goal.needed))
        if self._left <= 0:
            raise Undecided
        search = _Search(self, self._options(goals, names))
        try:
            found = search.descend({}, goals, names)
        finally:
            self._left -= search.trials
        return None if found is None else self._least(found, [goal for goal in goals if goal.true])

    def implies(self, one: Condition, other: Condition, fail: Iterable[Condition] = ()) -> bool:
        """Whether the other holds wherever the one does and none of `fail`; raises `Undecided`."""
        return self.witness([one], [other, *fail]) is None

    def arises(self, name: str, values: Values) -> Truth:
        """Whether a fact is there: true, unless it is the answer to a question that may not be."""
        when = self._asked.get(name)
        return "true" if when is None else verdict(when, values)

    def _needed(self, reads: Collection[str]) -> tuple[str, ...]:
        """The facts, each after those on which it depends whether it is there."""
        found: dict[str, None] = {}
        for name in sorted(reads):
            when = self._asked.get(name)
            found.update(dict.fromkeys(() if when is None else self._needed(when.reads)))
            found[name] = None
        return tuple(found)

    def _options(self, goals: list[_Goal], names: Collection[str]) -> dict[str, list[Fact]]:
        """What each fact may be, so that every test of it comes out in every way."""
        asked = [self._asked[name] for name in names if name in self._asked]
        tests: dict[str, list[Condition]] = {}
        for condition in (*(goal.condition for goal in goals), *asked):
            for leaf in condition.leaves():
                tests.setdefault(leaf.fact or "", []).append(leaf)
        return {name: list(self._possible(name, leaves)) for name, leaves in tests.items()}

    def _possible(self, name: str, tests: list[Condition]) -> Iterator[Fact]:
        values = cases(self._facts[name], tests)
        if values is None:
            raise Undecided
        yield from (known(value, "default", "") for value in values)
        if self._facts[name].producer != "answer" and any(
            test.operator == "applicable" for test in tests
        ):
            yield not_applicable("")

    def _least(self, found: Values, goals: list[_Goal]) -> Values:
        """The facts without those that make no difference."""
        for name in reversed(tuple(found)):
            fewer = {key: value for key, value in found.items() if key != name}
            if all(goal.reached(fewer) for goal in goals) and all(
                self.arises(key, fewer) != "unknown" for key in fewer
            ):
                found = fewer
        return found


@dataclass(frozen=True)
class _Goal:
    """A condition, whether it is to be true, and the facts that may matter to it."""

    condition: Condition
    true: bool
    needed: tuple[str, ...]

    def reached(self, values: Values) -> bool | None:
        """Whether these facts settle it as wanted, or otherwise; None: they settle nothing."""
        found = verdict(self.condition, values)
        return None if found == "unknown" else (found == "true") == self.true


@dataclass
class _Search:
    """A depth-first search that gives each fact that still matters a value in turn."""

    world: World
    options: Mapping[str, list[Fact]]
    trials: int = 0

    def descend(self, values: Values, goals: list[_Goal], names: Collection[str]) -> Values | None:
        self.trials += 1
        if self.trials > MOST_TRIALS:
            raise Undecided
        reached = [goal.reached(values) for goal in goals]
        if False in reached:
            return None
        left = [goal for goal, done in zip(goals, reached, strict=True) if done is None]
        if not left:
            return values
        useful = {name for goal in left for name in goal.needed}
        name, *later = (name for name in names if name in useful)
        arises = self.world.arises(name, values) == "true"
        for option in self.options[name] if arises else (FALLS_AWAY,):
            found = self.descend({**values, name: option}, left, later)
            if found is not None:
                return found
        return None


def verdict(condition: Condition, values: Values) -> Truth:
    """The truth of a condition where only these facts are known."""
    return truth(condition, NOTHING.model_copy(update={"values": values}))


def words(values: Values) -> str:
    """Facts as a person would note them: 'answer.targets=[ios], answer.train-os=windows'."""
    noted = (
        f"{name}={_plain(fact.value)}" if fact.value is not None else f"{name} does not apply"
        for name, fact in values.items()
    )
    return ", ".join(noted) or "whatever the facts"


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    return f"{value:g}" if isinstance(value, float) else value
