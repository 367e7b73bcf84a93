"""The full catalogue of facts: declared ones per framework, and one for every question."""

from __future__ import annotations

from advisor.model.criteria import Framework
from advisor.model.questions import FactType, Question

PLACEHOLDER = "{framework}"


def fact_types(
    declared: tuple[FactType, ...],
    questions: tuple[Question, ...],
    frameworks: tuple[Framework, ...],
) -> tuple[FactType, ...]:
    """Expand `{framework}` in declared ids, and add `answer.<id>` for each question."""
    expanded: list[FactType] = []
    for fact in declared:
        if PLACEHOLDER in fact.id:
            expanded.extend(
                fact.model_copy(update={"id": fact.id.replace(PLACEHOLDER, framework.id)})
                for framework in frameworks
            )
        else:
            expanded.append(fact)
    return (*expanded, *(_of_question(question) for question in questions))


def _of_question(question: Question) -> FactType:
    kinds = {"single": "choice", "multi": "set", "bool": "bool", "number": "number"}
    return FactType.model_validate(
        {
            "id": question.fact,
            "type": kinds[question.type],
            "about": question.text,
            "values": tuple(choice.id for choice in question.choices),
            "minimum": question.minimum,
            "maximum": question.maximum,
            "unit": question.unit,
            "producer": "answer",
        }
    )
