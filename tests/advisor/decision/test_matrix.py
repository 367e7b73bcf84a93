"""The matrix takes each value from where the leaf says."""

from __future__ import annotations

import pytest

from advisor.decision.matrix import Matrix, build_matrix
from advisor.inference.infer import infer
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts, measured


def matrix(knowledge: Knowledge, given: Facts) -> Matrix:
    return build_matrix(knowledge, given, infer(knowledge, given))


def test_every_leaf_has_a_cell_for_every_candidate(real_knowledge: Knowledge) -> None:
    built = matrix(real_knowledge, facts({}))
    assert set(built.rows) == set(real_knowledge.leaves)
    for row in built.rows.values():
        assert set(row) == set(built.frameworks)
        for cell in row.values():
            assert 0 <= cell.low <= cell.value <= cell.high <= 1
            assert cell.because


def test_the_basis_says_where_a_value_came_from(small_knowledge: Knowledge) -> None:
    given = facts({"present": "none"}, measured("alder", 0.01), measured("birch", 0.02))
    rows = matrix(small_knowledge, given).rows
    assert rows["reach/phone"]["alder"].basis == "route"
    assert rows["speed/training"]["birch"].basis == "measured"
    assert rows["ease/first-model"]["alder"].basis == "rated"


def test_only_named_candidates_are_compared(small_knowledge: Knowledge) -> None:
    given = facts({}).model_copy(update={"candidates": ("birch",)})
    assert matrix(small_knowledge, given).frameworks == ("birch",)


def test_points_are_the_sum_of_the_shares(real_knowledge: Knowledge) -> None:
    built = matrix(real_knowledge, facts({"goal": "research"}))
    assert built.total == pytest.approx(sum(share.points for share in built.shares))
