"""Small rule bases with open questions, few enough to try every way to answer them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import strategies as st

from advisor.model.conditions import Condition
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from tests.advisor.decision.invariants.rule_bases import (
    NAMES,
    Case,
    cases,
    changed,
    levels,
    questions,
    replies,
)
from tests.advisor.decision.problems import SMALL
from tests.advisor.knowing import facts, measured


def completions(knowledge: Knowledge, given_facts: Facts) -> Iterator[Facts]:
    """Every way to answer all open questions."""
    still_open = [item for item in knowledge.questions if item.fact not in given_facts.values]
    for answers in product(*(replies(question) for question in still_open)):
        values = dict(given_facts.values)
        for question, answer in zip(still_open, answers, strict=True):
            values[question.fact] = known(answer, "answer", "test")
        yield given_facts.model_copy(update={"values": values})


OFFLINE = Condition.model_validate({"fact": "answer.offline", "is": True})


@st.composite
def asked(draw: st.DrawFn, *, dependent: bool) -> tuple[Question, ...]:
    """Up to three questions that give points; the later ones may depend on those before them."""
    first, *others = (draw(questions(f"q{at}", st.none())) for at in range(draw(st.integers(1, 3))))
    if not dependent:
        return (first, *others)
    test = "contains" if first.type == "multi" else "is"
    whens = st.sampled_from([Condition.model_validate({"fact": first.fact, test: "one"}), OFFLINE])
    offline = SMALL.question_by_id["offline"].model_copy(update={"when": None})
    return (first, offline, *(item.model_copy(update={"when": draw(whens)}) for item in others))


@st.composite
def plain_cases(draw: st.DrawFn, *, dependent: bool = False) -> Case:
    """Rules whose values depend on no answer, but for times; some of the questions are open."""
    framework = SMALL.frameworks[0]
    frameworks = tuple(
        framework.model_copy(
            update={
                "id": name,
                "ratings": tuple(
                    framework.ratings[0].model_copy(update={"leaf": leaf, "level": draw(levels)})
                    for leaf in ("ease/first-model", "ease/continuity")
                ),
            }
        )
        for name in NAMES
    )
    there_are = draw(asked(dependent=dependent))
    must = SMALL.requirements[0].model_copy(
        update={"framework": draw(st.sampled_from(NAMES)), "violated_when": OFFLINE}
    )
    knowledge = changed(
        SMALL,
        frameworks=frameworks,
        questions=there_are,
        requirements=(must,) if dependent and draw(st.booleans()) else (),
    )
    answered = [item for item in there_are if draw(st.booleans())]
    probes = (measured("alder", 0.01), measured("birch", draw(st.floats(0.005, 0.05))))
    given_facts = facts(
        {item.id: draw(st.sampled_from(replies(item))) for item in answered},
        *(probes if dependent and draw(st.booleans()) else ()),
    )
    return Case(knowledge, given_facts)


dependent_cases = plain_cases(dependent=True)
mixed_cases = st.one_of(dependent_cases, dependent_cases, cases(most_open=3))
