"""Stated weights: a criterion's share of all weight, in place of what the answers say."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum

from advisor.errors import UsageProblem, did_you_mean
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge

HINT = "`advisor rules list criteria` prints every criterion with its parts"

CLOSE = 1e-9
"""How far the shares may add up to more than all of the weight: 0.7 + 0.2 + 0.1 does."""


def with_weights(knowledge: Knowledge, facts: Facts, options: Iterable[str]) -> Facts:
    """The facts with these `CRITERION=SHARE` weights beside those stated before.

    Raises `UsageProblem` naming all wrong ones, or that they cannot be shares of one whole.
    """
    criteria = tuple(item.id for item in knowledge.criteria)
    weights = dict(facts.weights)
    problems: list[str] = []
    hints: list[str] = []
    for option in options:
        name, _, text = option.partition("=")
        try:
            criterion = _criterion(knowledge, criteria, name.strip(), option)
            weights[criterion] = _share(text.strip())
        except UsageProblem as problem:
            problems.append(f"--weight {option}: {problem.message}")
            hints.append(problem.hint)
    if problems:
        raise UsageProblem("\n".join(problems), max(hints))
    if weights != facts.weights:
        _check_sum(weights, all_stated=len(weights) == len(criteria))
    return facts.model_copy(update={"weights": weights})


def _criterion(knowledge: Knowledge, criteria: Iterable[str], name: str, option: str) -> str:
    if "=" not in option:
        raise UsageProblem("write CRITERION=SHARE, such as 0.4 or 40%")
    if name in knowledge.leaves:
        whole = next(item.id for item in knowledge.criteria if name in knowledge.leaf_ids[item.id])
        raise UsageProblem(
            f"only a criterion can be weighed; {name!r} is a part of {whole!r}", HINT
        )
    if name not in criteria:
        raise UsageProblem(f"unknown criterion {name!r}{did_you_mean(name, criteria)}", HINT)
    return name


def _share(text: str) -> float:
    try:
        share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        raise UsageProblem(f"{text!r} is no share; write one such as 0.4 or 40%") from None
    if not 0 <= share <= 1:
        meant = f"; did you mean {text}%?" if 1 < share <= 100 and "%" not in text else ""
        raise UsageProblem(f"a share is from 0 to 1, or from 0% to 100%{meant}")
    return share


def _check_sum(weights: dict[str, float], *, all_stated: bool) -> None:
    total = fsum(weights.values())
    said = " and ".join(f"{name} {100 * share:.4g}%" for name, share in weights.items())
    if total > 1 + CLOSE:
        raise UsageProblem(
            f"the stated weights add up to {100 * total:.4g}%, more than all: {said}"
        )
    if all_stated and total < 1 - CLOSE:
        raise UsageProblem(
            f"every criterion has a stated weight, yet they add up to {100 * total:.4g}%"
        )
