"""The method in plain words, with every constant of it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.conditions import Condition
from advisor.model.method import Method
from advisor.model.report import Report
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page
from advisor.report.wording import joined


def write(page: Page, report: Report) -> None:
    """One paragraph per step of the method."""
    page.heading("METHOD", "every constant that the result depends on")
    for paragraph in (
        *_values(report.method),
        *_doubt(report.method),
        *_words(report.method),
        _kept(report),
    ):
        page.entry("·", paragraph, room=2)


def _values(method: Method) -> Iterator[str]:
    levels = joined([f"{name} {number:g}" for name, number in method.points.items()])
    yield (
        "A score is the mean of the values on all leaves, from 0 to 100, weighted by points. Each "
        f"answer adds points: {levels}. No scale depends on which candidates there are."
    )
    widths = joined([f"{name} {100 * width:g}" for name, width in method.grades.items()])
    ageing = method.ageing
    yield (
        f"A value may be off either way by points of 100 that its evidence sets: {widths}. "
        f"After {ageing.fresh_months:g} months each year adds {100 * ageing.per_year:g}, up to "
        f"{100 * ageing.cap:g}; evidence past its review date counts as a year older and rules "
        "nobody out."
    )
    yield f"What is unknown counts as {100 * method.neutral:g} with a range from 0 to 100."
    speed = method.speed
    yield (
        f"A time {speed.ratio_at_zero:g} times the fastest one measured is worth 0, by the "
        "logarithm of the ratio, whose standard deviation is at least "
        f"{speed.least_external_sd:g}. Losses that differ by more than "
        f"{speed.loss_tolerance:g} of their size are not compared, and a spread above "
        f"{speed.tolerated_relative_iqr:.0%} of the median is called noisy. With fewer than "
        f"{speed.fewest_samples} samples the standard error of the logarithm counts as "
        f"{speed.unsure_se_log:g}. A ratio's logarithm differs between sessions by a standard "
        f"deviation of {speed.between_sessions_sd:g}, or {speed.between_sessions_sd_threads:g} on "
        f"several cores, and times not taken in turns by {speed.between_runs_sd:g} each; an "
        f"interval that holds 1 and is wider than a factor of {speed.widest_interval:g} is too "
        "noisy to say anything. A time is taken for wrong that would need more than "
        f"{speed.impossible_beyond:g} times the operations or bytes a second attained here. Where "
        f"{_tests(speed.idle_when)}, another machine trains, and times measured here are shown "
        "but not counted."
    )


def _doubt(method: Method) -> Iterator[str]:
    yield (
        f"Readings: {method.draws:,} draws, in which the points of each answer are off by a factor "
        f"up to {method.weight_factor:g}, open questions are answered at random, each value lies "
        "in its range, and each framework as a whole is off by a standard deviation of "
        f"{100 * method.halo:g} points. The same seed gives the same draws."
    )
    yield (
        "The expected cost is how many points, on average over these readings, the best candidate "
        "is ahead of the one that is recommended. Priorities, or the evidence, are called a source "
        "of doubt if the first keeps its place in less than "
        f"{100 * method.verdicts.doubt_below:g} of 100 readings when they alone are in doubt."
    )


def _words(method: Method) -> Iterator[str]:
    limits = method.verdicts
    yield (
        "Settled: first for every weight and value in its range. Clear: first in at least "
        f"{100 * limits.clear:g} of 100 readings; leans: in at least {100 * limits.leans:g}; both "
        f"with a lead of at least {limits.least_lead:g} points. Otherwise too close to call, and "
        f"practically equal if the expected cost is below {limits.practically_equal_loss:g} "
        "points. "
        f"No recommendation yet: unless it is settled, when more than {limits.most_unknown:.0%} "
        "of all weight rests on what nobody answered or knows."
    )
    yield (
        f"A warning is given where the first has less than {100 * method.weak_spot:g} of 100 on "
        f"what weighs as much as a decisive answer. No criterion may take more than "
        f"{method.largest_criterion_share:.0%} of all weight that answers can give."
    )


def _kept(report: Report) -> str:
    continuity = report.method.continuity
    return (
        f"What exists is the answer to '{name(report, continuity.present)}'; what it is worth to "
        f"keep it is the leaf '{name(report, continuity.leaf)}'."
    )


def _tests(condition: Condition) -> str:
    """Every test of the condition, as in the rule base."""
    return ", ".join(
        f"{leaf.fact} {leaf.operator.replace('_', ' ')} {str(leaf.operand).lower()}"
        for leaf in condition.leaves()
    )
