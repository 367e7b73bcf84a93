"""Random decision problems, laid out as the decision stage sees them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from advisor.decision.matrix import Matrix
from advisor.decision.score import criterion_scores
from advisor.model.criteria import Criterion, Leaf, Scale
from advisor.model.decision import Cell, CriterionScore, PointShare
from advisor.model.knowledge import Knowledge

SCALE = Scale(zero="nothing", half="something", one="everything")


@dataclass(frozen=True)
class Problem:
    """A matrix and the criteria that group its leaves."""

    criteria: tuple[Criterion, ...]
    matrix: Matrix

    @property
    def scores(self) -> tuple[CriterionScore, ...]:
        """The criteria, scored."""
        knowledge = Knowledge.model_construct(criteria=self.criteria)
        return criterion_scores(knowledge, self.matrix)

    @property
    def ranked(self) -> tuple[str, ...]:
        """All candidates, best first."""
        return self.matrix.ranked(self.matrix.frameworks)


def cell(value: float, width: float = 0.0) -> Cell:
    """A rated cell that may be off by the width either way."""
    low, high = max(0.0, value - width), min(1.0, value + width)
    return Cell(value=value, low=low, high=high, basis="rated", because="made up")


def share(question: str, leaf: str, points: float, low: float, high: float) -> PointShare:
    """What a question adds to a leaf."""
    return PointShare(question=question, leaf=leaf, points=points, low=low, high=high)


@st.composite
def problems(draw: st.DrawFn, *, frameworks: int | None = None, is_open: bool = True) -> Problem:
    """Two to four frameworks on two to four criteria of one to three leaves."""
    names = tuple("abcd"[: frameworks or draw(st.integers(2, 4))])
    shape = draw(st.lists(st.integers(1, 3), min_size=2, max_size=4))
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
    rows = {leaf: {name: cell(draw(values), draw(widths)) for name in names} for leaf in ids}
    shares = [share("base", leaf, 1, 1, 1) for leaf in ids]
    for question, leaf in product(("q1", "q2", "q3"), ids):
        points = float(draw(st.sampled_from([0, 0, 1, 2, 4, 8])))
        if points:
            low = 0.0 if is_open and question == "q3" else points
            shares.append(share(question, leaf, (low + points) / 2, low, points))
    return Problem(criteria, Matrix(names, rows, tuple(shares)))
