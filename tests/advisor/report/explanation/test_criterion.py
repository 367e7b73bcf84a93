"""A criterion: its leaves, the answers behind them, and the evidence below."""

from __future__ import annotations

from advisor.advise import advise
from advisor.report.explanation.criterion import explain_criterion
from advisor.report.explanation.ground import Ground


def test_its_sums_close_to_its_weight_and_contributions(example: Ground) -> None:
    for item in example.report.criteria:
        made = explain_criterion(example, item.id)
        for summed in made.sums:
            assert summed.closes
            assert summed.total.amounts["points"] == item.points
            for name, contribution in item.contributions.items():
                assert summed.total.amounts[name] == contribution


def test_the_evidence_of_every_leaf_that_counts_is_there(example: Ground) -> None:
    for item in example.report.criteria:
        cited = {
            evidence
            for leaf in item.leaves
            if leaf.points
            for cell in leaf.cells.values()
            for evidence in cell.evidence
        }
        assert {found.id for found in explain_criterion(example, item.id).evidence} == cited


def test_it_is_told_in_words(small: Ground) -> None:
    made = explain_criterion(small, "reach")
    assert made.meaning == "How well models get to where they run."
    assert made.statements == (
        (
            "It carries 52.6% of all weight: 10 of 19 points. On its leaves by their points: "
            "Birch 65 and Alder 85 of 100."
        ),
    )
    (weights,) = made.listings
    (alder,) = weights.entries
    assert alder.id == "alder"
    assert alder.text.startswith("with more than 68.1% of all weight (now 52.6%)")


def test_a_stated_weight_is_told(small: Ground) -> None:
    stated = small.facts.model_copy(update={"weights": {"reach": 0.25}})
    made = explain_criterion(Ground(advise(small.knowledge, stated), small.knowledge), "reach")
    assert "Its weight was stated outright: 25.0%." in made.statements
    assert all(item.closes for item in made.sums)


def test_one_without_weight_says_so(example: Ground) -> None:
    for item in example.report.criteria:
        if not item.points:
            assert "adds nothing to any score" in explain_criterion(example, item.id).statements[0]
