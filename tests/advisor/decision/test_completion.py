"""The range of the lead over open answers is what trying all of them gives."""

from __future__ import annotations

from itertools import chain, combinations, product

import pytest

from advisor.advise import advise
from advisor.decision.completion import lead_range
from advisor.decision.matrix import build_matrix
from advisor.inference.infer import infer
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.record import Value
from tests.advisor.knowing import facts, measured

FIXED = {"present": "none", "python": "3.12", "train-os": "linux"}


def values(question: Question) -> list[Value]:
    ids = [choice.id for choice in question.choices]
    if question.type == "multi":
        subsets = chain.from_iterable(combinations(ids, n) for n in range(len(ids) + 1))
        return [tuple(subset) for subset in subsets]
    return [True, False] if question.type == "bool" else [*ids]


def completions(knowledge: Knowledge, given: Facts) -> list[Facts]:
    asked = [q for q in knowledge.questions if q.fact not in given.values and q.type != "number"]
    return [
        given.model_copy(
            update={
                "values": {
                    **given.values,
                    **{
                        question.fact: known(value, "answer", "test")
                        for question, value in zip(asked, chosen, strict=True)
                    },
                }
            }
        )
        for chosen in product(*(values(question) for question in asked))
    ]


def unnormalised_lead(knowledge: Knowledge, given: Facts) -> float:
    matrix = build_matrix(knowledge, given, infer(knowledge, given))
    return (matrix.score("alder") - matrix.score("birch")) * matrix.total / 100


@pytest.mark.parametrize("answers", [{}, FIXED, {**FIXED, "goal": "product"}])
def test_every_completion_lies_within(small_knowledge: Knowledge, answers: dict[str, str]) -> None:
    given = facts({**answers}, measured("alder", 0.1), measured("birch", 0.2))
    findings = infer(small_knowledge, given)
    matrix = build_matrix(small_knowledge, given, findings)
    low, high = lead_range(small_knowledge, findings, matrix, "alder", "birch")
    leads = [
        unnormalised_lead(small_knowledge, each) for each in completions(small_knowledge, given)
    ]
    assert low - 1e-9 <= min(leads)
    assert max(leads) <= high + 1e-9


def test_where_only_points_are_open_the_ends_are_reached(small_knowledge: Knowledge) -> None:
    deciding = {
        *small_knowledge.asking_facts,
        *small_knowledge.must_facts,
        *small_knowledge.path_facts,
        *small_knowledge.rated_facts,
    }
    open_question = next(
        question
        for question in small_knowledge.questions
        if question.fact not in deciding and question.type == "single"
    )
    sure: dict[str, Value] = {
        question.id: values(question)[-1]
        for question in small_knowledge.questions
        if question is not open_question and question.type != "number"
    }
    given = facts({**sure, "memory": 8.0})
    findings = infer(small_knowledge, given)
    matrix = build_matrix(small_knowledge, given, findings)
    leads = [
        unnormalised_lead(small_knowledge, each) for each in completions(small_knowledge, given)
    ]
    expected = (min(leads), max(leads))
    assert lead_range(small_knowledge, findings, matrix, "alder", "birch") == pytest.approx(
        expected
    )


@pytest.mark.parametrize("goal", ["research", "product", "learning"])
@pytest.mark.parametrize("targets", [("server",), ("phone",), ()])
def test_final_is_final(small_knowledge: Knowledge, goal: str, targets: tuple[str, ...]) -> None:
    given = facts({"goal": goal, "targets": targets, "present": "birch"})
    report = advise(small_knowledge, given)
    firsts = {build_first(small_knowledge, each) for each in completions(small_knowledge, given)}
    if report.robustness.final:
        assert firsts == {report.ranking[0].framework}


def build_first(knowledge: Knowledge, given: Facts) -> str | None:
    ranking = advise(knowledge, given).ranking
    return ranking[0].framework if ranking else None


def test_which_times_count_is_as_open_as_the_answer_that_decides_it(
    real_knowledge: Knowledge,
) -> None:
    probes = [
        measured(framework, seconds, workload=workload)
        for workload, times in (("train-cnn", (0.1, 0.4)), ("train-lstm", (0.4, 0.1)))
        for framework, seconds in zip(("pytorch", "tensorflow"), times, strict=True)
    ]
    given = facts({"approach": "train", "train-here": True, "speed": "decisive"}, *probes)
    findings = infer(real_knowledge, given)
    matrix = build_matrix(real_knowledge, given, findings)
    pair = ("pytorch", "tensorflow")
    low, high = lead_range(real_knowledge, findings, matrix, *pair)
    for domain in ("vision", "audio"):
        told = facts({"domain": (domain,)}).values
        said = given.model_copy(update={"values": {**given.values, **told}})
        then = infer(real_knowledge, said)
        least, most = lead_range(
            real_knowledge, then, build_matrix(real_knowledge, said, then), *pair
        )
        assert low < least <= most < high
