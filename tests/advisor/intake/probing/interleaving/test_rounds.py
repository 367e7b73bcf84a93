"""Rounds: whose turn it is, what counts, and when enough is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, count, cycle, repeat
from math import inf, log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.intake.probing.interleaving.rounds import (
    FEWEST,
    MOST_CALLS,
    PATIENCE,
    Pace,
    Player,
    alternate,
    contenders,
    reach,
)
from advisor.intake.probing.interleaving.worker import Block

ENDLESS = Pace(samples=10, budget_s=inf, precision=-1.0)
"""Nothing but the number of rounds ends it."""


@dataclass
class Track:
    """Players whose calls take what a list says, and the order in which they had their turns."""

    turns: list[str] = field(default_factory=list)

    def player(
        self, name: str, times: Iterable[float], mode: str = "eager", clock: str = "cpu", **more
    ) -> Player:
        left = iter(times)

        def play(calls: int) -> Block:
            self.turns.append(f"{name} {mode}")
            seconds = next(left) * calls
            return Block(wall_s=2 * seconds, cpu_s=seconds)

        return Player(name, mode, play, clock, **more)


@pytest.fixture
def track() -> Track:
    return Track()


def noisy(seed: int, sd: float, middle: float = 1.0) -> Iterable[float]:
    drawn = Random(seed)
    return (middle * drawn.lognormvariate(0, sd) for _ in count())


def test_every_second_round_goes_the_other_way(track: Track):
    players = [track.player(name, repeat(1.0)) for name in "abc"]
    alternate(players, Pace(samples=4, precision=-1.0))
    order = "".join(turn[0] for turn in track.turns)
    assert order == "abccbaabccba"
    assert [player.samples_s for player in players] == [[1.0] * 4] * 3


def test_the_clock_decides_which_seconds_count(track: Track):
    players = [track.player(name, repeat(1.0), clock=name) for name in ("cpu", "wall")]
    alternate(players, ENDLESS)
    assert [player.middle_s for player in players] == [1.0, 2.0]
    assert (players[0].cpu_s, players[0].wall_s) == (10.0, 20.0)


def test_an_impossible_time_drops_the_round_for_all(track: Track):
    one = track.player("a", [1.0, 0.0, 3.0, 4.0])
    other = track.player("b", [10.0, 20.0, 30.0, 40.0])
    alternate([one, other], Pace(samples=4, precision=-1.0))
    assert (one.samples_s, other.samples_s) == ([1.0, 3.0, 4.0], [10.0, 30.0, 40.0])
    assert (one.rejected, other.rejected) == (1, 0)


def test_what_is_impossible_depends_on_the_machine(track: Track):
    player = track.player("a", [0.5, 0.2, 0.1, 0.6], floor_s=0.2)
    alternate([player], Pace(samples=4, precision=-1.0))
    assert (player.samples_s, player.rejected) == ([0.5, 0.6], 2)


@given(
    st.lists(st.lists(st.sampled_from([0.0, 1.0, 1.2, 7.0]), min_size=10, max_size=10), max_size=4)
)
def test_the_samples_of_those_who_go_on_pair_up(times: list[list[float]]):
    track = Track()
    players = [
        track.player(name, each, mode) for (name, mode), each in zip(MODES, times, strict=False)
    ]
    alternate(players, ENDLESS)
    played = [sum(turn == f"{p.framework} {p.mode}" for turn in track.turns) for p in players]
    full = [player for player, turns in zip(players, played, strict=True) if turns == 10]
    assert all(turns in (FEWEST, 10) for turns in played)
    assert {player.framework for player in full} == {player.framework for player in players}
    assert len({len(player.samples_s) for player in full}) <= 1


MODES = (("a", "eager"), ("b", "eager"), ("a", "compiled"), ("b", "compiled"))


def test_a_hopeless_mode_is_left_behind_but_never_a_framework(track: Track):
    fast, slow = track.player("a", repeat(1.0)), track.player("a", repeat(2.0), "compiled")
    near, other = track.player("b", repeat(9.0)), track.player("b", repeat(10.0), "compiled")
    alternate([fast, slow, near, other], ENDLESS)
    assert [len(player.samples_s) for player in (fast, slow, near, other)] == [10, FEWEST, 10, 10]
    assert contenders([fast, slow, near, other], 3.0) == [fast, slow, near, other]


def test_it_stops_once_the_ratio_is_known_well_enough(track: Track):
    pace = Pace(samples=400, budget_s=inf, fewest=8, precision=0.02)
    calm = [track.player(name, noisy(seed, 0.01)) for seed, name in enumerate("ab")]
    alternate(calm, pace)
    wild = [track.player(name, noisy(seed, 0.05)) for seed, name in enumerate("ab")]
    alternate(wild, pace)
    assert 8 <= len(calm[0].samples_s) < len(wild[0].samples_s) < 400
    assert reach(calm) <= 0.02 >= reach(wild)


def test_a_load_that_both_feel_does_not_prolong_it(track: Track):
    load = [1.0, 9.0, 2.0, 5.0]
    players = [track.player(name, cycle(load)) for name in "ab"]
    alternate(players, Pace(samples=400, fewest=12, budget_s=inf))
    assert len(players[0].samples_s) == 12


def test_it_stops_when_the_time_is_over_but_not_before_three_rounds(track: Track):
    for turn_s, rounds in ((1.0, 6), (100.0, FEWEST)):
        player, began = track.player("a", noisy(1, 0.5)), len(track.turns)
        pace = Pace(samples=50, budget_s=5.0, precision=0)
        alternate([player], pace, lambda: turn_s * (len(track.turns) - began))  # noqa: B023
        assert len(player.samples_s) == rounds


def test_nobody_to_play_is_no_error():
    alternate([], Pace(samples=5))


def test_the_reach_is_that_of_the_worst_pair_of_fastest_modes(track: Track):
    def played(name: str, times: list[float], mode: str = "eager") -> Player:
        return track.player(name, [], mode, samples_s=times)

    calm = played("a", [1.0] * 8)
    assert reach([calm, played("b", [3.0] * 8)]) == 0
    wild = played("c", [1.0, 4.0] * 4)
    assert reach([calm, played("b", [3.0] * 8), wild]) == reach([calm, wild]) > log(1.5)
    slow_but_wild = played("a", [5.0, 9.0] * 4, "compiled")
    assert reach([calm, slow_but_wild, played("b", [3.0] * 8)]) == 0
    assert reach([wild]) == pytest.approx(reach([calm, wild]))


def test_the_reach_of_the_smallest_and_the_largest_time_is_a_number(track: Track):
    tiny = track.player("a", [], samples_s=[1e-320] * 8)
    assert reach([tiny, track.player("b", [], samples_s=[1e6] * 8)]) == 0
    assert reach([tiny, track.player("b", [], samples_s=[1e6, 1e5] * 4)]) > 0


def test_without_two_rounds_nothing_is_known(track: Track):
    assert reach([]) == inf
    assert reach([track.player("a", [], samples_s=[1.0])]) == inf
    assert track.player("a", []).middle_s == inf


def test_warming_up_finds_how_many_calls_fit_a_block(track: Track):
    player = track.player("a", repeat(0.001))
    player.warm(Pace(warm_up=4, min_sample_s=0.1))
    assert player.calls == 100
    assert player.warm_up_s == pytest.approx([0.001] * 4)
    assert player.samples_s == []


@pytest.mark.parametrize(("clock", "calls"), [("cpu", 100), ("wall", 1)])
def test_only_the_clock_that_counts_says_how_many(clock: str, calls: int):
    """Another program has the core for a tenth of a second in each block."""

    def play(calls: int) -> Block:
        return Block(wall_s=0.1 + 0.001 * calls, cpu_s=0.001 * calls)

    player = Player("a", "eager", play, clock)
    player.warm(Pace(warm_up=3, min_sample_s=0.1))
    assert player.calls == calls


def test_a_call_that_mostly_waits_is_not_repeated_for_ages():
    player = Player("a", "eager", lambda calls: Block(wall_s=calls / 8, cpu_s=calls * 1e-6))
    player.warm(Pace(warm_up=9, min_sample_s=1 / 8))
    assert player.calls == PATIENCE


def test_a_slow_call_is_a_block_by_itself(track: Track):
    player = track.player("a", repeat(1.0))
    player.warm(Pace(warm_up=3, min_sample_s=0.1))
    assert player.calls == 1


def test_a_call_without_time_does_not_grow_beyond_all_bounds(track: Track):
    player = track.player("a", chain(repeat(0.0, 20)))
    player.warm(Pace(warm_up=20, min_sample_s=0.1))
    assert player.calls == MOST_CALLS


def test_there_is_always_one_call_to_warm_up(track: Track):
    player = track.player("a", repeat(1.0))
    player.warm(Pace(warm_up=0))
    assert player.warm_up_s == [1.0]


def test_warming_up_again_begins_afresh(track: Track):
    pace = Pace(warm_up=2, samples=4, precision=-1.0)
    players = [track.player(name, repeat(1.0)) for name in "ab"]
    for _ in range(2):
        for player in players:
            player.warm(pace)
        alternate(players, pace)
    assert [len(player.warm_up_s) for player in players] == [2, 2]
    assert [len(player.samples_s) for player in players] == [4, 4]


def test_the_pace_is_what_the_options_ask_for():
    assert Pace.of({"samples": 7, "modes": ["eager"], "device": "cpu"}) == Pace(samples=7)
    assert Pace.of({}) == Pace()
