"""Musts rule out, stay open, or lapse with their evidence."""

from __future__ import annotations

from datetime import date

from advisor.decision.matrix import build_matrix
from advisor.decision.screen import excluded, feasible, open_musts, smallest_relaxation
from advisor.inference.infer import infer
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def ruled_out(knowledge: Knowledge, given: Facts) -> tuple[str, ...]:
    findings = infer(knowledge, given)
    matrix = build_matrix(knowledge, given, findings)
    out = excluded(knowledge, findings, matrix)
    assert set(feasible(matrix, out)).isdisjoint(item.framework for item in out)
    return tuple(item.framework for item in out)


def test_a_violated_must_rules_its_framework_out(small_knowledge: Knowledge) -> None:
    assert ruled_out(small_knowledge, facts({"python": "3.10"})) == ("birch",)


def test_an_unknown_must_rules_nobody_out(small_knowledge: Knowledge) -> None:
    assert ruled_out(small_knowledge, facts({})) == ()
    (must,) = open_musts(infer(small_knowledge, facts({})))
    assert (must.framework, must.missing) == ("birch", ("answer.python",))


def test_a_satisfied_must_leaves_no_trace(small_knowledge: Knowledge) -> None:
    assert open_musts(infer(small_knowledge, facts({"python": "3.12"}))) == ()


def test_stale_evidence_rules_nobody_out(small_knowledge: Knowledge) -> None:
    given = facts({"python": "3.10"}, as_of=date(2030, 1, 1))
    assert ruled_out(small_knowledge, given) == ()


def test_the_smallest_relaxation_names_the_fewest_musts(small_knowledge: Knowledge) -> None:
    given = facts({"python": "3.10"})
    findings = infer(small_knowledge, given)
    out = excluded(small_knowledge, findings, build_matrix(small_knowledge, given, findings))
    assert smallest_relaxation(out) == ("birch-on-old-python",)
    assert smallest_relaxation(()) == ()
