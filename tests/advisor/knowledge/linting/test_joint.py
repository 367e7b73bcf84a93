"""The search for facts finds some exactly where there are any, and shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.knowledge.linting.joint import MOST_TRIALS, Undecided, Values, World, verdict, words
from advisor.model.arising import arising
from advisor.model.conditions import Condition
from advisor.model.facts import Fact, Facts, known, not_applicable
from advisor.model.knowledge import Knowledge
from advisor.model.questions import FactType, Question
from advisor.model.record import Value
from advisor.model.truth import truth


def question(name: str, kind: str, when: dict[str, object] | None = None) -> Question:
    data = {"id": name, "text": "T?", "help": "H.", "why": "W.", "type": kind, "when": when}
    return Question.model_validate(data)


def fact(name: str, kind: str, **more: object) -> FactType:
    producer = "answer" if name.startswith("answer.") else "probe"
    return FactType.model_validate(
        {"id": name, "type": kind, "about": "", "producer": producer} | more
    )


QUESTIONS = (
    question("goal", "single"),
    question("targets", "multi", {"fact": "answer.goal", "in": ("try", "ship")}),
    question("offline", "bool", {"fact": "answer.targets", "contains": "phone"}),
)
TYPES = {
    item.id: item
    for item in (
        fact("answer.goal", "choice", values=("learn", "try", "ship")),
        fact("answer.targets", "set", values=("phone", "server")),
        fact("answer.offline", "bool"),
        fact("probe.cores", "number", minimum=0, maximum=4),
        fact("probe.gpu", "bool"),
    )
}
DOMAINS: dict[str, tuple[Value, ...]] = {
    "answer.goal": ("learn", "try", "ship"),
    "answer.targets": ((), ("phone",), ("server",), ("phone", "server")),
    "answer.offline": (True, False),
    "probe.cores": (0.5, 1.0, 1.5, 2.0, 2.5),
    "probe.gpu": (True, False),
}
TESTS: tuple[tuple[str, str, tuple[Value, ...]], ...] = (
    ("answer.goal", "is", ("learn", "try", "ship")),
    ("answer.goal", "is_not", ("learn", "ship")),
    ("answer.targets", "contains", ("phone", "server")),
    ("answer.offline", "is", (True, False)),
    ("answer.offline", "applicable", (True, False)),
    ("probe.cores", "lt", (1.0, 2.0)),
    ("probe.cores", "ge", (1.0, 2.0)),
    ("probe.gpu", "is", (True, False)),
)
LEAVES = st.sampled_from(
    [{"fact": name, test: operand} for name, test, operands in TESTS for operand in operands]
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.builds(lambda items: {"all": items}, st.lists(parts, min_size=1, max_size=3).map(tuple)),
        st.builds(lambda items: {"any": items}, st.lists(parts, min_size=1, max_size=3).map(tuple)),
        st.builds(lambda item: {"not": item}, parts),
    ),
    max_leaves=5,
).map(Condition.model_validate)


def worlds() -> Iterator[Facts]:
    """Everything that can be so, by the same reckoning that a recommendation uses."""
    knowledge = Knowledge.model_construct(questions=QUESTIONS)
    for values in product(*DOMAINS.values()):
        pairs = zip(DOMAINS, values, strict=True)
        facts = {name: known(value, "answer", "") for name, value in pairs}
        yield arising(knowledge, Facts(as_of=date.min, values=facts))


WORLDS = list({str(facts.values): facts for facts in worlds()}.values())


def agrees(values: Values, facts: Facts) -> bool:
    """Whether the facts are as the values say, however far the number is from its limits."""
    return all(
        plain(fact) == plain(facts.fact(name))
        for name, fact in values.items()
        if name != "probe.cores"
    )


def plain(fact: Fact) -> object:
    return frozenset(fact.value) if isinstance(fact.value, tuple) else fact.value


@settings(max_examples=300)
@given(st.lists(CONDITIONS, min_size=1, max_size=2), st.lists(CONDITIONS, max_size=2))
def test_it_finds_facts_where_trying_everything_does(
    hold: list[Condition], fail: list[Condition]
) -> None:
    fitting = [
        facts
        for facts in WORLDS
        if all(truth(item, facts) == "true" for item in hold)
        and not any(truth(item, facts) == "true" for item in fail)
    ]
    found = World(TYPES, QUESTIONS).witness(hold, fail)
    assert (found is None) == (not fitting)
    if found is not None:
        assert all(verdict(item, found) == "true" for item in hold)
        assert any(agrees(found, facts) for facts in fitting)


def cond(**data: object) -> Condition:
    return Condition.model_validate(data)


SHIP = cond(fact="answer.goal", **{"is": "ship"})
PHONE = cond(fact="answer.targets", contains="phone")
OFFLINE = cond(fact="answer.offline", **{"is": True})


def test_it_names_what_makes_the_question_arise_and_nothing_more() -> None:
    world = World(TYPES, QUESTIONS)
    assert words(world.witness([OFFLINE]) or {}) == (
        "answer.goal=try, answer.targets=[phone], answer.offline=true"
    )
    assert words(world.witness([SHIP], [PHONE]) or {}) == "answer.goal=ship"


def test_what_follows_from_the_questions_follows() -> None:
    world = World(TYPES, QUESTIONS)
    assert world.implies(OFFLINE, PHONE)
    assert not world.implies(PHONE, OFFLINE)
    assert world.implies(PHONE, OFFLINE, [cond(fact="answer.offline", **{"is": False})])


def test_facts_in_words() -> None:
    values: dict[str, Value] = {"a": False, "b": 2.5, "c": ("x", "y"), "d": "linux"}
    facts = {name: known(value, "probe", "") for name, value in values.items()}
    shown = words(facts | {"e": not_applicable("")})
    assert shown == "a=false, b=2.5, c=[x, y], d=linux, e does not apply"
    assert words({}) == "whatever the facts"


FLAGS = {f"probe.f{i}": fact(f"probe.f{i}", "bool") for i in range(16)}
TANGLED = Condition(
    all=tuple(
        Condition(any=(Condition(fact=name, is_=True), Condition(fact=name, is_=False)))
        for name in FLAGS
    )
)


def test_too_many_cases_are_not_tried() -> None:
    with pytest.raises(Undecided):
        World(FLAGS).witness([], [TANGLED])


def test_all_searches_together_have_an_end() -> None:
    world = World(FLAGS, most=MOST_TRIALS)
    with pytest.raises(Undecided):
        world.witness([], [TANGLED])
    with pytest.raises(Undecided):
        world.witness([Condition(fact="probe.f0", is_=True)])
