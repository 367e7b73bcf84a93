"""Other facts about the machine."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.comparison.what_if.typed import supposed
from advisor.errors import UsageProblem, did_you_mean
from advisor.model.facts import Fact, Facts
from advisor.model.knowledge import Knowledge
from advisor.model.questions import ANSWER, FactType
from advisor.report.wording import joined


def with_facts(knowledge: Knowledge, facts: Facts, options: Iterable[str]) -> Facts:
    """The facts with these `ID=VALUE` ones; raises `UsageProblem` naming all wrong ones."""
    types = {key: item for key, item in knowledge.fact_types.items() if item.producer != "answer"}
    found: dict[str, Fact] = {}
    problems: list[str] = []
    for option in options:
        name, _, text = option.partition("=")
        try:
            found[name.strip()] = supposed(_type(types, name.strip(), option), text)
        except UsageProblem as problem:
            problems.append(f"--fact {option}: {problem.message}")
    if problems:
        raise UsageProblem("\n".join(problems))
    return facts.model_copy(update={"values": {**facts.values, **found}})


def _type(types: dict[str, FactType], name: str, option: str) -> FactType:
    if "=" not in option:
        raise UsageProblem("write ID=VALUE")
    if name.startswith(ANSWER):
        raise UsageProblem(f"that is an answer; write --answer {option.removeprefix(ANSWER)}")
    if name not in types:
        raise UsageProblem(f"unknown fact {name!r}{_near(name, types)}")
    return types[name]


def _near(name: str, known: Iterable[str]) -> str:
    """The facts that end so, or the nearest, or those that begin so, or how facts begin."""
    ends = [fact_id for fact_id in known if fact_id.endswith(f".{name}")]
    if ends:
        return f"; did you mean {joined([repr(item) for item in ends], 'or')}?"
    groups: dict[str, list[str]] = {}
    for fact_id in known:
        module = ".".join(fact_id.split(".")[:2])
        groups.setdefault(module, []).append(fact_id.removeprefix(f"{module}."))
    module = ".".join(name.split(".")[:2])
    if module in groups:
        return did_you_mean(name, known) or f"; {module} has {', '.join(groups[module])}"
    return did_you_mean(name, known) or f"; facts begin with {joined([*groups], 'or')}"
