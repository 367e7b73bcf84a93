"""The words for ids, so that a report can be read without the rule base."""

from __future__ import annotations

from advisor.model.knowledge import Knowledge


def names(knowledge: Knowledge) -> dict[str, str]:
    """Name by id: frameworks, criteria, leaves and targets; `answer.q` and `answer.q=choice`."""
    found = {item.id: item.name for item in knowledge.frameworks}
    found.update((item.id, item.name) for item in knowledge.targets)
    for criterion in knowledge.criteria:
        found[criterion.id] = criterion.name
        found.update((leaf.id, leaf.name) for leaf in criterion.leaves)
    for question in knowledge.questions:
        found[question.fact] = question.short or question.text
        found.update((f"{question.fact}={choice.id}", choice.text) for choice in question.choices)
    return found
