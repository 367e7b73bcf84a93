"""What differs around the times."""

from __future__ import annotations

from advisor.comparison.probes.surroundings import foreign_load, outcomes_moved, settings_moved
from tests.advisor.comparison.probes.made import file, result, times

INSTALLED = "facts/installation"


def told(old, new) -> list[tuple[str | None, str, str, str]]:
    moved = settings_moved(old, new)
    return [(item.framework, item.name, item.before, item.after) for item in moved]


def test_a_new_version_is_told_once():
    old, new = (
        file(
            result("pytorch", probe=INSTALLED, version=version, installed=True),
            result("pytorch", times(1, framework_version=version)),
        )
        for version in ("2.12.0", "2.13.0")
    )
    assert told(old, new) == [("pytorch", "version", "2.12.0", "2.13.0")]


def test_what_the_machine_says_is_not_repeated_for_each_framework():
    old, new = (
        file(
            result(None, probe="facts/interpreter", python=python),
            result("pytorch", times(1, python=python)),
        )
        for python in ("3.11", "3.12")
    )
    assert told(old, new) == [(None, "python", "3.11", "3.12")]


def test_drivers_flags_and_sets():
    old = file(
        result(None, probe="facts/hardware", nvidia_driver="550", nvidia=True, simd=("avx", "amx"))
    )
    new = file(result(None, probe="facts/hardware", nvidia_driver="560", nvidia=False, simd=()))
    assert told(old, new) == [
        (None, "nvidia_driver", "550", "560"),
        (None, "nvidia", "yes", "no"),
        (None, "simd", "avx, amx", "nothing"),
    ]


def test_a_setting_names_the_workloads_in_which_it_differs():
    def measured(layout: str):
        return file(
            result(
                "pytorch",
                times(1, layout=layout),
                times(2, "train-mlp", layout="rows"),
                times(3, mode="compiled", layout=layout),
            )
        )

    (moved,) = settings_moved(measured("NCHW"), measured("NHWC"))
    assert (moved.name, moved.workloads) == ("layout", ("train-cnn",))


def test_settings_of_what_only_one_file_measured_do_not_count():
    old, new = (
        file(result("pytorch", times(1, workload, batch=batch)))
        for workload, batch in (("train-cnn", 32.0), ("train-mlp", 256.0))
    )
    assert told(old, new) == []


def test_a_setting_that_only_one_side_tells():
    old, new = file(result("pytorch", times(1))), file(result("pytorch", times(1, onednn=True)))
    assert told(old, new) == [("pytorch", "onednn", "nothing", "yes")]


def test_what_never_repeats_does_not_count():
    old, new = (
        file(result("pytorch", times(1, core=core, peak_bytes=core, calls_per_sample=core)))
        for core in (0.0, 1.0)
    )
    assert told(old, new) == []


def test_outcomes_with_what_went_wrong():
    broken = result("pytorch", outcome="failed", message="no memory\nand a long story")
    sound = result("pytorch", times(1), message="compiled left out")
    (worse,) = outcomes_moved(file(sound), file(broken))
    assert (worse.before, worse.after, worse.message) == ("measured", "failed", "no memory")
    (better,) = outcomes_moved(file(broken), file(sound))
    assert (better.before, better.after, better.message) == ("failed", "measured", "no memory")
    assert outcomes_moved(file(sound), file(sound)) == ()


def test_what_only_one_file_has():
    one, other = result("pytorch", times(1)), result("pytorch", times(1), probe="benchmarks/x")
    moved = outcomes_moved(file(one), file(other))
    assert [(item.probe, item.before, item.after) for item in moved] == [
        ("benchmarks/train_cnn", "measured", None),
        ("benchmarks/x", None, "measured"),
    ]


def test_how_busy_others_were():
    loads = [times(1, foreign_load=load) for load in (0.1, 1.2, 0.9)]
    assert foreign_load(file(result("pytorch", *loads))) == 0.9
    assert foreign_load(file(result("pytorch", times(1)))) is None
