"""A question comes after the ones its condition reads."""

from __future__ import annotations

from advisor.knowledge.checking.order import asked_too_early
from advisor.model.conditions import Condition
from advisor.model.questions import Question
from tests.advisor.knowledge.rule_copy import RuleCopy


def question(name: str, *reads: str) -> Question:
    when = Condition(all=tuple(Condition(fact=fact, is_=True) for fact in reads))
    return Question(
        id=name, text="T?", help="H.", why="W.", type="bool", when=when if reads else None
    )


def test_earlier_answers_and_probes_may_be_read() -> None:
    assert asked_too_early([question("a"), question("b", "answer.a", "probe.x")]) == {}


def test_later_answers_and_its_own_may_not() -> None:
    wrong = asked_too_early([question("a", "answer.b"), question("b", "answer.b")])
    assert wrong == {
        "a": "'a' is asked before 'answer.b', on which it depends",
        "b": "'b' is asked before 'answer.b', on which it depends",
    }


def test_it_is_an_error_of_the_rule_base(rules: RuleCopy) -> None:
    rules.replace("questions", "when: {fact: answer.targets", "when: {fact: answer.memory, gt: 1}")
    rules.replace("questions", "gt: 1}, contains: phone}", "gt: 1}")
    assert rules.errors() == [
        "Q203: 'offline' is asked before 'answer.memory', on which it depends"
    ]
