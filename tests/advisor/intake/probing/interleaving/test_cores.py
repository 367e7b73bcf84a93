"""How busy cores are, by what the system tells, and which one is chosen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.intake.probing.interleaving import cores
from advisor.intake.probing.interleaving.cores import Reading, idlest, least_busy, usable

is_linux = sys.platform == "linux"
linux_only = pytest.mark.skipif(not is_linux, reason="only Linux tells it")


@pytest.fixture
def proc(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder that looks like /proc."""

    def make(stat: str, **processes: str) -> Path:
        folder = tmp_path / f"proc-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        (folder / "stat").write_text(stat)
        for name, text in processes.items():
            (folder / name.strip("_")).mkdir()
            (folder / name.strip("_") / "stat").write_text(text)
        return folder

    return make


def reading(at_s: float, own_s: float = 0.0, **busy_s: float) -> Reading:
    return Reading(at_s, {int(name[1:]): value for name, value in busy_s.items()}, {1: own_s})


@linux_only
def test_a_usable_core_is_busy_but_for_idle_and_waiting(proc):
    tick, core = os.sysconf("SC_CLK_TCK"), max(usable())
    stat = (
        "cpu  999 999 999 999 999 999 999 999 999 999\n"
        f"cpu{core} {tick} {2 * tick} {3 * tick} 500 600 {4 * tick} {5 * tick} {6 * tick} 70 80\n"
        f"cpu{core + 1} 99 99 99 900 0 0 0 0 0 0\n"  # a neighbour's
        "intr 12345 6 7\nctxt 89\n"
    )
    assert Reading.now(proc=proc(stat)).busy_s == {core: 21.0}


@linux_only
def test_the_time_of_workers_is_ours(proc):
    tick = os.sysconf("SC_CLK_TCK")
    folder = proc(
        "cpu0 0 0 0 0 0\n",
        _7=f"7 (a (b) c) S 1 7 7 0 -1 4194304 99 0 0 0 {3 * tick} {2 * tick} 0 0 20 0 1 0 5",
        _8="8 (short",
    )
    own_s = Reading.now((7, 8, 9), folder).own_s
    assert own_s == {7: 5.0, os.getpid(): own_s[os.getpid()]}


@pytest.mark.parametrize("stat", ["", "cpu  1 2 3 4 5\n", "nothing of the kind\n"])
def test_a_system_that_tells_nothing_has_no_load(proc, stat: str):
    found = Reading.now(proc=proc(stat))
    assert found.busy_s == {}
    assert found.foreign_load(reading(0.0)) is None


def test_a_system_without_proc_tells_nothing(tmp_path: Path):
    assert Reading.now([1], tmp_path).busy_s == {}


@linux_only
def test_this_machine_tells_it():
    found = Reading.now([os.getpid()])
    assert {*usable()} == {*found.busy_s}
    assert all(busy_s >= 0 for busy_s in found.busy_s.values())
    assert found.own_s[os.getpid()] > 0


def test_foreign_load_is_what_neither_we_nor_workers_computed():
    before = reading(10.0, own_s=1.0, c0=100.0, c1=200.0)
    assert reading(20.0, own_s=4.0, c0=108.0, c1=205.0).foreign_load(before) == pytest.approx(1.0)
    assert reading(20.0, own_s=1.0, c0=110.0, c1=210.0).foreign_load(before) == pytest.approx(2.0)
    assert reading(20.0, own_s=99.0, c0=101.0, c1=201.0).foreign_load(before) == 0
    assert reading(10.0, c0=101.0, c1=201.0).foreign_load(before) is None


def test_a_worker_that_is_over_has_given_nothing_back():
    before = Reading(10.0, {0: 100.0}, {1: 2.0, 7: 60.0})
    for own_s in ({1: 3.0}, {1: 3.0, 8: 70.0}):
        assert Reading(20.0, {0: 106.0}, own_s).foreign_load(before) == pytest.approx(0.5)


def test_a_sandbox_whose_cores_tell_zeros_only_has_no_load():
    assert reading(10.0, own_s=5.0, c0=0.0).foreign_load(reading(0.0, c0=0.0)) is None


def test_the_core_that_did_the_least_between_two_looks():
    before = reading(0.0, c0=0.0, c1=50.0, c2=9.0)
    after = reading(1.0, c0=0.9, c1=50.1, c2=9.5)
    assert least_busy(before, after, (0, 1, 2)) == 1
    assert least_busy(before, after, (0, 2)) == 2
    assert least_busy(before, after, ()) is None


def test_of_equals_the_last():
    assert least_busy(reading(0.0), reading(1.0), (0, 1, 5)) == 5
    same = reading(0.0, c0=1.0, c1=1.0)
    assert least_busy(same, same, (0, 1)) == 1


@linux_only
def test_only_usable_cores_are_chosen():
    one = min(usable())
    code = (
        f"import os, sys; os.sched_setaffinity(0, {{{one}}});"
        f"sys.path.insert(0, {str(Path(cores.__file__).parents[4])!r});"
        "from advisor.intake.probing.interleaving.cores import idlest, usable;"
        "print(usable(), idlest(0.01))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == f"({one},) {one}\n"


def test_a_core_is_chosen_where_a_process_can():
    assert idlest(0.0) in (usable() or [None])


def test_elsewhere_none_is(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert (usable(), idlest(0.0)) == ((), None)
