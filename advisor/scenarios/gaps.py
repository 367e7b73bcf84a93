"""Rules that no scenario expects anything of, so that nobody would notice their loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Framework
from advisor.model.questions import Question
from advisor.model.record import Record
from advisor.model.routes import Route
from advisor.model.rules import Advice, Need, Requirement
from advisor.model.scenarios import Scenario
from advisor.report.steps import install_command
from advisor.scenarios.outcome import Outcome

Rule = tuple[str, ...]
"""What a rule is called: its kind, and the ids that lead to it."""


def gaps(
    sources: Iterable[Source], played: Iterable[tuple[Scenario, Outcome]]
) -> Iterator[Problem]:
    """A problem for each rule that no scenario expects, at the place of the rule."""
    expected = {rule for scenario, outcome in played for rule in _expected(scenario, outcome)}
    for source in sources:
        for path, record in source.records:
            for rule, place in _rules(record):
                if rule not in expected:
                    message = f"no scenario expects {' '.join(rule)}"
                    mark = source.document.locate((*path, *place))
                    yield source.document.problem("T506", message, mark)


def _rules(record: Record) -> Iterator[tuple[Rule, Path]]:
    """The rules that a record is or holds, each with its place in the record."""
    match record:
        case Requirement():
            yield ("requirement", record.id), ("id",)
        case Advice():
            yield ("advice", record.id), ("id",)
        case Need():
            yield ("need", record.id), ("id",)
        case Route():
            for index, path in enumerate(record.paths):
                for target in path.levels:
                    place = ("paths", index, "levels", target)
                    yield ("route", record.id, path.framework, target), place
        case Framework():
            yield from _of_framework(record)
        case Question():
            yield from _of_question(record)
        case _:
            pass


def _of_framework(framework: Framework) -> Iterator[tuple[Rule, Path]]:
    for index in range(len(framework.install)):
        yield ("install", framework.id, str(index + 1)), ("install", index, "run")
    leaves = [rating.leaf for rating in framework.ratings]
    for index, leaf in enumerate(leaves):
        if leaves.count(leaf) > 1:
            number = str(leaves[: index + 1].count(leaf))
            yield ("rating", framework.id, leaf, number), ("ratings", index, "leaf")


def _of_question(question: Question) -> Iterator[tuple[Rule, Path]]:
    for index, choice in enumerate(question.choices):
        place = ("choices", index)
        yield ("answer", question.id, choice.id), (*place, "id")
        for name in choice.points:
            yield ("points", question.id, choice.id, name), (*place, "points", name)


def _expected(scenario: Scenario, outcome: Outcome) -> Iterator[Rule]:
    """The rules without which the scenario would fail, or would not be sound."""
    expect = scenario.expect
    for named in (expect.excluded, expect.open):
        for musts in named.values():
            yield from (("requirement", must) for must in musts)
    yield from (("advice", name) for name in expect.advice)
    yield from (("need", name) for name in expect.needs)
    for framework, targets in expect.routes.items():
        for target, routes in targets.items():
            yield from (("route", route, framework, target) for route in routes)
    for question, choices in expect.matters.items():
        for choice, names in choices.items():
            yield from (("points", question, choice, name) for name in names)
    for finding in outcome.findings.questions:
        yield from (("answer", finding.question, choice) for choice in finding.chosen)
    yield from _decisive(scenario, outcome)


def _decisive(scenario: Scenario, outcome: Outcome) -> Iterator[Rule]:
    """The install commands and ratings that hold where the scenario expects one."""
    knowledge = outcome.knowledge
    for name in scenario.expect.install:
        command = install_command(knowledge, outcome.facts, name)
        number = knowledge.framework_by_id[name].install.index(command) + 1
        yield "install", name, str(number)
    for finding in outcome.findings.ratings:
        of = finding.framework
        expected = {*scenario.expect.values.get(of, ()), *scenario.expect.reasons.get(of, ())}
        if finding.leaf in expected and finding.certain and len(finding.cases) == 1:
            cases = knowledge.ratings[finding.framework, finding.leaf]
            number = cases.index(finding.cases[0]) + 1
            yield "rating", finding.framework, finding.leaf, str(number)
