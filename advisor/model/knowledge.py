"""Knowledge: the whole rule base, checked, as the pure stages see it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pydantic import Field

from advisor.model.conditions import Condition
from advisor.model.criteria import Criterion, Framework, Leaf, Rating
from advisor.model.evidence import Evidence
from advisor.model.method import Method
from advisor.model.packs import Pack
from advisor.model.questions import Choice, FactType, Question
from advisor.model.record import Record
from advisor.model.routes import Route, Target
from advisor.model.rules import Advice, Need, Requirement


class Edition(Record):
    """Which rule base this is: its version (CalVer), the hash of its content, and its packs."""

    version: str
    content_hash: str
    packs: tuple[Pack, ...] = ()

    def __str__(self) -> str:
        packs = f", with {', '.join(map(str, self.packs))}" if self.packs else ""
        return f"{self.version} ({self.content_hash}){packs}"


class Knowledge(Record):
    """Everything under `rules/`, in the order of the files."""

    edition: Edition
    method: Method
    facts: tuple[FactType, ...]
    questions: tuple[Question, ...]
    criteria: tuple[Criterion, ...]
    frameworks: tuple[Framework, ...]
    targets: tuple[Target, ...]
    routes: tuple[Route, ...]
    requirements: tuple[Requirement, ...]
    advice: tuple[Advice, ...]
    needs: tuple[Need, ...]
    evidence: tuple[Evidence, ...]
    positions: dict[str, str] = Field(default_factory=dict)

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Leaf by id, over all criteria."""
        return {leaf.id: leaf for criterion in self.criteria for leaf in criterion.leaves}

    @cached_property
    def framework_by_id(self) -> dict[str, Framework]:
        """Framework by id."""
        return {framework.id: framework for framework in self.frameworks}

    @cached_property
    def question_by_id(self) -> dict[str, Question]:
        """Question by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def evidence_by_id(self) -> dict[str, Evidence]:
        """Evidence by id."""
        return {item.id: item for item in self.evidence}

    @cached_property
    def fact_types(self) -> dict[str, FactType]:
        """Fact type by fact id, answers included."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def leaf_ids(self) -> dict[str, tuple[str, ...]]:
        """The leaves that points on a name go to: a criterion's, or the leaf itself."""
        found: dict[str, tuple[str, ...]] = {leaf: (leaf,) for leaf in self.leaves}
        for criterion in self.criteria:
            found[criterion.id] = tuple(leaf.id for leaf in criterion.leaves)
        return found

    @cached_property
    def ratings(self) -> dict[tuple[str, str], tuple[Rating, ...]]:
        """The ratings of each framework on each leaf, in the order in which they are tried."""
        found: dict[tuple[str, str], tuple[Rating, ...]] = {}
        for framework in self.frameworks:
            for rating in framework.ratings:
                key = (framework.id, rating.leaf)
                found[key] = (*found.get(key, ()), rating)
        return found

    @cached_property
    def rating_facts(self) -> dict[tuple[str, str], frozenset[str]]:
        """The facts on which each framework's rating on each leaf depends."""
        return {key: _read(item.when for item in cases) for key, cases in self.ratings.items()}

    @cached_property
    def rated_facts(self) -> frozenset[str]:
        """The facts on which any rating depends."""
        return frozenset().union(*self.rating_facts.values())

    @cached_property
    def asking_facts(self) -> frozenset[str]:
        """The facts on which it depends whether a question arises."""
        return _read(question.when for question in self.questions)

    @cached_property
    def path_facts(self) -> frozenset[str]:
        """The facts on which any path to a target depends."""
        return _read(path.violated_when for route in self.routes for path in route.paths)

    @cached_property
    def kinds(self) -> dict[str, Condition]:
        """By workload, when a project is of its kind; those not named speak for every project."""
        return {
            workload: kind.when
            for leaf in self.leaves.values()
            for kind in leaf.kinds
            for workload in kind.workloads
        }

    @cached_property
    def counting_facts(self) -> frozenset[str]:
        """The facts on which it depends whether any time measured here counts."""
        return _read((self.method.speed.idle_when, *self.kinds.values()))

    @cached_property
    def must_facts(self) -> frozenset[str]:
        """The facts on which any requirement depends."""
        return _read(requirement.violated_when for requirement in self.requirements)

    @cached_property
    def choice_points(self) -> dict[str, dict[str, dict[str, float]]]:
        """What each choice of each question adds to each leaf, if it adds anything.

        Points on a criterion are spread evenly over its leaves.
        """
        return {
            question.id: {choice.id: self._added(choice) for choice in question.choices}
            for question in self.questions
        }

    def _added(self, choice: Choice) -> dict[str, float]:
        added: dict[str, float] = {}
        for name, level in choice.points.items():
            leaves, points = self.leaf_ids[name], self.method.points[level]
            for leaf in leaves if points else ():
                added[leaf] = added.get(leaf, 0.0) + points / len(leaves)
        return added


def _read(conditions: Iterable[Condition | None]) -> frozenset[str]:
    return frozenset().union(*(item.reads for item in conditions if item is not None))
