"""Tallies of what was said, and their tables."""

from __future__ import annotations

import pytest

from advisor.model.knowledge import Knowledge
from benchmarks.hit_rates import (
    by_word,
    factors_table,
    tally,
    thresholds_table,
    within,
    words_table,
)
from benchmarks.noisy_user import Judgement

SAID = [
    Judgement("clear", 0.96, 9.0, right=True, loss=0.0),
    Judgement("clear", 0.91, 5.0, right=False, loss=3.0),
    Judgement("leans", 0.8, 4.0, right=True, loss=0.0),
    Judgement("too close to call", 0.9, 1.0, right=False, loss=1.0),
    Judgement("settled", 0.99, 30.0, right=True, loss=0.0),
]


def test_a_tally_counts_and_knows_its_error() -> None:
    found = tally(SAID[:2], len(SAID))
    assert (found.given, found.right, found.loss) == (2, 0.5, 1.5)
    assert found.error == pytest.approx(0.5 / 2**0.5)
    assert found.cells == ("40.0", "93.5", "50.0 ± 35.4", "1.50")
    assert tally((), 5).cells == ("0.0", "", "", "")


def test_words_are_tallied_one_by_one() -> None:
    given = {word: item.given for word, item in by_word(SAID)}
    assert given == {"settled": 1, "clear": 2, "leans": 1, "too close to call": 1}


def test_a_threshold_needs_the_lead_too_and_is_no_matter_of_proofs() -> None:
    assert within(SAID, 0.9, 1.01, least_lead=2).given == 2
    assert within(SAID, 0.7, 0.9, least_lead=2).given == 1


def test_the_tables_have_a_row_for_everything(real_knowledge: Knowledge) -> None:
    method = real_knowledge.method
    found = {noise: {method.weight_factor: SAID, 3.0: SAID[:1]} for noise in (0.3, 0.6)}
    assert words_table(found, method).splitlines()[2:4] == [
        "| 0.3 | settled | 20.0 | 99.0 | 100.0 ± 0.0 | 0.00 |",
        "| 0.3 | clear | 40.0 | 93.5 | 50.0 ± 35.4 | 1.50 |",
    ]
    assert len(words_table(found, method).splitlines()) == 2 + 2 * 4
    assert len(thresholds_table(found, method).splitlines()) == 2 + 2 * 6
    assert factors_table(found).splitlines()[-1] == (
        "| 3 | 0.6 | 100.0 | 96.0 | 100.0 ± 0.0 | 0.0 |  |  | 0.0 |  |  |"
    )
