"""A larger network is trained for long, and compared with what the quick run said."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.probing.catalogue import catalogue
from advisor.intake.probing.interpreters import own
from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement
from advisor.model.ratios import Ratio
from benchmarks.long_run import FASTEST, FORETOLD_BY, HEADER, Course, Foretold, with_larger

FAKE_GUEST = Path(__file__).parents[1] / "advisor/intake/probing/fake_guest.py"
BRIEF = 0.001


@pytest.fixture
def course(small_rules: Knowledge) -> Course:
    """Frameworks that take as long as a fake guest says."""
    return Course(FAKE_GUEST, own(), small_rules.method.speed, 2, FASTEST)


def measurement(*samples_s: float) -> Measurement:
    return Measurement(
        workload="train", mode="eager", device="cpu", clock="cpu", samples_s=samples_s
    )


def foretold(quick: float) -> Foretold:
    """The long ratio is 2: a rare slow step counts, as it does in a training run."""
    said = Ratio(quick, quick - 0.01, quick + 0.01)
    one, other = measurement(0.1, 0.1, 0.4), measurement(0.1, 0.1, 0.1)
    return Foretold("network", said, load().method.speed, one, other)


def test_every_larger_network_is_a_benchmark_of_the_copied_guests(tmp_path: Path):
    copy = with_larger(tmp_path).parent
    there = {probe.name for probe in catalogue("benchmarks", copy) if probe.alternates}
    larger = {f"benchmarks/{name}" for name in FORETOLD_BY}
    assert larger <= there
    assert {f"benchmarks/{name}" for name in FORETOLD_BY.values()} <= there
    assert not larger & {probe.name for probe in catalogue("benchmarks")}


@pytest.mark.parametrize(("name", "small"), FORETOLD_BY.items())
def test_a_quick_run_foretells_a_long_one(course: Course, name: str, small: str):
    (found,) = course.foretold(name, BRIEF)
    assert (found.name, found.one.mode, found.other.mode) == (name, "eager", "compiled")
    assert found.one.threads == 2
    assert found.ratio == pytest.approx(1.0)
    assert found.difference == pytest.approx(0.0)
    assert found.is_held


def test_a_guest_without_times_ends_the_study(course: Course, tmp_path: Path):
    broken = tmp_path / "guest.py"
    broken.write_text("raise SystemExit(1)")
    with pytest.raises(AdvisorError, match="train_cnn has no times of pytorch"):
        list(Course(broken, own(), course.speed, 1, FASTEST).foretold("residual_cnn", BRIEF))


@pytest.mark.parametrize(
    ("quick", "is_close", "is_held"), [(0.69, "yes", "yes"), (0.85, "no", "yes"), (1.0, "no", "no")]
)
def test_a_row_says_how_far_the_quick_ratio_is_off(quick: float, is_close: str, is_held: str):
    found = foretold(quick)
    cells = dict(zip(HEADER, found.row(), strict=True))
    assert cells["long ratio"] == "2.000"
    assert (cells["within 15 %"], cells["held"]) == (is_close, is_held)
    assert found.elsewhere.low < found.quick.low < found.quick.high < found.elsewhere.high
