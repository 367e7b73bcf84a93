"""Measured times, and the way from a time to a value."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from advisor.model.measured import MeasuredWorkload
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.times import timings, value_by_time
from tests.advisor.knowing import facts, measured


def test_the_ratio_behind_a_value_is_told(small: Ground) -> None:
    known = small.knowledge.leaves["speed/training"]
    formula, slower = value_by_time(small, known)
    assert "(100% train-mlp)" in formula
    assert slower == "As long as the fastest took: Birch 1.30 times."
    value = small.leaves["speed/training"].cells["birch"].value
    assert 4 ** (1 - value) == pytest.approx(1.3)


def test_without_measurements_there_is_only_the_formula(unanswered: Ground) -> None:
    known = unanswered.knowledge.leaves["speed/training"]
    assert len(list(value_by_time(unanswered, known))) == 1
    assert timings(unanswered, known) == ()


def test_only_workloads_that_entered_the_values_are_named(real_knowledge: Knowledge) -> None:
    """No measurable difference counts; a workload that one framework alone ran does not."""
    known = real_knowledge.leaves["performance/training"]
    probes = (
        measured("pytorch", 0.01),
        measured("tensorflow", 0.01),
        measured("pytorch", 0.01, workload="matmul"),
    )
    ground = Ground(advise(real_knowledge, facts({}, *probes)), real_knowledge)
    said = {(item.word, item.statement) for item in ground.report.measured}
    assert said == {("no measurable difference", ""), ("", "only one framework was measured")}
    assert "comes from times measured here (100% train-mlp)" in next(value_by_time(ground, known))
    both = (*probes, measured("tensorflow", 0.02, workload="matmul"))
    ground = Ground(advise(real_knowledge, facts({}, *both)), real_knowledge)
    assert "(70% train-mlp and 30% matmul)" in next(value_by_time(ground, known))


def test_workloads_of_another_kind_than_the_project_enter_no_value(
    real_knowledge: Knowledge,
) -> None:
    known = real_knowledge.leaves["performance/training"]
    probes = [
        measured(framework, 0.01, workload=workload)
        for framework in ("pytorch", "tensorflow")
        for workload in ("train-cnn", "train-lstm")
    ]
    here = {"approach": "train", "train-here": True, "domain": ("vision",)}
    ground = Ground(advise(real_knowledge, facts(here, *probes)), real_knowledge)
    assert "comes from times measured here (100% train-cnn)" in next(value_by_time(ground, known))
    (listing,) = timings(ground, known)
    assert len(listing.entries) == 2, "what does not count is shown all the same"
    ground = Ground(advise(real_knowledge, facts(here)), real_knowledge)
    assert "would come from times measured here (100% train-cnn)" in next(
        value_by_time(ground, known)
    )


def test_times_that_do_not_count_only_would_give_values(small: Ground) -> None:
    unlike = (
        measured("alder", 0.01, losses=(1.0, 0.5)),
        measured("birch", 0.01, losses=(1.0, 0.9)),
    )
    ground = Ground(advise(small.knowledge, facts({}, *unlike)), small.knowledge)
    (formula,) = value_by_time(ground, small.knowledge.leaves["speed/training"])
    assert "would come from times measured here (100% train-mlp)" in formula


def test_times_come_fastest_first_with_their_ratio(small: Ground) -> None:
    (listing,) = timings(small, small.knowledge.leaves["speed/training"])
    (entry,) = listing.entries
    assert entry.name == "train-mlp on cpu, processor time"
    assert entry.text.index("Alder") < entry.text.index("Birch")
    assert "slowest over fastest: 1.30 times [95% interval 1.10 to 1.54]" in entry.text


def test_what_does_not_count_says_why(small: Ground) -> None:
    refused = MeasuredWorkload(workload="train-mlp", statement="not the same work")
    report = small.report.model_copy(update={"measured": (refused,)})
    ground = Ground(report, small.knowledge)
    (listing,) = timings(ground, small.knowledge.leaves["speed/training"])
    assert (listing.entries[0].name, listing.entries[0].text) == ("train-mlp", "not the same work")
