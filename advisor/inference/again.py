"""What the rules say once some facts have changed; the rest is not asked again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from advisor.inference.infer import TARGETS, known_targets
from advisor.inference.questions import question_finding
from advisor.inference.ratings import rating_finding
from advisor.inference.requirements import requirement_findings
from advisor.inference.routes import path_findings
from advisor.inference.workloads import workload_findings
from advisor.model.facts import Facts
from advisor.model.findings import Findings, RatingFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question


def infer_again(
    knowledge: Knowledge, given: Facts, before: Findings, was: Facts, seen: Facts, asked: Question
) -> Findings:
    """The findings of the given facts, of which only the answer to `asked` is another.

    Conditions see `seen` of them, and saw `was` before. Findings that do not depend on what differs
    are the same objects; advice and needs, which move no score, are left as they were.
    """
    same = _differing(was, seen).isdisjoint
    update: dict[str, object] = {
        "questions": tuple(
            finding
            if question.id != asked.id and same(_read_by(question))
            else question_finding(question, given, seen)
            for question, finding in zip(knowledge.questions, before.questions, strict=True)
        )
    }
    if not same(knowledge.rated_facts):
        update["ratings"] = _ratings(knowledge, seen, before, same)
    if not same(knowledge.path_facts):
        update["paths"] = path_findings(knowledge, seen)
    if not same(knowledge.must_facts):
        update["requirements"] = requirement_findings(knowledge, seen)
    if not same((TARGETS,)):
        update["targets"] = known_targets(knowledge, seen)
    if not same(knowledge.counting_facts):
        update["workloads"] = workload_findings(knowledge, seen)
    return before.model_copy(update=update)


def _differing(was: Facts, seen: Facts) -> frozenset[str]:
    names = was.values.keys() | seen.values.keys()
    moved = (name for name in names if was.values.get(name) is not seen.values.get(name))
    return frozenset(name for name in moved if was.fact(name) != seen.fact(name))


def _ratings(
    knowledge: Knowledge, seen: Facts, before: Findings, same: Callable[[Iterable[str]], bool]
) -> tuple[RatingFinding, ...]:
    return tuple(
        finding
        if same(knowledge.rating_facts[finding.framework, finding.leaf])
        else rating_finding(knowledge, seen, finding.framework, finding.leaf)
        for finding in before.ratings
    )


def _read_by(question: Question) -> tuple[str, ...]:
    return (question.fact, *(question.when.reads if question.when is not None else ()))
