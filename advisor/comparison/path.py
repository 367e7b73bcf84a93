"""From the inputs of one report to those of another, one input at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.comparison.words import candidates, said, subject, times, weight
from advisor.errors import AdvisorError
from advisor.model.comparison import Kind
from advisor.model.facts import Fact, Facts
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.questions import ANSWER
from advisor.model.report import Report
from advisor.report.packs import lacking


@dataclass(frozen=True)
class Step:
    """One input that differs, in words, and the facts once it has moved too."""

    kind: Kind
    id: str
    name: str
    before: str
    after: str
    facts: Facts


@dataclass(frozen=True)
class _Pair:
    """What is compared, with the inputs as the rule base knows them."""

    knowledge: Knowledge
    old: Report
    new: Report

    @property
    def goal(self) -> Facts:
        return fitted(self.knowledge, self.new.facts)


def fitted(knowledge: Knowledge, facts: Facts) -> Facts:
    """The facts without candidates and weights that the rule base does not know."""
    known = tuple(item for item in facts.candidates if item in knowledge.framework_by_id)
    criteria = {item.id for item in knowledge.criteria}
    weights = {key: value for key, value in facts.weights.items() if key in criteria}
    return facts.model_copy(update={"candidates": known, "weights": weights})


def usable(knowledge: Knowledge, report: Report) -> Facts:
    """What can be recomputed of a report's inputs; raises `AdvisorError` if no candidate can."""
    facts = fitted(knowledge, report.facts)
    if report.candidates and not facts.candidates:
        names = ", ".join(report.candidates)
        hint = "; ".join(lacking(report.rules, knowledge.edition))
        raise AdvisorError(f"this rule base knows none of the report's candidates: {names}", hint)
    return facts


def input_steps(knowledge: Knowledge, old: Report, new: Report) -> Iterator[Step]:
    """Answers, facts, measurements, weights, date, candidates and seed, as far as they differ."""
    pair, facts = _Pair(knowledge, old, new), fitted(knowledge, old.facts)
    for part in (_values, _measurements, _weights, _date, _candidates, _seed):
        for step in part(pair, facts):
            facts = step.facts
            yield step


def _values(pair: _Pair, facts: Facts) -> Iterator[Step]:
    goal, values = pair.goal, dict(facts.values)
    for fact_id in _in_order(pair.knowledge, {**facts.values, **goal.values}):
        before, after = facts.fact(fact_id), goal.fact(fact_id)
        if _meaning(before) == _meaning(after):
            continue
        values[fact_id] = after
        yield Step(
            kind="answer" if fact_id.startswith(ANSWER) else "fact",
            id=fact_id.removeprefix(ANSWER),
            name=subject(pair.knowledge, (pair.new, pair.old), fact_id),
            before=said(pair.knowledge, pair.old, fact_id, before),
            after=said(pair.knowledge, pair.new, fact_id, after),
            facts=facts.model_copy(update={"values": dict(values)}),
        )


def _meaning(fact: Fact) -> tuple[object, ...]:
    """What conditions see of a fact; where it comes from moves nothing."""
    return fact.state, fact.value


def _in_order(knowledge: Knowledge, fact_ids: Iterable[str]) -> list[str]:
    """Answers in the order of the questions, then facts in that of their catalogue."""
    asked = [question.fact for question in knowledge.questions]
    order = {
        name: place for place, name in enumerate(dict.fromkeys([*asked, *knowledge.fact_types]))
    }
    last = len(order)
    return sorted(
        fact_ids, key=lambda name: (not name.startswith(ANSWER), order.get(name, last), name)
    )


def _measurements(pair: _Pair, facts: Facts) -> Iterator[Step]:
    goal, probes = pair.goal, facts.probes
    everywhere = (*pair.old.measured, *pair.new.measured)
    for workload in dict.fromkeys(item.workload for item in everywhere):
        if _samples(goal.probes, workload) == _samples(facts.probes, workload):
            continue
        probes = (
            *(_kept(result, workload, wanted=False) for result in probes),
            *(_kept(result, workload, wanted=True) for result in goal.probes),
        )
        yield Step(
            kind="measurement",
            id=workload,
            name=workload,
            before=times(pair.old, workload),
            after=times(pair.new, workload),
            facts=facts.model_copy(update={"probes": probes}),
        )


def _samples(probes: Iterable[ProbeResult], workload: str) -> list[tuple[str | None, Measurement]]:
    """What was measured of a workload, by framework, whichever probe measured it and when."""
    measured = (
        (result.framework, item)
        for result in probes
        for item in _kept(result, workload, wanted=True).measurements
    )
    return sorted(measured, key=repr)


def _kept(result: ProbeResult, workload: str, *, wanted: bool) -> ProbeResult:
    measured = tuple(item for item in result.measurements if (item.workload == workload) == wanted)
    return result.model_copy(update={"measurements": measured})


def _weights(pair: _Pair, facts: Facts) -> Iterator[Step]:
    """Weights that fall come first, so that they never add up to more than all."""
    goal, weights = pair.goal, dict(facts.weights)

    def falls(name: str) -> bool:
        return goal.weights.get(name, 0.0) < facts.weights.get(name, 0.0)

    moved = [
        item.id
        for item in pair.knowledge.criteria
        if facts.weights.get(item.id) != goal.weights.get(item.id)
    ]
    for name in sorted(moved, key=lambda name: not falls(name)):
        weights.pop(name, None)
        if name in goal.weights:
            weights[name] = goal.weights[name]
        yield Step(
            kind="weight",
            id=name,
            name=next(item.name for item in pair.knowledge.criteria if item.id == name),
            before=weight(pair.old, name),
            after=weight(pair.new, name),
            facts=facts.model_copy(update={"weights": dict(weights)}),
        )


def _date(pair: _Pair, facts: Facts) -> Iterator[Step]:
    if facts.as_of != pair.goal.as_of:
        before, after = facts.as_of.isoformat(), pair.goal.as_of.isoformat()
        moved = facts.model_copy(update={"as_of": pair.goal.as_of})
        yield Step("date", "as_of", "Date of the judgement", before, after, moved)


def _candidates(pair: _Pair, facts: Facts) -> Iterator[Step]:
    before, after = candidates(pair.old), candidates(pair.new)
    if before != after:
        moved = facts.model_copy(update={"candidates": pair.goal.candidates})
        yield Step("candidates", "candidates", "Candidates", before, after, moved)


def _seed(pair: _Pair, facts: Facts) -> Iterator[Step]:
    if facts.seed != pair.goal.seed:
        before, after = str(facts.seed), str(pair.goal.seed)
        moved = facts.model_copy(update={"seed": pair.goal.seed})
        yield Step("seed", "seed", "Seed of the simulation", before, after, moved)
