"""A match: what takes part, what is proved the same, and what is timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.intake.probing.interleaving.match import Match
from advisor.intake.probing.interleaving.team import Team
from advisor.intake.probing.request import Request
from tests.advisor.report.made import METHOD

Asked = Callable[..., Request]
Played = Callable[..., Match]
BOTH = ["eager", "compiled"]


def modes(match: Match) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in match.entries:
        if entry.player.samples_s:
            found.setdefault(entry.player.framework, []).append(entry.player.mode)
    return found


def reasons(match: Match, framework: str = "pytorch") -> dict[str, str]:
    return {mode: why.message for mode, why in match.left_out[framework].items()}


def test_every_mode_of_every_framework_is_timed(played: Played, asked: Asked):
    match = played(asked("pytorch", modes=BOTH), asked("tensorflow", modes=BOTH))
    assert modes(match) == {"pytorch": BOTH, "tensorflow": BOTH}
    assert len({len(entry.player.samples_s) for entry in match.entries}) == 1
    assert (match.lost, match.left_out, match.gap) == ({}, {}, 0.0)


def test_only_asked_modes_that_there_are_take_part(played: Played, asked: Asked):
    match = played(asked(has=["eager", "xla"], modes=["compiled", "eager"]))
    assert modes(match) == {"pytorch": ["eager"]}


def test_a_mode_that_starts_too_slowly_is_not_started(played: Played, asked: Asked):
    slow = {"slow": {"compiled": 20.0}, "longest_first_call_s": 3.0, "modes": BOTH}
    match = played(asked("pytorch", **slow), asked("tensorflow", modes=BOTH))
    assert modes(match) == {"pytorch": ["eager"], "tensorflow": BOTH}
    assert reasons(match) == {"compiled": "its first call takes about 20 s"}
    assert "--preset thorough" in match.left_out["pytorch"]["compiled"].remedy


@pytest.mark.parametrize("slow", [{}, {"compiled": 20.0}], ids=["not asked", "too slow"])
def test_what_was_left_out_on_one_core_is_not_told_again(
    fake_guest: Path, asked: Asked, slow: dict[str, float]
):
    options = {"has": BOTH, "modes": ["eager"], "slow": slow, "longest_first_call_s": 3.0}
    for threads, left_out in ((1, {"pytorch"}), (2, set())):
        team = Team(fake_guest, threads)
        match = Match(team, [asked(**options)], METHOD.speed.loss_tolerance)
        try:
            match.play()
        finally:
            team.close()
        assert (modes(match), {*match.left_out}) == ({"pytorch": ["eager"]}, left_out)


def test_without_a_limit_it_is_started(played: Played, asked: Asked):
    assert modes(played(asked(slow={"compiled": 900.0}, modes=BOTH))) == {"pytorch": BOTH}


@pytest.mark.parametrize("when", ["prepare compiled", "run compiled"])
def test_a_mode_that_fails_leaves_the_others(played: Played, asked: Asked, when: str):
    match = played(
        asked("pytorch", modes=BOTH, on={when: "refuse"}, good_blocks=9),
        asked("tensorflow", modes=BOTH),
    )
    assert modes(match) == {"pytorch": ["eager"], "tensorflow": BOTH}
    assert reasons(match) == {"compiled": "RuntimeError: no"}
    assert match.lost == {}


def test_a_framework_that_cannot_do_it_leaves_the_others(played: Played, asked: Asked):
    match = played(asked("pytorch", on={"offer": "cannot"}), asked("tensorflow"))
    assert modes(match) == {"tensorflow": ["eager"]}
    assert reasons(match) == {"": "it has no such thing"}


@pytest.mark.parametrize("bad", BOTH)
@pytest.mark.parametrize(
    ("misdeed", "why"),
    [
        ("die", "crashed, no reply (SIGKILL (perhaps the memory ran out))"),
        ("hang", "timed out, no reply within 2 s"),
    ],
)
def test_a_mode_that_costs_the_worker_leaves_the_others(
    played: Played, asked: Asked, bad: str, misdeed: str, why: str
):
    match = played(
        asked("pytorch", timeout_s=2.0, modes=BOTH, on={f"prepare {bad}": misdeed}),
        asked("tensorflow", modes=BOTH),
    )
    assert modes(match) == {"pytorch": [mode for mode in BOTH if mode != bad], "tensorflow": BOTH}
    assert (reasons(match), match.lost) == ({bad: why}, {})


def test_a_worker_is_started_anew_only_once(played: Played, asked: Asked, team: Team):
    several = [*BOTH, "xla"]
    match = played(asked(modes=several, on={"prepare xla": "die", "prepare compiled": "die"}))
    assert (modes(match), match.lost["pytorch"].outcome) == ({}, "crashed")
    assert len(team._alive) == 2


def test_the_only_mode_is_not_tried_again(played: Played, asked: Asked, team: Team):
    match = played(asked(on={"prepare": "die"}))
    assert (match.lost["pytorch"].outcome, len(team._alive)) == ("crashed", 1)


@pytest.mark.parametrize("when", ["ready", "offer", "prepare", "run", "run compiled"])
def test_a_framework_that_dies_leaves_the_others(played: Played, asked: Asked, when: str):
    match = played(
        asked("pytorch", modes=BOTH, on={when: "die"}, good_blocks=7),
        asked("tensorflow", modes=BOTH),
        asked("jax", modes=BOTH),
    )
    assert modes(match) == {"tensorflow": BOTH, "jax": BOTH}
    assert {name: result.outcome for name, result in match.lost.items()} == {"pytorch": "crashed"}


def test_rounds_that_broke_off_do_not_shift_the_pairs(played: Played, asked: Asked):
    """The hopeless mode stopped after three rounds of the first go, and plays the next ones too."""
    match = played(
        asked("pytorch", precision=-1.0, modes=BOTH, seconds={"compiled": 0.1}),
        asked("tensorflow", on={"run": "die"}, good_blocks=2 + 6),
        asked("jax"),
    )
    assert "tensorflow" in match.lost
    lengths = {(e.player.framework, e.player.mode): len(e.player.samples_s) for e in match.entries}
    assert lengths["pytorch", "eager"] == lengths["jax", "eager"] == 8
    assert lengths["pytorch", "compiled"] == 3


@pytest.mark.parametrize(
    ("off", "is_timed"), [(0.9 * METHOD.speed.loss_tolerance, True), (0.01, False)]
)
def test_frameworks_whose_losses_differ_are_not_timed(
    played: Played, asked: Asked, off: float, is_timed: bool
):
    match = played(
        asked("pytorch", losses=[2.0, 1.0]), asked("tensorflow", losses=[2.0, 1.0 - off])
    )
    assert match.gap == pytest.approx(off)
    assert modes(match) == ({"pytorch": ["eager"], "tensorflow": ["eager"]} if is_timed else {})
    assert len(match.entries) == 2


def test_one_without_losses_does_not_hide_that_those_of_others_differ(played: Played, asked: Asked):
    match = played(
        asked("pytorch", losses=[2.0]), asked("jax", losses=[]), asked("tensorflow", losses=[1.0])
    )
    assert (match.gap, modes(match)) == (0.5, {})


def test_an_impossible_time_in_every_round_times_nobody(played: Played, asked: Asked):
    match = played(asked("pytorch", seconds={"eager": 0}), asked("tensorflow"))
    assert modes(match) == {}
    assert [entry.player.rejected for entry in match.entries] == [8, 0]


def test_the_fastest_mode_of_those_that_were_timed(played: Played, asked: Asked):
    quick = asked("pytorch", modes=BOTH, seconds={"compiled": 0.009})
    slow = asked("tensorflow", modes=BOTH, seconds={"compiled": 0.011})
    lost = asked("jax", on={"run": "die"})
    match = played(quick, slow, lost)
    assert [match.fastest_mode(one) for one in (quick, slow)] == ["compiled", "eager"]
    assert match.fastest_mode(lost) is None


def test_blocks_are_as_long_as_asked_for(played: Played, asked: Asked):
    (entry,) = played(asked(seconds={"eager": 0.001}, min_sample_s=0.1)).entries
    assert entry.player.calls == 100


def test_the_load_of_others_is_told_where_the_system_knows_it(played: Played, asked: Asked):
    load = played(asked(samples=200, precision=-1.0)).foreign_load
    assert (load is not None) == (sys.platform == "linux")
