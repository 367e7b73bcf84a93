"""By which route the model gets to each place where it must run."""

from __future__ import annotations

from advisor.model.report import Report, RouteOption, TargetRoutes
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page, room_for
from advisor.report.wording import cited, ended, joined, score


def write(page: Page, report: Report) -> None:
    """Per target the recommended framework's route first, then the other frameworks'."""
    if not report.ranking:
        return
    page.heading(
        "HOW IT GETS WHERE IT MUST RUN",
        "100: supported and tested; 50: gaps; 0: no way",
    )
    if not report.routes:
        page.text("Nobody said where the trained model must run.")
    room = room_for([name(report, item.framework) for item in report.ranking])
    for target in report.routes:
        page.text((target.name, "bold"))
        _target(page, report, target, room)


def _target(page: Page, report: Report, target: TargetRoutes, room: int) -> None:
    first = name(report, report.ranking[0].framework)
    if target.best is None:
        page.entry(first, ("no known way there", "red"), indent=4, room=room)
    else:
        text = [*_described(target.best), f": {_via(target.best)}"]
        if target.runners_up:
            also = [f"{item.name} ({_level(item)})" for item in target.runners_up]
            text.append(f" Or {joined(also, 'or')}.")
        page.entry(first, *text, indent=4, room=room)
    for option in target.from_others:
        described = _described(option)
        page.entry(name(report, option.framework), *described, ".", indent=4, room=room)
    if page.details:
        options = (target.best, *target.runners_up, *target.from_others)
        for option in filter(None, options):
            _detail(page, report, option)


def _described(option: RouteOption) -> list[str | tuple[str, str]]:
    text: list[str | tuple[str, str]] = [(option.name, "bold"), f", {_level(option)}"]
    if option.status != "current":
        successor = f"; its successor is {option.successor}" if option.successor else ""
        text.append((f", {option.status}{successor}", "yellow"))
    if option.grade == "judgement":
        text.append(", judgement")
    if not option.certain:
        text.append((", if it is possible here, which is unknown", "yellow"))
    return text


def _level(option: RouteOption) -> str:
    return f"{score(100 * option.level)} of 100"


def _via(option: RouteOption) -> str:
    return ended(option.via)


def _detail(page: Page, report: Report, option: RouteOption) -> None:
    what = f"{name(report, option.framework)} by {option.name}: {option.because}"
    page.text(f"{what} {cited(option.evidence)}", indent=6)
    places = {"Built on": option.builds_on, "Runs on": option.runs_on}
    told = [f"{what} {ended(where)}" for what, where in places.items() if where]
    if told:
        page.text(" ".join(told), indent=6)
