"""Stated weights: shares of one whole."""

from __future__ import annotations

import pytest

from advisor.comparison.what_if.weights import with_weights
from advisor.errors import UsageProblem
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def stated(**weights: float) -> Facts:
    return facts({}).model_copy(update={"weights": weights})


@pytest.mark.parametrize("text", ["0.4", "40%", " 40 %", ".4", "4e-1"])
def test_shares_as_typed(small_knowledge: Knowledge, text: str) -> None:
    assert with_weights(small_knowledge, stated(), (f"ease={text}",)).weights == {"ease": 0.4}


def test_others_stay_as_they_were_stated(small_knowledge: Knowledge) -> None:
    moved = with_weights(small_knowledge, stated(reach=0.3, ease=0.2), ("ease=0.6",))
    assert moved.weights == {"reach": 0.3, "ease": 0.6}


def test_shares_may_be_the_whole(small_knowledge: Knowledge) -> None:
    options = ("ease=0.7", "reach=0.2", "speed=0.1")
    assert len(with_weights(small_knowledge, stated(), options).weights) == 3


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("ease",), "--weight ease: write CRITERION=SHARE"),
        (("eas=0.4",), "unknown criterion 'eas'; did you mean 'ease'"),
        (("reach/phone=0.4",), "'reach/phone' is a part of 'reach'"),
        (("ease=much",), "'much' is no share"),
        (("ease=40",), "a share is from 0 to 1, or from 0% to 100%; did you mean 40%"),
        (("ease=140%",), "from 0% to 100%"),
        (("ease=-0.1",), "from 0 to 1"),
        (("ease=nan",), "from 0 to 1"),
        (("ease=0.7", "reach=50%"), "add up to 120%, more than all: ease 70% and reach 50%"),
        (("ease=0.2", "reach=0.2", "speed=0.2"), "every criterion has a stated weight"),
    ],
)
def test_what_is_no_weight(small_knowledge: Knowledge, options: tuple[str, ...], says: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        with_weights(small_knowledge, stated(), options)
    assert says in caught.value.message
