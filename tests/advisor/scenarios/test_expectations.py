"""What a scenario expects is what is held against the outcome, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advisor.knowledge.rule_copy import RuleCopy
from tests.advisor.scenarios.small import misses


@pytest.mark.parametrize("name", ["orchard", "night-school"])
def test_a_sound_expectation_misses_nothing(rules: RuleCopy, name: str) -> None:
    assert list(misses(rules, name)) == []


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        ({"winner": ("birch",)}, "winner: the verdict names alder (settled)"),
        ({"winner": ()}, "winner: the verdict names alder (settled)"),
        ({"words": ("leans",)}, "words: the word is 'settled'"),
        (
            {"needs": ("learning-needs-little",)},
            "needs: what serves without a framework is nothing",
        ),
        ({"stay": "switch"}, "stay: the advice about what exists is 'stay'"),
        ({"excluded": {}}, "excluded: birch is ruled out by birch-on-old-python"),
        (
            {"excluded": {"alder": ("birch-on-old-python",), "birch": ("birch-on-old-python",)}},
            "excluded.alder: alder is ruled out by nothing",
        ),
        (
            {"open": {"birch": ("birch-on-old-python",)}},
            "open.birch: birch-on-old-python is not open",
        ),
        ({"silent": ("check-memory",)}, "silent: check-memory is given"),
        (
            {"values": {"alder": {"ease/continuity": (0.0, 0.9)}}},
            "values.alder.ease/continuity: alder has 1 on ease/continuity",
        ),
        (
            {"values": {"alder": {"speed/training": (0.0, 1.0)}}},
            "values.alder.speed/training: alder has no known value on speed/training",
        ),
        (
            {"reasons": {"alder": {"ease/continuity": "must be rewritten"}}},
            (
                "reasons.alder.ease/continuity: the reason on ease/continuity is:"
                " The code is already written with it."
            ),
        ),
        (
            {"closed": {"alder": {"phone": ("sapling",)}}},
            "closed.alder.phone: sapling leads from alder to phone",
        ),
        (
            {"install": {"alder": "conda"}},
            "install.alder: alder is installed with: pip install alder",
        ),
        ({"skipped": ("offline",)}, "skipped: offline is asked"),
        (
            {"matters": {"targets": {"phone": ("ease",)}}},
            "matters.targets.phone: targets: phone gives no weight to ease",
        ),
        (
            {"matters": {"goal": {"learning": ("ease/first-model",)}}},
            "matters.goal.learning: learning does not count as an answer to goal",
        ),
    ],
)
def test_what_is_otherwise_is_missed(
    rules: RuleCopy, expected: dict[str, Any], message: str
) -> None:
    assert list(misses(rules, "orchard", **expected)) == [message]


def test_advice_that_is_wanted_is_missed(rules: RuleCopy) -> None:
    found = list(misses(rules, "night-school", advice=("check-memory",), silent=()))
    assert found == ["advice: check-memory is not given"]


def test_more_than_one_winner_may_be_right(rules: RuleCopy) -> None:
    assert list(misses(rules, "orchard", winner=("birch", "alder"))) == []


@pytest.mark.parametrize(
    ("wanted", "sound"),
    [
        (("sapling", "twig"), True),
        (("sapling",), True),
        (("twig",), False),
        (("twig", "sapling"), False),
        (("sapling", "leaf"), False),
    ],
)
def test_the_first_route_is_the_best_and_none_is_better_than_one_before_it(
    rules: RuleCopy, wanted: tuple[str, ...], sound: bool
) -> None:
    rules.replace(
        "reach",
        "routes:\n",
        "routes:\n"
        "  - {id: twig, name: Twig, status: legacy, summary: Small., licence: MIT,"
        " modified: 2026-11-22, paths: [{framework: alder, levels: {phone: 0.2}, via: twig,"
        " because: Known from use., grade: judgement}]}\n",
    )
    found = list(misses(rules, "orchard", routes={"alder": {"phone": wanted}}))
    message = "routes.alder.phone: from alder to phone lead sapling (0.9), twig (0.2)"
    assert found == ([] if sound else [message])
