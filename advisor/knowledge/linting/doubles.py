"""What the rule base says twice: rules of which one always brings the other, and plain copies."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.joint import World
from advisor.knowledge.linting.places import Placed, placed
from advisor.model.conditions import Condition
from advisor.model.evidence import Evidence
from advisor.model.knowledge import Knowledge
from advisor.model.routes import Path, Route
from advisor.model.rules import Advice, Requirement

Rule = Requirement | Advice


def doubles(knowledge: Knowledge, sources: Sequence[Source], world: World) -> Iterator[Problem]:
    """Rules that another makes needless, and claims and paths that stand there twice."""
    frameworks = tuple(knowledge.framework_by_id)
    musts: list[Placed[Rule]] = [*placed(sources, Requirement)]
    for rules in (musts, [*placed(sources, Advice)]):
        effects = [_effects(item.record, frameworks) for item in rules]
        for (first, here), (second, there) in combinations(zip(rules, effects, strict=True), 2):
            if here & there:
                yield from second.decided(_needless(first, second, world))
    yield from _copies((item, _letters(item.record.claim)) for item in placed(sources, Evidence))
    for route in placed(sources, Route):
        paths: list[Placed[Path]] = route.inside("paths")
        yield from _copies(
            (path, (path.record.framework, _letters(path.record.via))) for path in paths
        )


def _effects(rule: Rule, frameworks: Iterable[str]) -> set[Hashable]:
    """What a rule says of which framework, so far as it can be compared."""
    if isinstance(rule, Requirement):
        return {rule.framework}
    about = (rule.subject.casefold(), rule.kind)
    return {(*about, framework) for framework in rule.frameworks or frameworks}


def _needless(first: Placed[Rule], second: Placed[Rule], world: World) -> Iterator[Problem]:
    one, other = _condition(first.record), _condition(second.record)
    forth, back = world.implies(one, other), world.implies(other, one)
    if not (forth or back) or world.witness([one, other]) is None:
        return
    if forth and back:
        message = f"holds just where {first.record.id!r} at {first.place} does, and says the same"
        yield second.problem("R122", message, "id")
        return
    small, large = (first, second) if forth else (second, first)
    message = f"wherever this holds, {large.record.id!r} at {large.place} does, and says the same"
    yield small.problem("R121", message, "id")


def _condition(rule: Rule) -> Condition:
    return rule.violated_when if isinstance(rule, Requirement) else rule.when


def _copies(items: Iterable[tuple[Placed[Evidence] | Placed[Path], Hashable]]) -> Iterator[Problem]:
    first: dict[Hashable, Placed[Evidence] | Placed[Path]] = {}
    for item, content in items:
        known = first.setdefault(content, item)
        if known is not item:
            field = "claim" if isinstance(item.record, Evidence) else "via"
            yield item.problem("R122", f"the same {field} stands at {known.place}", field)


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
