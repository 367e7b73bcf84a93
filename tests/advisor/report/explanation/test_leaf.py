"""A leaf: its scale, every value with its reason, and the answers that weigh it."""

from __future__ import annotations

from advisor.report.explanation.ground import Ground
from advisor.report.explanation.leaf import explain_leaf


def test_values_are_those_of_the_report(example: Ground) -> None:
    for leaf in example.leaves.values():
        made = explain_leaf(example, leaf.id)
        assert {item.framework: item.cell for item in made.placings} == leaf.cells
        assert {item.framework: item.contribution for item in made.placings} == leaf.contributions
        assert {item.id for item in made.evidence} == {
            cited for cell in leaf.cells.values() for cited in cell.evidence
        }
        (summed,) = made.sums
        assert summed.closes
        assert summed.total.amounts["points"] == leaf.points


def test_a_target_s_leaf_is_explained_by_its_route(small: Ground) -> None:
    made = explain_leaf(small, "reach/phone")
    assert made.statements == (
        "It carries 26.3% of all weight: 5 of 19 points.",
        "A value is the level of the best route to 'Phone'.",
    )
    assert made.scale is not None
    assert made.scale.one == "A supported way."
    assert {term.id for term in made.sums[0].terms} == {"goal", "targets"}
    assert made.see == ("reach",)


def test_a_measured_leaf_shows_its_times(small: Ground) -> None:
    made = explain_leaf(small, "speed/training")
    (times,) = made.listings
    assert "Alder 10.0 ms a call" in times.entries[0].text
    assert "1 - ln(time / fastest time) / ln(4)" in made.statements[1]


def test_the_rating_that_holds_shows_its_condition(small: Ground) -> None:
    (judged,) = explain_leaf(small, "ease/continuity").conditions
    assert judged.title == "Birch is rated 100 where"
    assert (judged.condition.truth, judged.condition.here) == ("true", "'Birch'")


def test_ratings_that_may_hold_show_theirs(unanswered: Ground) -> None:
    made = explain_leaf(unanswered, "ease/continuity")
    assert {item.condition.truth for item in made.conditions} == {"unknown"}
    assert len(made.conditions) == 2
    assert ", between 0 and " in made.statements[0]
    assert any("could move the lead by" in text for text in made.statements)


def test_a_leaf_without_points_adds_nothing(small: Ground) -> None:
    leaf = small.leaves["reach/phone"].model_copy(update={"points": 0.0})
    (criterion,) = [item for item in small.report.criteria if item.id == "reach"]
    changed = criterion.model_copy(update={"leaves": (leaf,)})
    report = small.report.model_copy(update={"criteria": (changed,)})
    made = explain_leaf(Ground(report, small.knowledge), "reach/phone")
    assert "adds nothing to any score" in made.statements[0]
