"""Measured times become values by log ratio."""

from __future__ import annotations

import pytest

from advisor.decision.speed import speed_cells, unmeasured_cell
from advisor.inference.workloads import workload_findings
from advisor.model.decision import Cell
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts, measured


def cells(knowledge: Knowledge, given: Facts) -> dict[str, Cell]:
    workloads = {item.workload: item for item in workload_findings(knowledge, given)}
    return speed_cells(knowledge.method, knowledge.leaves["speed/training"], workloads)


def times(**median_s: float) -> Facts:
    return facts({}, *(measured(name, value) for name, value in median_s.items()))


@pytest.mark.parametrize(
    ("ratio", "value"), [(1.0, 1.0), (1.25, 0.84), (2.0, 0.5), (4.0, 0.0), (9.0, 0.0)]
)
def test_the_ratio_to_the_fastest_sets_the_value(
    ratio: float, value: float, small_knowledge: Knowledge
) -> None:
    found = cells(small_knowledge, times(alder=0.01, birch=0.01 * ratio))
    assert found["alder"].value == 1.0
    assert found["birch"].value == pytest.approx(value, abs=0.005)


def test_a_small_interval_still_carries_the_doubt_about_real_work(
    small_knowledge: Knowledge,
) -> None:
    found = cells(small_knowledge, times(alder=0.01, birch=0.02))
    assert found["birch"].high - found["birch"].value > 0.1


def test_times_that_do_not_count_leave_the_value_unknown(small_knowledge: Knowledge) -> None:
    given = facts({"offline": False}, measured("alder", 0.01), measured("birch", 0.02))
    assert cells(small_knowledge, given) == {}
    (workload,) = workload_findings(small_knowledge, given)
    leaf = small_knowledge.leaves["speed/training"]
    cell = unmeasured_cell(small_knowledge.method, leaf, {workload.workload: workload})
    assert cell.because == "not counted: another machine trains"


def test_a_value_without_times_of_its_kind_does_not_blame_the_others(
    real_knowledge: Knowledge,
) -> None:
    leaf = real_knowledge.leaves["performance/training"]
    lstm = [measured(name, 0.01, workload="train-lstm") for name in ("pytorch", "tensorflow")]
    unlike = [
        measured("pytorch", 0.01, workload="train-cnn"),
        measured("tensorflow", 0.01, workload="train-cnn", losses=(1.0, 0.9)),
    ]
    for probes, because in ((lstm, "not measured here"), ([*lstm, *unlike], "losses differ")):
        given = facts({"domain": ("vision",)}, *probes)
        workloads = {item.workload: item for item in workload_findings(real_knowledge, given)}
        assert speed_cells(real_knowledge.method, leaf, workloads) == {}
        cell = unmeasured_cell(real_knowledge.method, leaf, workloads)
        assert cell.because.startswith(because)


def test_one_framework_alone_is_no_comparison(small_knowledge: Knowledge) -> None:
    assert cells(small_knowledge, times(alder=0.01)) == {}
    cell = unmeasured_cell(small_knowledge.method, small_knowledge.leaves["speed/training"], {})
    assert (cell.low, cell.high, cell.basis) == (0.0, 1.0, "unknown")
