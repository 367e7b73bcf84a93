"""What would change who comes first, seen from all three sides."""

from __future__ import annotations

import pytest

from advisor.model.robustness import Flip, Tipping
from advisor.report.explanation.changes import (
    changes_of_answer,
    changes_of_weight,
    changes_to,
)
from advisor.report.explanation.ground import Ground

BOTH, PHONE, SERVER = ("server", "phone"), ("phone",), ("server",)


def changed(
    small: Ground, given: tuple[str, ...], instead: tuple[str, ...], tips_at: float = 0.7
) -> Ground:
    """Alder comes first with other targets, or with another weight on its reach."""
    robustness = small.report.robustness.model_copy(
        update={
            "flips": (Flip(question="targets", given=given, instead=instead, framework="alder"),),
            "tipping": (
                Tipping(criterion="reach", weight=0.5, tips_at=tips_at, framework="alder"),
            ),
        }
    )
    return Ground(small.report.model_copy(update={"robustness": robustness}), small.knowledge)


@pytest.mark.parametrize(
    ("given", "instead", "text"),
    [
        (SERVER, BOTH, "with 'Phones and tablets' as well"),
        (BOTH, SERVER, "without 'Phones and tablets'"),
        (SERVER, PHONE, "with 'Phones and tablets'"),
        ((), PHONE, "with 'Phones and tablets'"),
    ],
)
def test_another_answer_is_told_by_what_differs(
    given: tuple[str, ...], instead: tuple[str, ...], text: str, small: Ground
) -> None:
    ground = changed(small, given, instead)
    (listing,) = changes_of_answer(ground, "targets")
    assert (listing.entries[0].id, listing.entries[0].text) == ("alder", text)
    answers, _ = changes_to(ground, "alder")
    assert (answers.entries[0].id, answers.entries[0].text) == ("targets", text)


@pytest.mark.parametrize(
    ("tips_at", "text"),
    [
        (0.7, "more than 70.0% of all weight (now 50.0%)"),
        (0.501, "more than 50.1% of all weight (now 50.0%)"),
        (0.3, "less than 30.0%"),
    ],
)
def test_another_weight_is_told_apart_from_the_present_one(
    tips_at: float, text: str, small: Ground
) -> None:
    ground = changed(small, SERVER, PHONE, tips_at)
    (listing,) = changes_of_weight(ground, "reach")
    assert text in listing.entries[0].text
    _, weights = changes_to(ground, "alder")
    assert weights.entries[0].id == "reach"


def test_where_nothing_would_there_is_nothing(small: Ground) -> None:
    ground = changed(small, SERVER, PHONE)
    assert changes_to(ground, "birch") == ()
    assert changes_of_answer(ground, "goal") == ()
    assert changes_of_weight(ground, "ease") == ()
