"""Fewer candidates, as long as one is left."""

from __future__ import annotations

import pytest

from advisor.comparison.what_if.candidates import without
from advisor.errors import UsageProblem
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def compared(*candidates: str) -> Facts:
    return facts({}).model_copy(update={"candidates": candidates})


def test_one_may_be_left_alone(small_knowledge: Knowledge) -> None:
    assert without(small_knowledge, compared(), ("birch",)).candidates == ("alder",)


def test_the_others_stay_in_their_order(small_knowledge: Knowledge) -> None:
    given = compared("cedar", "birch", "alder")
    assert without(small_knowledge, given, ("birch",)).candidates == ("cedar", "alder")
    assert without(small_knowledge, given, ()) == given


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (("brich",), "'brich' is no candidate of this report; it has alder, birch; did you mean"),
        (("alder", "birch"), "--without alder --without birch leaves no candidate"),
    ],
)
def test_what_cannot_be_left_out(
    small_knowledge: Knowledge, names: tuple[str, ...], says: str
) -> None:
    for given in (compared(), compared("alder", "birch")):
        with pytest.raises(UsageProblem) as caught:
            without(small_knowledge, given, names)
        assert says in caught.value.message
