"""From an id to its explanation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from advisor.errors import UsageProblem, did_you_mean
from advisor.model.explanation import Explanation, Kind
from advisor.model.knowledge import Knowledge
from advisor.model.questions import ANSWER
from advisor.model.report import Report
from advisor.report.explanation.advice import explain_advice, explain_need
from advisor.report.explanation.criterion import explain_criterion
from advisor.report.explanation.evidence import explain_evidence
from advisor.report.explanation.fact import explain_fact
from advisor.report.explanation.framework import explain_framework
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.leaf import explain_leaf
from advisor.report.explanation.question import explain_question
from advisor.report.explanation.requirement import explain_requirement
from advisor.report.explanation.route import explain_route
from advisor.report.explanation.verdict import explain_verdict
from advisor.report.packs import disabled, lacking

BUILDERS: dict[Kind, Callable[[Ground, str], Explanation]] = {
    "framework": explain_framework,
    "criterion": explain_criterion,
    "leaf": explain_leaf,
    "question": explain_question,
    "fact": explain_fact,
    "requirement": explain_requirement,
    "route": explain_route,
    "advice": explain_advice,
    "need": explain_need,
    "evidence": explain_evidence,
}
HINT = "`advisor explain REPORT --details` lists every id"


def explain(report: Report, knowledge: Knowledge, asked: str | None = None) -> Explanation:
    """The explanation of an id, of `kind:id`, or of the verdict; raises `UsageProblem`."""
    ground = Ground(report, knowledge)
    if asked is None:
        made = explain_verdict(ground)
    else:
        kind, item_id = resolved(ground, asked)
        made = BUILDERS[kind](ground, item_id)
    return made.model_copy(update={"notes": tuple(_notes(ground, made))})


def resolved(ground: Ground, asked: str) -> tuple[Kind, str]:
    """The kind and the id of what is asked for; a bare id means the first kind that has it."""
    kind, _, item_id = asked.rpartition(":")
    if item_id.startswith(ANSWER) and kind in ("", "fact"):
        kind, item_id = "question", item_id.removeprefix(ANSWER)
    for found in ground.kinds(item_id):
        if kind in ("", found):
            return found, item_id
    answers = (f"{ANSWER}{item}" for item in ground.ids["question"])
    near = did_you_mean(item_id, [*chain.from_iterable(ground.ids.values()), *answers])
    old, new = ground.report.rules, ground.knowledge.edition
    changed = "" if ground.same_rules else f"; its rule base was {old}, the one here is {new}"
    if item_id in disabled(old):
        near = f"; the pack {disabled(old)[item_id]} disables it"
    raise UsageProblem(f"nothing in this report is called {asked!r}{near}", f"{HINT}{changed}")


def _notes(ground: Ground, made: Explanation) -> Iterator[str]:
    """What to know before reading on."""
    if not ground.same_rules:
        old, new = ground.report.rules, ground.knowledge.edition
        yield (
            f"The numbers are the report's, made with rule base {old}. Texts, scales and "
            f"conditions are those of {new}, which is here now."
        )
        yield from (f"It was {item}." for item in lacking(old, new))
    for other in ground.kinds(made.id):
        if other != made.kind:
            yield f"There is a {other} of the same id: {ground.reference(other, made.id)}."
    for item in made.sums:
        if not item.closes:
            yield (
                f"{item.title}: the parts do not add up to the total that the report states, so it "
                "was changed after it was made."
            )
