"""Random decision problems, laid out as the decision stage sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from hypothesis import strategies as st

from advisor.decision.matrix import Matrix, Row
from advisor.decision.score import criterion_scores
from advisor.knowledge.load import load
from advisor.model.criteria import Criterion, Leaf, Scale
from advisor.model.decision import Cell, CriterionScore, LeafScore, PointShare
from advisor.model.knowledge import Knowledge
from tests.advisor.conftest import SMALL_RULES

SMALL = load(SMALL_RULES)
METHOD = SMALL.method
SCALE = Scale(zero="nothing", half="something", one="everything")


@dataclass(frozen=True)
class Problem:
    """A matrix and the criteria that group its leaves."""

    criteria: tuple[Criterion, ...]
    matrix: Matrix

    @cached_property
    def scores(self) -> tuple[CriterionScore, ...]:
        """The criteria, scored."""
        knowledge = Knowledge.model_construct(criteria=self.criteria)
        return criterion_scores(knowledge, self.matrix)

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """All candidates, best first."""
        return self.matrix.ranked(self.matrix.frameworks)

    @cached_property
    def leaves(self) -> list[LeafScore]:
        """The leaves of all criteria, scored."""
        return [leaf for criterion in self.scores for leaf in criterion.leaves]

    def with_cell(self, leaf: str, name: str, new: Cell) -> Problem:
        """One framework stands differently on one leaf."""
        row = {**self.matrix.rows[leaf], name: new}
        return self.with_rows({**self.matrix.rows, leaf: row})

    def with_rows(self, rows: dict[str, Row]) -> Problem:
        """Everybody stands differently."""
        return replace(self, matrix=replace(self.matrix, rows=rows))

    def with_shares(self, shares: Iterable[PointShare]) -> Problem:
        """Other answers weigh the leaves."""
        return replace(self, matrix=replace(self.matrix, shares=tuple(shares)))


def cell(value: float, width: float = 0.0) -> Cell:
    """A rated cell that may be off by the width either way."""
    low, high = max(0.0, value - width), min(1.0, value + width)
    return Cell(value=value, low=low, high=high, basis="rated", because="made up")


def share(question: str, leaf: str, points: float, low: float, high: float) -> PointShare:
    """What a question adds to a leaf."""
    return PointShare(question=question, leaf=leaf, points=points, low=low, high=high)


def two_answers(gain: float, loss: float) -> Problem:
    """Two leaves that speak for one framework each, weighed by one answer each."""
    leaves = tuple(Leaf(id=f"c/{name}", name=name, scale=SCALE) for name in ("for", "against"))
    criterion = Criterion(id="c", name="C", meaning="made up", leaves=leaves)
    rows = {
        "c/for": {"a": cell(gain), "b": cell(0.0)},
        "c/against": {"a": cell(0.0), "b": cell(loss)},
    }
    shares = (share("q1", "c/for", 1, 1, 1), share("q2", "c/against", 1, 1, 1))
    return Problem((criterion,), Matrix(("a", "b"), rows, shares))


def scaled(shares: Iterable[PointShare], factor: float) -> list[PointShare]:
    """The shares with all their points times the factor."""
    return [
        share(item.question, item.leaf, *(factor * x for x in (item.points, item.low, item.high)))
        for item in shares
    ]


@st.composite
def problems(
    draw: st.DrawFn,
    *,
    frameworks: int | None = None,
    shape: Sequence[int] | None = None,
    is_open: bool = True,
    apart: bool = False,
) -> Problem:
    """Two to four frameworks on two to four criteria of one to three leaves, as `shape` says.

    Where `apart`, the first is good throughout and the others are bad, so that much is certain.
    """
    names = tuple("abcd"[: frameworks or draw(st.integers(2, 4))])
    shape = shape or draw(st.lists(st.integers(1, 3), min_size=2, max_size=4))
    criteria = tuple(
        Criterion(
            id=f"c{i}",
            name=f"C{i}",
            meaning="made up",
            leaves=tuple(
                Leaf(id=f"c{i}/l{j}", name=f"L{i}{j}", scale=SCALE) for j in range(leaves)
            ),
        )
        for i, leaves in enumerate(shape)
    )
    ids = [leaf.id for criterion in criteria for leaf in criterion.leaves]
    values = st.floats(0, 1).map(lambda x: round(x, 3))
    widths = st.sampled_from([0.0, 0.05, 0.2])
    ranges = dict.fromkeys(names, values)
    if apart:
        ranges = {name: values.map(lambda x: x / 4) for name in names} | {
            "a": values.map(lambda x: 1 - x / 4)
        }
    rows = {leaf: {n: cell(draw(ranges[n]), draw(widths)) for n in names} for leaf in ids}
    shares = [share("base", leaf, 1, 1, 1) for leaf in ids]
    for question, leaf in product(("q1", "q2", "q3"), ids):
        points = float(draw(st.sampled_from([0, 0, 1, 2, 4, 8])))
        if points:
            low = 0.0 if is_open and question == "q3" else points
            shares.append(share(question, leaf, (low + points) / 2, low, points))
    return Problem(criteria, Matrix(names, rows, tuple(shares)))
