"""Made-up problems are real ones: the advisor decides on them."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from benchmarks.problem import random_problem, renewed


def test_a_random_problem_has_the_size_asked_for(real_knowledge: Knowledge) -> None:
    knowledge = random_problem(real_knowledge.method).knowledge
    assert len(knowledge.frameworks) == 4
    assert len(knowledge.leaves) == 40
    assert len(knowledge.questions) == 20
    assert all(len(item.ratings) == 40 for item in knowledge.frameworks)


def test_answers_set_weights_and_nothing_is_unknown(real_knowledge: Knowledge) -> None:
    method = real_knowledge.method
    problem = random_problem(method, leaves=10, questions=3)
    report = advise(problem.knowledge, problem.facts)
    assert sum(item.points for item in report.criteria) > 0
    assert report.unknown == ()
    assert problem == random_problem(method, leaves=10, questions=3)
    assert problem != random_problem(method, leaves=10, questions=3, seed=2)


def test_a_renewed_rule_base_remembers_nothing(real_knowledge: Knowledge) -> None:
    assert len(real_knowledge.leaves) > 1
    assert renewed(real_knowledge) == real_knowledge
    fewer = renewed(real_knowledge, criteria=real_knowledge.criteria[:1])
    assert set(fewer.leaves) == {leaf.id for leaf in real_knowledge.criteria[0].leaves}
