"""A piece of evidence: the claim, its dates, and every number and rule that rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.decision import LeafScore
from advisor.model.explanation import Entry, Explanation, Listing, Sum, Term
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.route import options
from advisor.report.explanation.sums import Table, total_of


def explain_evidence(ground: Ground, item_id: str) -> Explanation:
    """What it carries: the contributions of all values that cite it, alone or with others."""
    (item,) = ground.evidence([item_id])
    carried = [leaf for leaf in ground.leaves.values() if _citing(leaf, item_id)]
    rules = (
        *_musts(ground, item_id),
        *_routes(ground, item_id),
        *_rules(ground, item_id),
    )
    statement = "" if carried or rules else "Nothing in this report rests on it."
    return ground.explained("evidence", item.id, item.claim).model_copy(
        update={
            "statements": (statement,) if statement else (),
            "sums": _sums(ground, carried, item_id),
            "listings": (Listing(title="Rules that cite it", entries=rules),) if rules else (),
            "evidence": (item,),
        }
    )


def _citing(leaf: LeafScore, item_id: str) -> tuple[str, ...]:
    return tuple(name for name, cell in leaf.cells.items() if item_id in cell.evidence)


def _sums(ground: Ground, carried: list[LeafScore], item_id: str) -> tuple[Sum, ...]:
    if not carried:
        return ()
    table = Table(ground, tuple(ground.scores), None, ())
    parts = [_part(table, leaf, item_id) for leaf in carried]
    total = total_of({name: part.amounts[name] for name in table.frameworks} for part in parts)
    return (table.sum("Values that rest on it", parts, table.term("", "in all", 0.0, total, {})),)


def _part(table: Table, leaf: LeafScore, item_id: str) -> Term:
    citing = _citing(leaf, item_id)
    added = {name: leaf.contributions[name] if name in citing else 0.0 for name in table.frameworks}
    values = {name: leaf.cells[name].value for name in citing}
    return table.term(leaf.id, leaf.name, leaf.points, added, values)


def _musts(ground: Ground, item_id: str) -> Iterator[Entry]:
    """Musts that cite it and rule somebody out, or on which the verdict depends."""
    for must in ground.report.excluded:
        if item_id in must.evidence:
            yield Entry(
                id=must.requirement,
                name=must.title,
                text=f"rules out {ground.name(must.framework)}, which would have scored "
                f"{must.would_have_scored:.1f}",
            )
    citing = {item.id for item in ground.knowledge.requirements if item_id in item.evidence}
    for condition in ground.report.verdict.conditions:
        if condition.requirement in citing:
            yield Entry(
                id=condition.requirement,
                name=condition.title,
                text=f"open: if its condition holds, {ground.name(condition.framework)} is ruled "
                "out",
            )


def _routes(ground: Ground, item_id: str) -> Iterator[Entry]:
    """Routes that cite it, and the place of each on the way to a target that was named."""
    for target in ground.report.routes:
        for place, option in options(target):
            if item_id in option.evidence:
                text = f"{place} of {ground.name(option.framework)} to {target.name!r}"
                yield Entry(id=option.route, name=option.name, text=text)


def _rules(ground: Ground, item_id: str) -> Iterator[Entry]:
    """Rules without a framework to judge that cite it, and what each of them did."""
    report = ground.report
    for step in report.next_steps:
        if item_id in step.evidence:
            yield Entry(id=step.rule, name=step.title, text="a next step")
    for warned in report.warnings:
        if item_id in warned.evidence:
            yield Entry(id=warned.rule, name=warned.title, text="a warning")
    if item_id in report.need.evidence and report.need.rule is not None:
        yield Entry(id=report.need.rule, name=report.need.title, text="no framework needed")
