"""Verdict words follow fixed rules."""

from __future__ import annotations

import pytest

from advisor.decision.acceptability import Acceptability
from advisor.decision.verdict import Ignorance, verdict
from advisor.model.decision import Verdict
from advisor.model.knowledge import Knowledge


def judged(
    knowledge: Knowledge, share: float, lead: float, loss: float = 0.5, unknown: float = 0.1
) -> Verdict:
    sampled = Acceptability({"a": (share, 1 - share), "b": (1 - share, share)}, share, loss)
    ignorance = Ignorance(share=unknown, decide=("goal",))
    return verdict(("a", "b"), lead, {"b": -1.0}, sampled, (), ignorance, knowledge.method)


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


def test_the_only_candidate_is_no_proof(real_knowledge: Knowledge) -> None:
    sampled = Acceptability({"a": (1.0,)}, 1.0, 0.0)
    ignorance = Ignorance(share=0.9, decide=())
    given = (("a",), 0.0, {}, sampled, (), ignorance, real_knowledge.method)
    assert verdict(*given, alone=True).word == "only candidate"
    assert verdict(*given).word == "settled"


def test_too_much_unknown_gives_no_word_and_no_framework(real_knowledge: Knowledge) -> None:
    most = real_knowledge.method.verdicts.most_unknown
    found = judged(real_knowledge, 0.99, 20, unknown=most + 0.01)
    assert (found.word, found.framework) == ("no recommendation yet", None)
    assert (found.unknown_share, found.decide) == (most + 0.01, ("goal",))
    assert judged(real_knowledge, 0.99, 20, unknown=most).decide == ()


@pytest.mark.parametrize("unknown", [0.0, 0.9])
def test_a_proven_lead_is_settled(real_knowledge: Knowledge, unknown: float) -> None:
    sampled = Acceptability({"a": (1.0, 0.0), "b": (0.0, 1.0)}, 1.0, 0.0)
    ignorance = Ignorance(share=unknown, decide=())
    found = verdict(("a", "b"), 50.0, {"b": 1.0}, sampled, (), ignorance, real_knowledge.method)
    assert found.word == "settled"
