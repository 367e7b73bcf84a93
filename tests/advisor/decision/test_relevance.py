"""The workloads that an answer makes count."""

from __future__ import annotations

import pytest

from advisor.decision.relevance import relevant_workloads
from advisor.inference.infer import infer
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value
from tests.advisor.knowing import facts


def relevant(knowledge: Knowledge, **answers: Value) -> tuple[str, ...]:
    given = facts({key.replace("_", "-"): value for key, value in answers.items()})
    return relevant_workloads(knowledge, given, infer(knowledge, given))


@pytest.mark.parametrize(
    ("domain", "counts", "does_not"),
    [
        ("vision", "train-cnn", "train-lstm"),
        ("language", "train-transformer", "train-cnn"),
        ("audio", "train-lstm", "train-transformer"),
        ("recommender", "train-embedding", "train-cnn"),
        ("tabular", "train-mlp", "train-embedding"),
    ],
)
def test_the_domain_says_which_training_counts(
    domain: str, counts: str, does_not: str, real_knowledge: Knowledge
) -> None:
    found = relevant(real_knowledge, domain=(domain,), speed="much")
    assert counts in found
    assert does_not not in found


def test_the_heaviest_comes_first(small_knowledge: Knowledge) -> None:
    leaf = small_knowledge.leaves["speed/training"]
    halves = leaf.model_copy(update={"measured_by": {"train-mlp": 0.3, "matmul": 0.7}})
    criteria = tuple(
        criterion.model_copy(
            update={"leaves": tuple(halves if x is leaf else x for x in criterion.leaves)}
        )
        for criterion in small_knowledge.criteria
    )
    changed = Knowledge.model_construct(**{**dict(small_knowledge), "criteria": criteria})
    assert relevant(changed, goal="research") == ("matmul", "train-mlp")
