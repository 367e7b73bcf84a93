"""Invariants 23 to 26: measured times become values by log ratio, in whatever unit."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.decision.speed import speed_cells
from advisor.model.criteria import Leaf
from advisor.model.decision import Cell
from advisor.model.findings import WorkloadFinding
from tests.advisor.decision.problems import METHOD, SCALE
from tests.advisor.knowing import measured

NAMES = ("alder", "birch", "cedar", "dogwood")
LIMIT = METHOD.speed.ratio_at_zero

Times = dict[str, tuple[float, ...]]
"""Per framework its median time on each workload, seconds."""


def cells(times: Times, shares: tuple[float, ...] = ()) -> dict[str, Cell]:
    """What these times are worth on a leaf that weighs the workloads by these shares."""
    count = len(next(iter(times.values())))
    weights = shares or (1.0,) * count
    leaf = Leaf(
        id="speed/all",
        name="All",
        scale=SCALE,
        measured_by={f"w{at}": weights[at] for at in range(count)},
    )
    found = {
        workload: WorkloadFinding(
            workload=workload,
            fastest={name: measured(name, row[at]).measurements for name, row in times.items()},
        )
        for at, workload in enumerate(leaf.measured_by)
    }
    return speed_cells(METHOD, leaf, found)


@st.composite
def timings(draw: st.DrawFn, most: float = 12.0) -> Times:
    """Two to four frameworks on one to three workloads, up to `most` times the fastest."""
    count = draw(st.integers(1, 3))
    scales = [draw(st.floats(1e-5, 10)) for _ in range(count)]
    return {
        name: tuple(scale * draw(st.floats(1.0, most)) for scale in scales)
        for name in NAMES[: draw(st.integers(2, 4))]
    }


@given(timings(), st.floats(1e-3, 1e3))
def test_23_units_do_not_matter(times: Times, unit: float) -> None:
    before = cells(times)
    assert max(cell.value for cell in before.values()) == 1
    after = cells({name: tuple(unit * t for t in row) for name, row in times.items()})
    for name, cell in before.items():
        for end in ("value", "low", "high"):
            assert getattr(after[name], end) == pytest.approx(getattr(cell, end), abs=1e-9)


@given(timings(most=0.99 * LIMIT), st.data())
def test_24_below_the_limit_removing_a_framework_keeps_the_differences(
    times: Times, data: st.DataObject
) -> None:
    assume(len(times) > 2)
    before = cells(times)
    assert all(cell.value > 0 for cell in before.values())
    gone = data.draw(st.sampled_from(sorted(times)))
    after = cells({name: row for name, row in times.items() if name != gone})
    for one, other in combinations(after, 2):
        gap = before[one].value - before[other].value
        assert after[one].value - after[other].value == pytest.approx(gap, abs=1e-9)


@given(timings(), st.floats(0.01, 1), st.data())
def test_25_faster_never_lowers_and_never_raises_another(
    times: Times, gain: float, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(times)))
    at = data.draw(st.integers(0, len(times[name]) - 1))
    row = [*times[name]]
    row[at] *= gain
    before, after = cells(times), cells({**times, name: tuple(row)})
    assert after[name].value >= before[name].value - 1e-12
    for other in set(times) - {name}:
        assert after[other].value <= before[other].value + 1e-12


@given(timings(), st.lists(st.floats(0.1, 10), min_size=3, max_size=3))
def test_26_inverse_times_mirror_the_values(times: Times, shares: list[float]) -> None:
    """Of two frameworks, and of more while none is at the end of the scale."""
    ours = cells(times, tuple(shares))
    mirrored = cells(
        {name: tuple(1 / t for t in row) for name, row in times.items()}, tuple(shares)
    )
    if len(times) == 2:
        one, other = times
        assert mirrored[one].value == pytest.approx(ours[other].value, abs=1e-9)
        assert mirrored[other].value == pytest.approx(ours[one].value, abs=1e-9)
    elif all(cell.value > 0 for cell in (*ours.values(), *mirrored.values())):
        for one, other in combinations(times, 2):
            gap = ours[other].value - ours[one].value
            assert mirrored[one].value - mirrored[other].value == pytest.approx(gap, abs=1e-9)


@given(timings(), st.lists(st.floats(0.1, 10), min_size=3, max_size=3), st.floats(0.01, 100))
def test_26_only_the_proportions_of_the_workloads_count(
    times: Times, shares: list[float], factor: float
) -> None:
    ours = cells(times, tuple(shares))
    for name, cell in cells(times, tuple(factor * share for share in shares)).items():
        assert cell.value == pytest.approx(ours[name].value, abs=1e-9)
