"""The workloads of one file in words."""

from __future__ import annotations

import pytest

from advisor.comparison.probes.contests import contests
from advisor.comparison.probes.standings import UNPROVED, write
from advisor.model.probes import ProbeResult
from advisor.report.console_parts.page import Page
from tests.advisor.comparison.probes.made import SPEED, result, times


def said(*results: ProbeResult, width: int = 80) -> str:
    page = Page(width, colour=False)
    write(page, contests(results), SPEED)
    return page.finished()


def test_times_by_mode_the_fastest_first_and_the_ratio():
    text = said(
        result("pytorch", times(0.0205), times(0.0301, mode="compiled")),
        result("tensorflow", times(0.0342), times(0.0164, mode="compiled")),
    )
    assert text.splitlines() == [
        "TIME OF ONE CALL (ratios with their 95% interval)",
        "  train-cnn",
        "    tensorflow  16.4 ms compiled, 34.2 ms eager",
        "    pytorch     20.5 ms eager, 30.1 ms compiled",
        "    pytorch takes 1.25 times as long as tensorflow [1.18 to 1.33].",
    ]


def test_no_difference_and_too_much_noise_come_first():
    same = said(result("pytorch", times(1)), result("tensorflow", times(1)))
    assert "No measurable difference: " in same
    runs = [times(seconds, session=str(seconds)) for seconds in (1.0, 2.0)]
    others = [times(1.0, session=run.session) for run in runs]
    assert "Too noisy to say: " in said(result("pytorch", *runs), result("tensorflow", *others))


def test_how_much_runs_differ():
    slow = [times(seconds, session=str(seconds)) for seconds in (1.2, 1.25, 1.3)]
    fast = [times(1.0, session=run.session) for run in slow]
    text = said(result("pytorch", *slow), result("tensorflow", *fast))
    assert "3 runs: 1.25 in the middle, from 1.20 to 1.30." in text


def test_other_work_has_no_ratio():
    text = said(result("pytorch", times(1)), result("tensorflow", times(1, losses=(7.0,))))
    assert "Not the same work: the losses differ by 0.71." in text
    assert "takes" not in text


def test_where_it_was_measured():
    one = times(1, threads=2, clock="wall").model_copy(update={"device": "cuda"})
    assert "  train-cnn, on cuda, 2 threads, elapsed time" in said(result("pytorch", one))


@pytest.mark.parametrize(("losses", "is_told"), [((), True), ((1.0,), False)])
def test_work_of_ones_own_that_proves_nothing(losses: tuple[float, ...], is_told: bool):
    mine = times(1, "workload/mine", mode="own", losses=losses)
    assert (UNPROVED in said(result("pytorch", mine), result("tensorflow", mine))) is is_told
    assert UNPROVED not in said(result("pytorch", mine))


def test_the_suite_proves_it_otherwise():
    silent = times(1, "data-pipeline", losses=())
    assert UNPROVED not in said(result("pytorch", silent), result("tensorflow", silent))


def test_nothing_measured_nothing_said():
    assert said(result("pytorch")) == ""


def test_it_fits_a_narrow_terminal():
    text = said(result("pytorch", times(2)), result("tensorflow", times(1)), width=40)
    assert all(len(line) <= 40 for line in text.splitlines())
