"""Knowledge: the whole rule base, checked, as the pure stages see it."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from advisor.model.criteria import Criterion, Framework, Leaf
from advisor.model.evidence import Evidence
from advisor.model.method import Method
from advisor.model.questions import FactType, Question
from advisor.model.record import Record
from advisor.model.routes import Route, Target
from advisor.model.rules import Advice, Need, Requirement


class Edition(Record):
    """Which rule base this is: its version (CalVer) and the hash of its content."""

    version: str
    content_hash: str
    packs: tuple[str, ...] = ()


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
    def deciding_facts(self) -> frozenset[str]:
        """Facts on which a value, a must or another question depends, beside the points."""
        conditions = [
            *(rating.when for framework in self.frameworks for rating in framework.ratings),
            *(path.violated_when for route in self.routes for path in route.paths),
            *(requirement.violated_when for requirement in self.requirements),
            *(question.when for question in self.questions),
        ]
        return frozenset(
            leaf.fact
            for condition in conditions
            if condition is not None
            for leaf in condition.leaves()
            if leaf.fact is not None
        )
