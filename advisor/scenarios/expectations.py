"""Where what a rule base tells a persona is not what its scenario expects."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from advisor.knowledge.reading.document import Path
from advisor.model.scenarios import Expectation
from advisor.scenarios.outcome import Outcome

Missed = tuple[Path, str]
"""The place within the expectation, and what is said instead."""


def missed(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    """Everything that was expected and is not so."""
    yield from _verdict(expect, outcome)
    yield from _musts(expect, outcome)
    yield from _advice(expect, outcome)
    yield from _values(expect, outcome)
    yield from _routes(expect, outcome)
    yield from _practice(expect, outcome)
    yield from _weights(expect, outcome)


def _verdict(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    winner, word = outcome.winner, outcome.word
    if winner not in (expect.winner or (None,)):
        yield ("winner",), f"the verdict names {winner or 'nobody'} ({word})"
    if word not in expect.words:
        yield ("words",), f"the word is {word!r}"
    if outcome.needs != expect.needs:
        yield ("needs",), f"what serves without a framework is {_listed(outcome.needs)}"
    if expect.stay not in (None, outcome.stay):
        yield ("stay",), f"the advice about what exists is {outcome.stay!r}"


def _musts(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    for framework in outcome.matrix.frameworks:
        wanted = expect.excluded.get(framework, ())
        found = [item.requirement for item in outcome.excluded if item.framework == framework]
        if set(found) != set(wanted):
            place = ("excluded", framework) if wanted else ("excluded",)
            yield place, f"{framework} is ruled out by {_listed(found)}"
    for framework, musts in expect.open.items():
        for must in _without(musts, outcome.open.get(framework, ())):
            yield ("open", framework), f"{must} is not open"


def _advice(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    given = [item.id for item in outcome.findings.advice]
    for name in _without(expect.advice, given):
        yield ("advice",), f"{name} is not given"
    for name in expect.silent:
        if name in given:
            yield ("silent",), f"{name} is given"


def _values(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    for framework, values in expect.values.items():
        for leaf, (low, high) in values.items():
            cell = outcome.matrix.rows[leaf][framework]
            if cell.basis == "unknown" or not low <= cell.value <= high:
                value = "no known value" if cell.basis == "unknown" else f"{cell.value:g}"
                yield ("values", framework, leaf), f"{framework} has {value} on {leaf}"
    for framework, reasons in expect.reasons.items():
        for leaf, words in reasons.items():
            because = outcome.matrix.rows[leaf][framework].because
            if words not in because:
                yield ("reasons", framework, leaf), f"the reason on {leaf} is: {because}"


def _routes(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    for framework, targets in expect.routes.items():
        for target, wanted in targets.items():
            there_are = outcome.routes(framework, target)
            if not _leads(wanted, there_are):
                message = f"from {framework} to {target} lead {_levels(there_are)}"
                yield ("routes", framework, target), message
    for framework, targets in expect.closed.items():
        for target, unwanted in targets.items():
            for route in unwanted:
                if route in outcome.routes(framework, target):
                    message = f"{route} leads from {framework} to {target}"
                    yield ("closed", framework, target), message


def _leads(wanted: Iterable[str], there_are: dict[str, float]) -> bool:
    """Whether all are there, none is better than one before it, or than the first."""
    levels = [there_are.get(route, -1.0) for route in wanted]
    best = max(there_are.values(), default=0.0)
    return min(levels) >= 0 and levels[0] == best and levels == sorted(levels, reverse=True)


def _practice(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    for framework, words in expect.install.items():
        command = outcome.installed_with(framework)
        if words not in command:
            yield ("install", framework), f"{framework} is installed with: {command}"
    states = {item.question: item.state for item in outcome.findings.questions}
    for question in expect.skipped:
        if states[question] != "skipped":
            yield ("skipped",), f"{question} is asked"


def _weights(expect: Expectation, outcome: Outcome) -> Iterator[Missed]:
    chosen = {item.question: item.chosen for item in outcome.findings.questions}
    for question, choices in expect.matters.items():
        for choice, names in choices.items():
            place = ("matters", question, choice)
            if choice not in chosen[question]:
                yield place, f"{choice} does not count as an answer to {question}"
            given = outcome.knowledge.choice_points[question][choice]
            for name in names:
                if not set(outcome.knowledge.leaf_ids[name]) <= given.keys():
                    yield place, f"{question}: {choice} gives no weight to {name}"


def _without(wanted: Iterable[str], found: Collection[str]) -> list[str]:
    return [name for name in wanted if name not in found]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"


def _levels(routes: dict[str, float]) -> str:
    return _listed(f"{route} ({level:g})" for route, level in routes.items())
