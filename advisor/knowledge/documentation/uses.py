"""What in a rule base cites which evidence and reads which fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from advisor.knowledge.documentation.blocks import Link
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework
from advisor.model.knowledge import Knowledge
from advisor.model.myths import Myth
from advisor.model.routes import Route

MakeLink = Callable[[str, str, str], Link]
"""Kind, id and text to a link."""


@dataclass(frozen=True)
class Use:
    """One rule under its name, the evidence that it cites and the facts that it reads."""

    link: Link
    evidence: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()


def uses(knowledge: Knowledge, myths: Iterable[Myth], link: MakeLink) -> Iterator[Use]:
    """Everything that cites or reads, in the order of the site."""
    for framework in knowledge.frameworks:
        yield from _of_framework(knowledge, framework, link)
    for route in knowledge.routes:
        yield from _of_route(knowledge, route, link)
    for must in knowledge.requirements:
        yield _use(link("requirement", must.id, must.title), must.evidence, must.violated_when)
    for advice in knowledge.advice:
        yield _use(link("advice", advice.id, advice.title), advice.evidence, advice.when)
    for need in knowledge.needs:
        yield _use(link("need", need.id, need.title), need.evidence, need.when)
    for leaf in knowledge.leaves.values():
        for kind in leaf.kinds:
            name = f"{leaf.name}, measured by {' and '.join(kind.workloads)}"
            yield _use(link("leaf", leaf.id, name), (), kind.when)
    for question in knowledge.questions:
        asked = f"whether to ask “{question.text}”"
        detected = frozenset([question.prefill.fact] if question.prefill else [])
        use = _use(link("question", question.id, asked), (), question.when)
        yield Use(use.link, facts=use.facts | detected)
    for myth in myths:
        yield _use(link("myth", myth.id, f"“{myth.claim}”"), myth.evidence)


def _of_framework(knowledge: Knowledge, framework: Framework, link: MakeLink) -> Iterator[Use]:
    newest = link("framework", framework.id, f"{framework.name}, newest version")
    yield _use(newest, (framework.newest.evidence,))
    install = link("framework", framework.id, f"how to install {framework.name}")
    for command in framework.install:
        yield _use(install, (), command.when)
    for rating in framework.ratings:
        name = f"{framework.name} on “{knowledge.leaves[rating.leaf].name}”"
        yield _use(link("leaf", rating.leaf, name), rating.evidence, rating.when)


def _of_route(knowledge: Knowledge, route: Route, link: MakeLink) -> Iterator[Use]:
    for path in route.paths:
        name = f"{route.name} from {knowledge.framework_by_id[path.framework].name}"
        yield _use(link("route", route.id, name), path.evidence, path.violated_when)


def _use(link: Link, evidence: Iterable[str], condition: Condition | None = None) -> Use:
    return Use(link, frozenset(evidence), condition.reads if condition else frozenset())
