"""Accounts in tenths: what stood, what moved it and what stands then add up as printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil, floor

from advisor.report.rounding import tenths


@dataclass(frozen=True)
class Account:
    """A score before, the steps that moved it, and the score after, in points."""

    before: float
    steps: tuple[float, ...]
    after: float

    @property
    def ends(self) -> list[tuple[int, int]]:
        """Both scores in whole tenths below or above, as far as rounded steps can lie between."""
        steps = [_exact(step) for step in self.steps]
        least, most = sum(map(floor, steps)), sum(map(ceil, steps))
        before, after = _exact(self.before), _exact(self.after)
        pairs = product({floor(before), ceil(before)}, {floor(after), ceil(after)})
        nearest = floor(before + 0.5), floor(after + 0.5)
        fitting = [pair for pair in pairs if least <= pair[1] - pair[0] <= most]
        return sorted(fitting or [nearest], key=self.error)

    def error(self, ends: tuple[int, int]) -> float:
        """By how many tenths the two are rounded."""
        return abs(ends[0] - 10 * self.before) + abs(ends[1] - 10 * self.after)


@dataclass(frozen=True)
class Lead:
    """A lead that is printed elsewhere, before (0) or after (1) the steps, in points."""

    side: int
    ahead: str
    behind: str
    points: float


@dataclass(frozen=True)
class Printed:
    """An account in tenths."""

    before: int
    steps: tuple[int, ...]
    after: int


def printed(accounts: Mapping[str, Account], leads: Sequence[Lead]) -> dict[str, Printed]:
    """Each account adds up; the scores differ by the leads, if they can, and are hardly rounded."""
    told = [lead for lead in leads if lead.ahead in accounts and lead.behind in accounts]
    bound = [name for name in accounts if any(name in (it.ahead, it.behind) for it in told)]

    def misfit(ends: tuple[tuple[int, int], ...]) -> tuple[int, float]:
        at = dict(zip(bound, ends, strict=True))
        missed = sum(
            at[lead.ahead][lead.side] - at[lead.behind][lead.side] != _printed(lead.points)
            for lead in told
        )
        return missed, sum(accounts[name].error(pair) for name, pair in at.items())

    # Only leads bind accounts to each other, and there are two of them at most.
    best = min(product(*(accounts[name].ends for name in bound)), key=misfit)
    chosen = {name: account.ends[0] for name, account in accounts.items()}
    chosen.update(zip(bound, best, strict=True))
    return {
        name: Printed(before, tuple(tenths(accounts[name].steps, (after - before) / 10)), after)
        for name, (before, after) in chosen.items()
    }


def _exact(points: float) -> float:
    """Tenths, without what only floating point makes of them."""
    return round(10 * points, 9)


def _printed(points: float) -> int:
    return round(10 * float(f"{points:.1f}"))
