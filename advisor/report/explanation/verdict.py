"""The verdict: which rule gave the word, every number that entered it, and the sum behind it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.explanation import Entry, Explanation, Listing, Sum
from advisor.report.explanation.checks import checks
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.sums import all_frameworks
from advisor.report.wording import ended, joined, points


def explain_verdict(ground: Ground) -> Explanation:
    """The whole report in sums over its criteria."""
    verdict = ground.report.verdict
    name = verdict.word if verdict.framework is None else ground.name(verdict.framework)
    condition = ", on conditions" if verdict.conditions else ""
    title = name if verdict.framework is None else f"{name} · {verdict.word}{condition}"
    return ground.explained("verdict", "", title).model_copy(
        update={
            "statements": tuple(_statements(ground)),
            "checks": tuple(checks(ground)),
            "sums": (by_criterion(ground),) if ground.scores else (),
            "listings": tuple(_listings(ground)),
            "ids": ground.ids,
        }
    )


def by_criterion(ground: Ground) -> Sum:
    """What each criterion adds to the scores and to the lead."""
    table = all_frameworks(ground, "weight")
    total = table.term("", "score", ground.points, ground.scores, {})
    return table.sum("By criterion", map(table.criterion, ground.report.criteria), total)


def _statements(ground: Ground) -> Iterator[str]:
    report = ground.report
    yield from _word(ground)
    if len(report.ranking) == 1 and report.verdict.word != "only candidate":
        first = ground.name(report.ranking[0].framework)
        yield f"{first} is the only candidate left, so nothing can come before it."
    for name, share in report.weights.items():
        yield f"The weight of {ground.name(name)} was stated outright: {share:.1%} of all."


def _word(ground: Ground) -> Iterator[str]:
    """Which rule gave the word."""
    report = ground.report
    limits = report.method.verdicts
    match report.verdict.word:
        case "no framework needed":
            yield f"The rule {report.need.rule} holds: {ended(report.need.title)}"
            yield report.need.because
            yield "The sum below is for whoever needs a framework anyway."
        case "only candidate":
            yield "Nobody else was considered, so it was compared with nothing."
        case "no candidate":
            yield "A must rules out every framework."
        case "no recommendation yet":
            most = f"more than {limits.most_unknown:.0%} of all weight"
            yield f"No word is given, since {most} rests on what nobody answered or knows."
        case "too close to call":
            yield "None of the words below is earned, so it is too close to call."
            equal = "below" if report.verdict.practically_equal else "not below"
            yield (
                "The expected cost of simply going with the first is "
                f"{report.robustness.expected_loss:.2f} points, {equal} the "
                f"{limits.practically_equal_loss:g} that would make them practically equal."
            )
        case word:
            yield f"The first of the words below that is earned is the verdict: {word}."


def _listings(ground: Ground) -> Iterator[Listing]:
    """Musts that are open or violated, and what too little is known about."""
    for title, entries in (
        ("Open musts", _open(ground)),
        ("Ruled out", _ruled_out(ground)),
        ("What matters most", _deciding(ground)),
    ):
        if listed := tuple(entries):
            yield Listing(title=title, entries=listed)


def _open(ground: Ground) -> Iterator[Entry]:
    for item in ground.report.verdict.conditions:
        text = f"depends on {joined(item.missing)}"
        yield Entry(id=item.requirement, name=item.title, text=text)


def _ruled_out(ground: Ground) -> Iterator[Entry]:
    for item in ground.report.excluded:
        relax = item.requirement in ground.report.verdict.relax
        text = (
            f"{ground.name(item.framework)} would have scored {item.would_have_scored:.1f} of 100"
            f"{'; among the fewest musts to relax' if relax else ''}"
        )
        yield Entry(id=item.requirement, name=item.title, text=text)


def _deciding(ground: Ground) -> Iterator[Entry]:
    unknown = {item.id: item for item in ground.report.unknown}
    for item_id in ground.report.verdict.decide:
        if item_id in unknown:
            item = unknown[item_id]
            text = f"can move the lead by {points(item.span)} ({item.settle})"
            yield Entry(id=item.id, name=item.text, text=text)
