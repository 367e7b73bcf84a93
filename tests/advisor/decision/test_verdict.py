"""Verdict words follow fixed rules."""

from __future__ import annotations

import pytest

from advisor.decision.acceptability import Acceptability
from advisor.decision.verdict import verdict
from advisor.model.decision import Verdict
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.test_acceptability import two_answers


def judged(knowledge: Knowledge, share: float, lead: float, loss: float = 0.5) -> Verdict:
    problem = two_answers(0.6, 0.5)
    return verdict(
        ("a", "b"),
        {"a": 50 + lead, "b": 50},
        problem.scores,
        Acceptability({"a": share, "b": 1 - share}, loss),
        (),
        knowledge.method,
    )


@pytest.mark.parametrize(
    ("share", "lead", "word"),
    [
        (0.95, 5, "clear"),
        (0.90, 2, "clear"),
        (0.89, 5, "leans"),
        (0.95, 1.9, "too close to call"),
        (0.70, 2, "leans"),
        (0.69, 9, "too close to call"),
    ],
)
def test_share_and_lead_choose_the_word(
    share: float, lead: float, word: str, real_knowledge: Knowledge
) -> None:
    assert judged(real_knowledge, share, lead).word == word


def test_a_small_expected_loss_is_practically_equal(real_knowledge: Knowledge) -> None:
    assert judged(real_knowledge, 0.5, 0.1, loss=0.9).practically_equal
    assert not judged(real_knowledge, 0.5, 0.1, loss=1.1).practically_equal
    assert not judged(real_knowledge, 0.95, 5, loss=0.1).practically_equal


def test_a_proven_lead_is_settled(real_knowledge: Knowledge) -> None:
    problem = two_answers(1.0, 0.0)
    sampled = Acceptability({"a": 1.0, "b": 0.0}, 0.0)
    scores = {"a": 50.0, "b": 0.0}
    found = verdict(("a", "b"), scores, problem.scores, sampled, (), real_knowledge.method)
    assert found.word == "settled"
