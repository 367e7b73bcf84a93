"""Inputs drawn at random, and reports made of them."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from advisor.advise import advise
from advisor.model.facts import Fact, Facts, known, not_applicable, unknown
from advisor.model.knowledge import Knowledge
from advisor.model.questions import FactType
from advisor.model.record import Value
from advisor.model.report import Report
from tests.advisor.knowing import TODAY, facts, measured, skipped

ANSWERS: dict[str, Value] = {
    "goal": "product",
    "targets": ("phone",),
    "offline": False,
    "train-os": "linux",
    "python": "3.12",
    "present": "none",
}
"""Every question of the small rule base that arises without a network."""


def report(knowledge: Knowledge, **answers: Value) -> Report:
    """The report on the usual answers, with these instead."""
    return advise(knowledge, skipped(facts({**ANSWERS, **answers}), "memory"))


def drawn_values(fact_type: FactType) -> st.SearchStrategy[Value]:
    """Any value within the domain of a fact."""
    match fact_type.type:
        case "bool":
            return st.booleans()
        case "number":
            low, high = fact_type.minimum or 0.0, fact_type.maximum or 1e12
            return st.floats(low, high, allow_nan=False)
        case "choice":
            return st.sampled_from(fact_type.values)
        case "set":
            return st.sets(st.sampled_from(fact_type.values)).map(
                lambda chosen: tuple(item for item in fact_type.values if item in chosen)
            )
        case "version":
            return st.sampled_from(("2.17", "3.9.1", "3.12.4", "3.14.0", "580.65"))
        case "text":
            return st.text(max_size=9)


def drawn_facts(knowledge: Knowledge) -> st.SearchStrategy[Facts]:
    """Anything that a report may be made of: every kind of input differs now and then."""
    absent: st.SearchStrategy[Fact] = st.sampled_from(
        (unknown("don't know", "answer"), unknown("not asked"), not_applicable("test"))
    )
    values = {
        fact_id: absent | drawn_values(fact_type).map(lambda value: known(value, "scan", "test"))
        for fact_id, fact_type in knowledge.fact_types.items()
    }
    frameworks = tuple(item.id for item in knowledge.frameworks)
    criteria = [item.id for item in knowledge.criteria]
    return st.builds(
        Facts,
        as_of=st.integers(0, 900).map(lambda days: TODAY + timedelta(days=days)),
        seed=st.integers(0, 3),
        candidates=st.sampled_from(((), frameworks, frameworks[::-1])),
        weights=st.dictionaries(
            st.sampled_from(criteria), st.floats(0.01, 1 / len(criteria)), max_size=2
        ),
        values=st.fixed_dictionaries({}, optional=values),
        probes=st.lists(
            st.tuples(st.sampled_from(frameworks), st.sampled_from((0.1, 0.11, 0.2, 0.7))),
            max_size=2,
            unique_by=lambda pair: pair[0],
        ).map(lambda pairs: tuple(measured(*pair) for pair in pairs)),
    )
