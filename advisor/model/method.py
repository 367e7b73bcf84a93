"""Every constant of the decision model, as printed by every report."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from advisor.model.conditions import Condition
from advisor.model.criteria import Points
from advisor.model.evidence import Grade
from advisor.model.record import Record

Share = Annotated[float, Field(ge=0, le=1)]


class Ageing(Record):
    """How evidence widens: free for `fresh_months`, then `per_year`, up to `cap`."""

    fresh_months: float
    per_year: float
    cap: Share


class Speed(Record):
    """How a ratio of times becomes a value: `ratio_at_zero` times slower is worth 0.

    Fewer than `fewest_samples` tell nothing of their spread: the standard error of the logarithm
    is then `unsure_se_log`. One session of workers and the next differ by `between_sessions_sd`,
    by `between_sessions_sd_threads` on several cores, and times that were not taken in turns by
    `between_runs_sd`; an interval that holds 1 and is wider than a factor of `widest_interval` says
    nothing. A call that would take more than `impossible_beyond`
    times what the machine attains was timed wrong. Where `idle_when` is true, this machine does not
    train and its times are shown, not counted.
    """

    ratio_at_zero: Annotated[float, Field(gt=1)]
    least_external_sd: Annotated[float, Field(ge=0)]
    tolerated_relative_iqr: Annotated[float, Field(gt=0)]
    loss_tolerance: Annotated[float, Field(gt=0)]
    fewest_samples: Annotated[int, Field(ge=2)]
    unsure_se_log: Annotated[float, Field(gt=0)]
    between_sessions_sd: Annotated[float, Field(ge=0)]
    between_sessions_sd_threads: Annotated[float, Field(ge=0)]
    between_runs_sd: Annotated[float, Field(ge=0)]
    widest_interval: Annotated[float, Field(gt=1)]
    impossible_beyond: Annotated[float, Field(gt=1)]
    idle_when: Condition


class Verdicts(Record):
    """What the verdict words ask for: first-place shares, and leads in points of 100.

    Above `most_unknown`, the share of weight that nobody answered or knows, there is no word. One
    source of doubt alone counts if it leaves the first place a share below `doubt_below`.
    """

    clear: Share
    leans: Share
    least_lead: float
    practically_equal_loss: float
    most_unknown: Share
    doubt_below: Share


class Continuity(Record):
    """Where staying put is expressed: the fact that names the present framework, and its leaf.

    The whole criterion of that leaf is what a move would cost.
    """

    present: str
    leaf: str


class Method(Record):
    """The constants of the additive value model and of its robustness analysis."""

    points: dict[Points, float]
    grades: dict[Grade, float]
    ageing: Ageing
    halo: Share
    weight_factor: Annotated[float, Field(ge=1)]
    draws: Annotated[int, Field(ge=100)]
    neutral: Share
    speed: Speed
    verdicts: Verdicts
    continuity: Continuity
    weak_spot: Share
    largest_criterion_share: Share
