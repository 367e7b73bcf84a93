"""A sum knows whether it closes, and an explanation survives its JSON."""

from __future__ import annotations

import pytest

from advisor.model.explanation import Column, Explanation, Sum, Term
from advisor.model.knowledge import Edition
from tests.advisor.knowing import TODAY


def summed(*amounts: float, total: float) -> Sum:
    return Sum(
        title="By leaf",
        columns=(Column(id="alder", name="Alder", unit="of 100"),),
        terms=tuple(
            Term(id=f"t{at}", name="Term", amounts={"alder": amount})
            for at, amount in enumerate(amounts)
        ),
        total=Term(id="", name="score", amounts={"alder": total}),
    )


@pytest.mark.parametrize(
    ("amounts", "total", "closes"),
    [((0.1, 0.2), 0.3, True), ((0.1, 0.2), 0.31, False), ((), 0.0, True), ((), 1.0, False)],
)
def test_a_sum_closes_up_to_floating_point(
    amounts: tuple[float, ...], total: float, closes: bool
) -> None:
    made = summed(*amounts, total=total)
    assert made.closes is closes
    assert made.gap("alder") == pytest.approx(abs(sum(amounts) - total))


def test_an_explanation_is_read_back_equal() -> None:
    made = Explanation(
        kind="leaf",
        id="ease/first-model",
        name="First model",
        rules=Edition(version="2026.0.1", content_hash="0123456789abcdef"),
        as_of=TODAY,
        sums=(summed(1.0, total=1.0),),
    )
    assert Explanation.model_validate_json(made.model_dump_json(by_alias=True)) == made
