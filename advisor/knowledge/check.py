"""Whether the names in the rule base exist and its parts fit together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem, did_you_mean
from advisor.knowledge.conditions import check_condition
from advisor.knowledge.files import Source, walk
from advisor.knowledge.document import Path
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework, Leaf, Rating
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.record import Record
from advisor.model.routes import Path as RoutePath
from advisor.model.rules import Advice, Example, Missing, Need, Requirement

Finding = tuple[str, str, Path]
"""Code, message, and the path of the place it is about."""


def check(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Problem]:
    """Every dangling name, impossible condition and missing part, with its place."""
    names = _Names(knowledge)
    seen: dict[tuple[str, str], str] = {}
    for source in sources:
        document = source.document
        for path, record in walk(source.file):
            for code, message, place in names.findings(record, path):
                yield document.problem(code, message, document.locate(place))
            item_id = getattr(record, "id", None)
            if item_id is None or isinstance(record, Choice):
                continue
            kind = (type(record).__name__, str(item_id))
            mark = document.locate((*path, "id"))
            if kind in seen:
                message = f"{kind[0].lower()} {item_id!r} is already defined at {seen[kind]}"
                yield document.problem("R002", message, mark)
            seen.setdefault(kind, f"{document.name}:{mark[0]}")


class _Names:
    """The names that exist, and what each kind of record must satisfy."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.facts = knowledge.fact_types
        self.evidence = set(knowledge.evidence_by_id)
        self.frameworks = set(knowledge.framework_by_id)
        self.leaves = set(knowledge.leaves)
        self.targets = {target.id for target in knowledge.targets}
        self.weighted = self.leaves | {criterion.id for criterion in knowledge.criteria}

    def findings(self, record: Record, path: Path) -> Iterator[Finding]:
        yield from self.cited(record, path)
        match record:
            case Condition():
                yield from check_condition(record, self.facts, path)
            case Rating():
                yield from self.rating(record, path)
            case Framework():
                yield from self.framework(record, path)
            case Leaf():
                yield from self.leaf(record, path)
            case Question():
                yield from self.question(record, path)
            case Choice():
                yield from self.exist(record.points, self.weighted, "leaf", (*path, "points"))
            case Requirement():
                yield from self.exist((record.framework,), self.frameworks, "framework", path)
            case Advice():
                yield from self.exist(record.frameworks, self.frameworks, "framework", path)
            case RoutePath():
                yield from self.exist(record.levels, self.targets, "target", (*path, "levels"))
            case Example():
                yield from self.example(record, path)
        if isinstance(record, (Requirement, Advice, Need)):
            yield from _proven(record.examples, path)

    def exist(
        self, names: Iterable[str], known: set[str], kind: str, path: Path
    ) -> Iterator[Finding]:
        for name in names:
            if name not in known:
                yield "R101", f"unknown {kind} {name!r}{did_you_mean(name, known)}", (*path, name)

    def cited(self, record: Record, path: Path) -> Iterator[Finding]:
        cited = getattr(record, "evidence", ())
        cited = (cited,) if isinstance(cited, str) else cited
        if isinstance(cited, tuple) and all(isinstance(item, str) for item in cited):
            yield from self.exist(cited, self.evidence, "evidence", (*path, "evidence"))

    def rating(self, rating: Rating, path: Path) -> Iterator[Finding]:
        yield from self.exist((rating.leaf,), self.leaves, "leaf", (*path, "leaf"))
        level = rating.level
        if isinstance(level, float) and not 0 <= level <= 1:
            yield "R104", f"level {level} is outside 0 to 1", (*path, "level")
        if level != "unknown" and not rating.evidence and rating.grade != "judgement":
            yield "E302", "a rating needs evidence, or `grade: judgement`", path
        if rating.when is not None:
            yield from _proven(rating.examples, path)

    def framework(self, framework: Framework, path: Path) -> Iterator[Finding]:
        rated = {rating.leaf for rating in framework.ratings}
        for leaf in self.knowledge.leaves.values():
            if leaf.id not in rated and leaf.target is None and not leaf.measured_by:
                yield "C401", f"{framework.id} has no rating of {leaf.id} (or `unknown`)", path
        if framework.install[-1].when is not None:
            place = (*path, "install")
            yield "R130", "the last install command must hold without a condition", place

    def leaf(self, leaf: Leaf, path: Path) -> Iterator[Finding]:
        if leaf.target is not None:
            yield from self.exist((leaf.target,), self.targets, "target", (*path, "target"))
        if leaf.target is not None and leaf.measured_by:
            yield "R131", "a leaf has a target or is measured, not both", path

    def question(self, question: Question, path: Path) -> Iterator[Finding]:
        chooses = question.type in ("single", "multi")
        if chooses != bool(question.choices):
            yield "Q205", f"a {question.type} question with {len(question.choices)} choices", path
        prefill = question.prefill
        if prefill is not None:
            choices = {choice.id for choice in question.choices}
            yield from self.exist((prefill.fact,), set(self.facts), "fact", (*path, "prefill"))
            yield from self.exist(prefill.map.values(), choices, "choice", (*path, "prefill"))

    def example(self, example: Example, path: Path) -> Iterator[Finding]:
        place = (*path, "facts")
        yield from self.exist(example.facts, set(self.facts), "fact", place)
        for fact_id, value in example.facts.items():
            fact = self.facts.get(fact_id)
            if fact is not None and not isinstance(value, Missing) and not fact.domain(value):
                yield "R103", f"{value!r} is not a value of {fact_id}", (*place, fact_id)


def _proven(examples: tuple[Example, ...], path: Path) -> Iterator[Finding]:
    expected = {example.expect for example in examples}
    for outcome in ("fires", "silent"):
        if outcome not in expected:
            yield "T501", f"no example in which this rule is {outcome!r}", path
