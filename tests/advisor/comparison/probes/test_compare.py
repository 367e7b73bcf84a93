"""Two probe files: what the times say, and where they say nothing."""

from __future__ import annotations

import pytest

from advisor.comparison.probes.compare import compare_probes
from advisor.model.probe_comparison import ProbeComparison
from advisor.model.probes import ProbeFile
from tests.advisor.comparison.probes.made import SPEED, file, result, times


def measured(pytorch: float, tensorflow: float, session: str = "old", **changes) -> ProbeFile:
    return file(
        result("pytorch", times(pytorch, session=session, **changes)),
        result("tensorflow", times(tensorflow, session=session)),
    )


OLD = measured(1.0, 1.0)


def test_one_framework_became_slower():
    old, new = measured(1.2, 1.0), measured(1.8, 1.0, "new")
    (moved,) = compare_probes(SPEED, old, new).workloads
    slower, same = moved.times
    assert (slower.framework, slower.mode) == ("pytorch", "eager")
    assert (slower.before_s, slower.after_s) == pytest.approx((1.2, 1.8), rel=0.02)
    assert slower.ratio == pytest.approx(1.5)
    assert slower.statement == "50 % slower"
    assert same.statement == "no measurable difference"
    assert same.low is not None
    assert same.low < 1 < (same.high or 0)
    (lead,) = moved.leads
    assert (lead.before, lead.after) == pytest.approx((1.2, 1.8))
    assert lead.statement == "50 % more"


def test_a_slower_machine_cancels_out_of_the_lead():
    (moved,) = compare_probes(SPEED, measured(1.3, 1.0), measured(2.0, 1.54, "new")).workloads
    assert [item.statement for item in moved.times] == ["54 % slower", "54 % slower"]
    (lead,) = moved.leads
    assert lead.statement == "no measurable difference"
    assert lead.high - lead.low < 0.2


def test_who_leads_may_change():
    (moved,) = compare_probes(SPEED, measured(1.5, 1.0), measured(1.0, 1.5, "new")).workloads
    (lead,) = moved.leads
    assert (lead.slow, lead.fast) == ("pytorch", "tensorflow")
    assert lead.after == pytest.approx(1 / 1.5)


def test_runs_count_together():
    def repeated(seconds: float, *sessions: str) -> ProbeFile:
        runs = (times(seconds, session=session) for session in sessions)
        return file(result("pytorch", *runs))

    one = compare_probes(SPEED, repeated(1.0, "a"), repeated(1.12, "b"))
    assert one.workloads[0].times[0].statement == "no measurable difference"
    four = compare_probes(SPEED, repeated(1.0, *"abcd"), repeated(1.12, *"efgh"))
    (found,) = four.workloads[0].times
    assert (found.before_runs, found.after_runs) == (4, 4)
    assert found.statement == "12 % slower"


def test_nothing_is_concluded_across_machines():
    elsewhere = measured(2.0, 1.0, "new").model_copy(update={"machine": "another"})
    found = compare_probes(SPEED, OLD, elsewhere)
    assert not found.same_machine
    (moved,) = found.workloads
    assert {item.statement for item in moved.times} == {"another machine"}
    assert {item.ratio for item in moved.times} == {None}
    assert [item.after_s for item in moved.times] == pytest.approx([2.0, 1.0], rel=0.02)
    assert moved.leads == ()


def test_other_work_is_not_compared():
    found = compare_probes(SPEED, OLD, measured(0.5, 1.0, "new", losses=(9.0, 8.0)))
    (moved,) = found.workloads
    other, same = moved.times
    assert other.statement == "not the same work: losses differ by 0.81"
    assert other.ratio is None
    assert same.ratio is not None
    assert moved.leads == ()


def test_work_without_losses_is_compared():
    old, new = (measured(1.0, 1.0, session, losses=()) for session in ("old", "new"))
    (moved,) = compare_probes(SPEED, old, new).workloads
    assert {item.statement for item in moved.times} == {"no measurable difference"}


def test_only_what_both_files_measured_alike():
    new = file(
        result("pytorch", times(1.0, mode="compiled"), times(1.0, threads=2)),
        result("tensorflow", times(1.0, clock="wall"), times(1.0, "train-mlp")),
    )
    assert compare_probes(SPEED, OLD, new).workloads == ()


def test_without_the_rival_there_is_no_lead():
    (moved,) = compare_probes(SPEED, OLD, file(result("pytorch", times(1.0)))).workloads
    assert [item.framework for item in moved.times] == ["pytorch"]
    assert moved.leads == ()


def test_the_sides_and_the_way_there_and_back():
    found = compare_probes(SPEED, OLD, measured(1.5, 1.0, "new", foreign_load=1.25))
    assert (found.old.foreign_load, found.new.foreign_load) == (None, 1.25)
    assert found.old.advisor_version == "0.1.0"
    again = ProbeComparison.model_validate_json(found.model_dump_json(by_alias=True))
    assert again == found
