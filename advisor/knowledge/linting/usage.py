"""What in the rule base changes nothing: evidence nobody cites, answers that nothing reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.model.conditions import Condition
from advisor.model.evidence import Evidence
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.truth import truth


def idle_evidence(sources: Iterable[Source], as_of: date) -> Iterator[Problem]:
    """Evidence that nothing cites, and evidence past its review date."""
    sources = tuple(sources)
    cited: set[str] = set()
    for source in sources:
        for _, record in source.records:
            evidence = record.optional("evidence", ())
            if isinstance(evidence, str) or (evidence and isinstance(evidence[0], str)):
                cited.update((evidence,) if isinstance(evidence, str) else evidence)
    for source in sources:
        for path, record in source.records:
            if not isinstance(record, Evidence):
                continue
            place = source.document.locate((*path, "id"))
            if record.id not in cited:
                yield source.document.problem("E301", f"nothing cites {record.id!r}", place)
            if record.stale(as_of):
                message = f"{record.id!r} was to be reviewed by {record.review_by}"
                place = source.document.locate((*path, "review_by"))
                yield source.document.problem("E303", message, place)


def idle_answers(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Problem]:
    """Questions whose answer nothing reads, and choices that nothing tells apart."""
    sources = tuple(sources)
    tests: dict[str, list[Condition]] = defaultdict(list)
    for source in sources:
        for _, record in source.records:
            if isinstance(record, Condition) and record.fact is not None:
                tests[record.fact].append(record)
    for source in sources:
        for path, record in source.records:
            if isinstance(record, Question):
                for code, message in _idle(record, knowledge, tests):
                    place = source.document.locate((*path, "id"))
                    yield source.document.problem(code, message, place)


def _idle(
    question: Question, knowledge: Knowledge, tests: Mapping[str, list[Condition]]
) -> Iterator[tuple[str, str]]:
    read = tests.get(question.fact, [])
    weighs = any(choice.points for choice in question.choices)
    named = knowledge.method.continuity.present == question.fact
    if not (read or weighs or named):
        yield "Q201", f"nothing reads the answer to {question.id!r}"
        return
    alike: dict[object, list[str]] = defaultdict(list)
    for choice in question.choices:
        itself = choice.id if named and choice.id in knowledge.framework_by_id else ""
        alike[(itself, *_effect(question, choice, read))].append(choice.id)
    for choices in alike.values():
        if len(choices) > 1:
            yield "Q204", f"nothing tells the choices {', '.join(choices)} apart"


def _effect(question: Question, choice: Choice, tests: Iterable[Condition]) -> tuple[object, ...]:
    """Everything that the choice, taken alone, brings about."""
    value = (choice.id,) if question.type == "multi" else choice.id
    facts = Facts(as_of=date.min, values={question.fact: known(value, "answer", "")})
    return (*sorted(choice.points.items()), *(truth(test, facts) for test in tests))
