"""Other answers, and the questions that arise or fall away with them."""

from __future__ import annotations

from advisor.errors import UsageProblem
from advisor.intake.answers import Answer, Given, from_options
from advisor.intake.questionnaire import answer_facts, is_skipped
from advisor.model.facts import SUPPOSED, Facts
from advisor.model.knowledge import Knowledge
from advisor.model.questions import ANSWER


def with_answers(knowledge: Knowledge, facts: Facts, options: tuple[str, ...]) -> Facts:
    """The facts with these `ID=VALUE` answers; all else that was said keeps its source.

    Raises `UsageProblem` for what is no answer, and for one to a question that does not arise.
    """
    options_given = from_options(knowledge.question_by_id, options)
    given = {key: Answer(item.value, SUPPOSED) for key, item in options_given.items()}
    detected = {key: fact for key, fact in facts.values.items() if not key.startswith(ANSWER)}
    said = {**_said(knowledge, facts), **given}
    now = answer_facts(knowledge.questions, said, detected)
    skipped = [
        f"--answer {key}: the question {now[knowledge.question_by_id[key].fact].reason}"
        for key in given
        if is_skipped(knowledge.question_by_id[key], now)
    ]
    if skipped:
        raise UsageProblem(
            "\n".join(skipped), "an --answer to what it depends on may make it arise"
        )
    moved = {
        key: fact
        for key, fact in now.items()
        if (fact.state, fact.value) != (facts.fact(key).state, facts.fact(key).value)
    }
    return facts.model_copy(update={"values": {**facts.values, **moved}})


def _said(knowledge: Knowledge, facts: Facts) -> Given:
    """The answers behind the facts."""
    found: Given = {}
    for question in knowledge.questions:
        fact = facts.fact(question.fact)
        if fact.state == "known" or (fact.state == "unknown" and fact.source is not None):
            found[question.id] = Answer(fact.value, fact.provenance, fact.source or "answer")
    return found
