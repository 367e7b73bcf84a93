"""Printed parts add up, down the columns and along the lines, at every width."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.explanation import Column, Sum, Term
from advisor.report.console_parts.sums import wrapped, write_sum
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone
from tests.advisor.report.made import bare

COLUMNS = (
    Column(id="points", name="points", unit="points"),
    Column(id="weight", name="weight", unit="share"),
    Column(id="alder", name="Alder", unit="of 100"),
    Column(id="birch", name="Birch", unit="of 100"),
    Column(id="lead", name="lead", unit="of 100", of=("alder", "birch")),
)
TABLE = """\
BY LEAF (points of 100 = weight x (value); lead of Alder over Birch)
                             points  weight       Alder       Birch     lead
  Phone (reach/phone)            6   50.0%   45.00 (90)  20.00 (40)  +25.00
  First model                    4   33.3%   20.00 (60)  26.67 (80)   -6.67
    (ease/first-model)
  ──────────────────────────────────────────────────────────────────────────
  score                         10   83.3%   65.00       46.67       +18.33
  Nothing from speed/training.
"""
LIST = """\
BY LEAF (points of 100 = weight x
(value); lead of Alder over Birch)
  · Phone (reach/phone)
    points 6, weight 50.0%, Alder 45.00
    (90), Birch 20.00 (40), lead +25.00
"""


def term(item_id: str, name: str, points: float, alder: float, birch: float) -> Term:
    amounts = {
        "points": points,
        "weight": points / 12,
        "alder": 100 * points / 12 * alder,
        "birch": 100 * points / 12 * birch,
        "lead": 100 * points / 12 * (alder - birch),
    }
    return Term(id=item_id, name=name, amounts=amounts, values={"alder": alder, "birch": birch})


def total(*terms: Term, name: str = "score") -> Term:
    amounts = {column.id: sum(term.amounts[column.id] for term in terms) for column in COLUMNS}
    return Term(id="", name=name, amounts=amounts)


TERMS = (
    term("reach/phone", "Phone", 6, 0.9, 0.4),
    term("ease/first-model", "First model", 4, 0.6, 0.8),
    term("speed/training", "Training", 0, 0.5, 0.5),
)
LEAVES = Sum(title="By leaf", columns=COLUMNS, terms=TERMS, total=total(*TERMS))


def shown(item: Sum, width: int = 76) -> str:
    return alone(lambda page, _: write_sum(page, item), bare(), width=width)


def test_whole() -> None:
    assert shown(LEAVES) == TABLE


def test_a_narrow_page_gets_a_list() -> None:
    text = shown(LEAVES, width=40)
    assert text.startswith(LIST)
    assert "  = score\n    points 10, weight 83.3%" in text


fractions = st.floats(0, 1)
parts = st.lists(st.tuples(st.floats(0.01, 9), fractions, fractions), min_size=1, max_size=9)


@given(parts)
def test_what_is_printed_adds_up(drawn: list[tuple[float, float, float]]) -> None:
    terms = tuple(term(f"t/{at}", "Term", *numbers) for at, numbers in enumerate(drawn))
    made = Sum(title="By leaf", columns=COLUMNS, terms=terms, total=total(*terms))
    lines = [
        line for line in shown(made, width=120).splitlines() if re.match(r" +(Term|score)", line)
    ]
    rows = [[*map(exact, re.findall(r" ([+-]?\d+\.?\d*)(?=[% ]|$)", line))] for line in lines]
    for column in zip(*rows, strict=True):
        assert sum(column[:-1]) == column[-1]
    for *_, alder, birch, lead in rows:
        assert alder - birch == lead


def exact(number: str) -> int:
    """A printed number in hundredths."""
    return round(100 * float(number))


def test_what_does_not_close_is_printed_as_it_is() -> None:
    off = LEAVES.model_copy(update={"total": total(TERMS[0])})
    assert "score" in shown(off)
    assert "  First model                    4   33.3%   20.00 (60)  26.67 (80)   -6.67\n" in shown(
        off
    )


def test_fractions_of_points_show_a_decimal() -> None:
    terms = (term("a", "A", 0.25, 1, 0), term("b", "B", 0.5, 1, 0))
    text = shown(Sum(title="By answer", columns=COLUMNS, terms=terms, total=total(*terms)))
    assert re.findall(r"(?:A \(a\)|B \(b\)|score) +(\d\.\d) ", text) == ["0.3", "0.5", "0.8"]


def test_nothing_gets_through_to_the_terminal() -> None:
    nasty = term("nasty", NASTY, 6, 0.9, 0.4)
    text = shown(Sum(title="By leaf", columns=COLUMNS, terms=(nasty,), total=total(nasty)), 120)
    assert INERT in text


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 22, [""]),
        ("Phone", 22, ["Phone"]),
        ("Shortest path to a trained model", 24, ["Shortest path to a", "trained model"]),
        (
            "Now (graphs-and-debugging/compiled-errors)",
            24,
            ["Now (graphs-and-", "debugging/compiled-", "errors)"],
        ),
        ("x" * 45, 22, ["x" * 20, "x" * 20, "x" * 5]),
        ("模型模型模型模型模型模型", 12, ["模型模型模", "型模型模型", "模型"]),
    ],
)
def test_a_name_is_wrapped_within_its_room(text: str, room: int, lines: list[str]) -> None:
    assert wrapped(text, room) == lines
