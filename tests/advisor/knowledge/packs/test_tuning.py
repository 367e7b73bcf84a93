"""What a patch sets is set, all else stays, and it is said in words."""

from __future__ import annotations

from typing import Any

from advisor.knowledge.packs.format import Tuning
from advisor.knowledge.packs.tuning import lapsed, settings, tuned
from advisor.model.knowledge import Knowledge

LEVEL = {"level": 0.25, "because": "We tried it."}


def tuning(**given: Any) -> Tuning:
    return Tuning.model_validate(given)


def test_a_leaf_and_advice_take_the_value(small_knowledge: Knowledge) -> None:
    leaf, advice = small_knowledge.leaves["reach/phone"], small_knowledge.advice[0]
    heavier = tuning(base="major")
    assert tuned(leaf, heavier) == leaf.model_copy(update={"base": "major"})
    assert settings(leaf, heavier) == ("base: irrelevant -> major",)
    louder = tuning(kind="warning", text="Measure it.")
    assert tuned(advice, louder) == advice.model_copy(
        update={"kind": "warning", "text": "Measure it."}
    )
    assert settings(advice, louder) == (
        "kind: next-step -> warning",
        "text: Below 2 GB the runtime itself counts. -> Measure it.",
    )


def test_points_that_are_not_named_stay(small_knowledge: Knowledge) -> None:
    question = small_knowledge.question_by_id["goal"]
    given = tuning(points={"product": {"speed/training": "major", "ease": "minor"}})
    research, product, learning = tuned(question, given).choices
    assert (research, learning) == (question.choices[0], question.choices[2])
    assert product.points == {"reach/phone": "minor", "speed/training": "major", "ease": "minor"}
    assert settings(question, given) == (
        "points of product for speed/training: some -> major",
        "points of product for ease: irrelevant -> minor",
    )


def test_every_rating_of_a_leaf_says_the_same_in_its_place(small_knowledge: Knowledge) -> None:
    alder = small_knowledge.framework_by_id["alder"]
    given = tuning(ratings={"ease/continuity": {**LEVEL, "evidence": ("alder-runs-on-phones",)}})
    first, *both = tuned(alder, given).ratings
    assert first == alder.ratings[0]
    for new, old in zip(both, alder.ratings[1:], strict=True):
        assert (new.level, new.because, new.grade) == (0.25, "We tried it.", None)
        assert (new.when, new.examples) == (old.when, old.examples)
        assert new.evidence == ("alder-runs-on-phones",)
    assert settings(alder, given) == (
        "rating of ease/continuity: 1.0 or 0.0 -> 0.25 (We tried it.)",
    )


def test_a_leaf_without_a_rating_gets_one_and_loses_it_to_nobody(
    small_knowledge: Knowledge,
) -> None:
    alder = small_knowledge.framework_by_id["alder"]
    given = tuning(ratings={"acme-support/in-house": LEVEL, "ease/first-model": LEVEL})
    *_, added = tuned(alder, given).ratings
    assert (added.leaf, added.level, added.grade) == ("acme-support/in-house", 0.25, "judgement")
    assert settings(alder, given)[0].startswith("rating of acme-support/in-house: none -> 0.25")
    *others, left = lapsed(alder, given, "acme").ratings
    assert tuple(others) == alder.ratings
    assert (left.leaf, left.level) == ("acme-support/in-house", "unknown")
