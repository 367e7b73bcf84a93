"""Scenarios as a rule base takes them."""

from __future__ import annotations

from pathlib import Path

from advisor.knowledge.load import assemble
from advisor.model.facts import known, not_applicable, unknown
from advisor.scenarios.personas import personas
from tests.advisor.knowledge.rule_copy import RuleCopy
from tests.advisor.scenarios.small import people, persona


def test_answers_and_facts_stand_where_they_are_written(rules: RuleCopy) -> None:
    facts = persona(rules, "orchard").facts
    assert (facts.project, str(facts.as_of)) == ("Apples counted by phone", "2026-11-22")
    assert facts.fact("answer.targets") == known(
        ("server", "phone"), "answer", "rules/scenarios.yaml:8"
    )
    assert facts.fact("probe.platform.system") == known("linux", "probe", "rules/scenarios.yaml:15")
    assert facts.fact("probe.interpreter.python") == unknown(
        "timed out", "probe", "rules/scenarios.yaml:16"
    )
    assert facts.fact("probe.installation.alder.installed") == not_applicable(
        "nothing is installed here"
    )


def test_what_is_not_asked_is_not_applicable(rules: RuleCopy) -> None:
    facts = persona(rules, "night-school").facts
    assert facts.fact("answer.offline").state == "not_applicable"


def test_everything_that_cannot_be_taken_is_named_at_its_place(rules: RuleCopy) -> None:
    for old, new in (
        ("goal: product", "gaol: product"),
        ("train-os: linux", "train-os: linus"),
        ("probe.platform.system: linux", "probe.platform.sytem: linux"),
        ("{unknown: timed out}", "{unknown: timed out, not_applicable: none}"),
        ("{not_applicable: nothing is installed here}", "often\n      answer.goal: product"),
    ):
        rules.replace("scenarios", old, new)
    item = persona(rules, "orchard")
    found = [f"{problem.line}: {problem.code}: {problem.message}" for problem in item.problems]
    assert found == [
        "7: A001: unknown question 'gaol'; did you mean 'goal'?",
        (
            "11: A002: 'linus' is no choice of 'train-os' (linux, windows, macos);"
            " did you mean 'linux'?"
        ),
        "15: R101: unknown fact 'probe.platform.sytem'; did you mean 'probe.platform.system'?",
        "16: R134: probe.interpreter.python is either unknown or not_applicable",
        "17: R103: 'often' is not a value of probe.installation.alder.installed",
        "18: R101: answer.goal is an answer; write it below `answers:`",
    ]
    assert item.facts.fact("answer.python").value == "3.10"


def test_another_rule_base_takes_what_it_can(rules: RuleCopy, tmp_path: Path) -> None:
    other = RuleCopy(tmp_path / "other")
    other.folder.mkdir()
    for file in rules.folder.glob("*.yaml"):
        (other.folder / file.name).write_text(file.read_text())
    other.replace("questions", "id: memory", "id: space")
    other.replace("rules", "answer.memory", "answer.space")
    other.replace("rules", "answer.memory", "answer.space")
    other.replace("rules", "answer.memory", "answer.space")
    taken = next(iter(personas(assemble(other.sources()), rules.sources())))
    assert [problem.code for problem in taken.problems] == ["A001"]
    assert taken.facts.fact("answer.python").value == "3.10"
    assert taken.facts.fact("answer.space").state == "unknown"


def test_a_problem_stands_at_its_place_in_the_scenario(rules: RuleCopy) -> None:
    problem = people(rules)[1].problem("X", "wrong", ("expect", "words"))
    assert problem.source_line.strip() == "words: [no framework needed]"
