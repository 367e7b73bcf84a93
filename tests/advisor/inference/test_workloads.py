"""Times count only where the work was shown to be the same."""

from __future__ import annotations

import pytest

from advisor.inference.workloads import largest_gap, workload_findings
from advisor.model.findings import WorkloadFinding
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from tests.advisor.knowing import facts, measured


def found(knowledge: Knowledge, *probes: ProbeResult) -> WorkloadFinding:
    (finding,) = workload_findings(knowledge, facts({}, *probes))
    return finding


def test_the_fastest_mode_of_each_framework_counts(small_knowledge: Knowledge) -> None:
    finding = found(
        small_knowledge,
        measured("alder", 0.03, mode="eager"),
        measured("alder", 0.02, mode="compiled"),
        measured("birch", 0.04),
    )
    assert [item.mode for item in finding.fastest["alder"]] == ["compiled"]
    assert set(finding.fastest) == {"alder", "birch"}


def test_different_losses_refuse_the_comparison(small_knowledge: Knowledge) -> None:
    finding = found(
        small_knowledge,
        measured("alder", 0.03, losses=(1.0, 0.5)),
        measured("birch", 0.01, losses=(1.0, 0.502)),
    )
    assert finding.fastest == {}
    assert "not the same work" in finding.refused


def test_different_devices_refuse_the_comparison(small_knowledge: Knowledge) -> None:
    birch = measured("birch", 0.01)
    on_gpu = birch.measurements[0].model_copy(update={"device": "cuda"})
    finding = found(
        small_knowledge,
        measured("alder", 0.03),
        birch.model_copy(update={"measurements": (on_gpu,)}),
    )
    assert finding.fastest == {}


def test_the_clock_that_everybody_has_is_used(small_knowledge: Knowledge) -> None:
    alder = measured("alder", 0.03)
    on_the_wall = alder.measurements[0].model_copy(update={"clock": "wall", "mode": "slow"})
    both = alder.model_copy(update={"measurements": (*alder.measurements, on_the_wall)})
    finding = found(small_knowledge, both, measured("birch", 0.04))
    assert {item.clock for runs in finding.fastest.values() for item in runs} == {"cpu"}


def test_times_of_a_machine_that_does_not_train_are_shown_and_not_counted(
    small_knowledge: Knowledge,
) -> None:
    given = facts({"offline": False}, measured("alder", 0.01), measured("birch", 0.02))
    (finding,) = workload_findings(small_knowledge, given)
    assert set(finding.fastest) == {"alder", "birch"}
    assert finding.refused == "not counted: another machine trains"


def test_workloads_that_no_leaf_wants_are_left_out(small_knowledge: Knowledge) -> None:
    given = facts({}, measured("alder", 0.1, workload="unheard-of"))
    assert workload_findings(small_knowledge, given) == ()


@pytest.mark.parametrize(
    ("losses", "gap"),
    [([], 0), ([(1.0, 2.0)], 0), ([(1.0,), (1.1,)], 1 / 11), ([(0.0,), (0.0,)], 0)],
)
def test_the_gap_is_relative_to_the_larger_loss(
    losses: list[tuple[float, ...]], gap: float
) -> None:
    assert largest_gap(losses) == pytest.approx(gap)
