"""Scores as accounts, whose rows add up as printed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.comparison import Comparison, LeafMoved
from advisor.report.console_parts.ledger import SHOWN, write_ledger
from advisor.report.console_parts.page import Page
from tests.advisor.report.compared import comparison, step
from tests.advisor.report.console_parts.alone import INERT, NASTY

PAGES = {
    80: """\
HOW THE SCORES MOVED (points of 100)
  Alder  Birch
   73.3   55.0  before
   -2.0   +1.5  What is the project for? 'before' -> 'after'.
   +0.3    0.0  Weight of reach: as answered -> 40%. Rules out Birch.
   71.6   56.5  after
  Each step is judged after those above it: in another order the steps may
  differ, but not their sum.

DIFFERS WITHOUT MOVING A SCORE
  · What is the present code written with? 'before' -> 'after'.
""",
    40: """\
HOW THE SCORES MOVED (points of 100)
  Alder  Birch
   73.3   55.0  before
   -2.0   +1.5  What is the project for?
                'before' -> 'after'.
   +0.3    0.0  Weight of reach: as
                answered -> 40%. Rules
                out Birch.
   71.6   56.5  after
  Each step is judged after those above
  it: in another order the steps may
  differ, but not their sum.

DIFFERS WITHOUT MOVING A SCORE
  · What is the present code written
    with? 'before' -> 'after'.
""",
}
NUMBERS = re.compile(r"^ +([+-]?\d+\.\d) +([+-]?\d+\.\d)(?:  |$)", re.MULTILINE)
MOVES = st.lists(st.tuples(*2 * (st.floats(-2, 2).map(lambda move: round(move, 3)),)), max_size=20)


def page(of: Comparison, width: int = 80, *, details: bool = False) -> str:
    made = Page(width, colour=False, details=details)
    write_ledger(made, of)
    return made.finished()


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    weight: dict[str, Any] = {"before": "as answered", "after": "40%", "ruled_out": ("birch",)}
    moved = (
        step(),
        step("weight", "reach", scores={"alder": 0.25, "birch": 0.0}, **weight),
        step("answer", "present", scores={"alder": 0.0, "birch": 0.0}),
    )
    assert page(comparison(*moved), width) == PAGES[width]


@given(MOVES, st.booleans())
def test_printed_rows_add_up(moves: list[tuple[float, float]], details: bool) -> None:
    moved = [
        step("answer", f"q{at}", scores={"alder": one, "birch": other})
        for at, (one, other) in enumerate(moves)
    ]
    rows = [
        tuple(round(10 * float(number)) for number in pair)
        for pair in NUMBERS.findall(page(comparison(*moved), details=details))
    ]
    if any(any(pair) for pair in moves):
        before, *steps, after = rows
        for at in range(2):
            assert before[at] + sum(row[at] for row in steps) == after[at]
        assert len(steps) <= (len(moves) if details else SHOWN + 1)
    else:
        assert rows == []


def test_what_hardly_moves_is_one_row_unless_it_rules_out() -> None:
    little = {"alder": 0.02, "birch": 0.0}
    moved = [step(), *(step("answer", name, scores=little) for name in ("one", "two"))]
    text = page(comparison(*moved))
    assert "2 smaller steps (--details): one and two." in text
    assert "2 smaller steps" not in page(comparison(*moved), details=True)
    out = step("answer", "three", scores=little, ruled_out=("birch",))
    assert "three 'before' -> 'after'. Rules out Birch." in page(comparison(*moved, out))


def test_a_single_step_needs_no_word_about_order() -> None:
    assert "another order" not in page(comparison(step()))


def test_no_step_is_no_ledger() -> None:
    assert page(comparison()) == ""


def leaf(name: str, points: float = 4, **scores: float) -> LeafMoved:
    return LeafMoved(
        id=f"ease/{name}",
        name=name,
        points_before=4,
        points_after=points,
        values_before={"alder": 0.5, "birch": 0.5},
        values_after={"alder": 0.5, "birch": 0.75},
        scores={"alder": 0.0, "birch": 0.0, **scores},
    )


def test_leaves_of_the_rules_add_up_to_their_step() -> None:
    leaves = (leaf("small", birch=0.2), leaf("large", 6, alder=1.0, birch=0.9))
    rules = step(
        "rules", "The old report", scores={"alder": 0.6, "birch": 1.1}, leaves=leaves, name="Rules"
    )
    assert page(comparison(rules, step())).partition("WHERE THE")[2] == (
        " JUDGEMENT DIFFERS (the old report against its recomputation)\n"
        "  Alder  Birch\n"
        "   +1.0   +0.9  large: value of 100 for Birch 50 -> 75; weight 4 -> 6 points.\n"
        "    0.0   +0.2  small: value of 100 for Birch 50 -> 75.\n"
        "   -0.4    0.0  All others, because the sum of points differs.\n"
    )


def test_many_leaves_are_few_rows() -> None:
    leaves = tuple(leaf(f"leaf-{at}", birch=0.2) for at in range(9))
    rules = step("rules", "The old report", scores={"alder": 0.0, "birch": 1.8}, leaves=leaves)
    assert "3 smaller ones (--details)." in page(comparison(rules))
    assert "leaf-8" in page(comparison(rules), details=True)


def test_a_leaf_that_one_side_lacks_has_no_value_there() -> None:
    gone = leaf("gone", 0, alder=-1.0).model_copy(update={"values_after": {}})
    rules = step("rules", "The new report", scores={"alder": -1.0, "birch": 0.0}, leaves=(gone,))
    text = page(comparison(rules), 120)
    assert "gone: value of 100 for Alder 50 -> none and Birch 50 -> none; weight 4 -> 0" in text


def test_words_are_inert() -> None:
    names = {"alder": NASTY, "birch": "B"}
    text = page(comparison(step(name=NASTY, before=NASTY), names=names), 160)
    assert text.count(INERT) == 3
