"""All examples and scenarios at once, or some of them."""

from __future__ import annotations

from collections import Counter

from advisor.knowledge.load import assemble
from advisor.scenarios.trial import Trial, try_all, try_some
from tests.advisor.knowledge.rule_copy import RuleCopy


def trial(rules: RuleCopy, text: str | None = None) -> Trial:
    sources = rules.sources()
    knowledge = assemble(sources)
    return try_all(knowledge, sources) if text is None else try_some(knowledge, sources, text)


def codes(found: Trial) -> Counter[str]:
    return Counter(problem.code for problem in found.problems)


def test_everything_is_run_and_counted(rules: RuleCopy) -> None:
    found = trial(rules)
    assert (found.examples, found.scenarios, found.leaves, found.seen) == (10, 2, 9, 7)
    assert codes(found) == {"T505": 2, "T506": 16}
    assert list(found.problems) == sorted(found.problems)


def test_without_scenarios_no_rule_need_be_expected(rules: RuleCopy) -> None:
    (rules.folder / "scenarios.yaml").unlink()
    assert codes(trial(rules)) == {"T505": 4}


def test_failures_stand_at_what_was_expected(rules: RuleCopy) -> None:
    rules.replace("scenarios", "words: [settled, clear]", "words: [leans]")
    rules.replace("rules", "expect: silent", "expect: fires")
    failed = [problem for problem in trial(rules).problems if problem.code in ("T502", "T504")]
    assert [(item.code, item.source_line.strip()) for item in failed] == [
        ("T502", "expect: fires"),
        ("T504", "words: [leans]"),
    ]


def test_a_name_that_is_nowhere_is_all_that_is_said_of_its_scenario(rules: RuleCopy) -> None:
    rules.replace("scenarios", "advice: [check-memory]", "advice: [check-memories]")
    rules.replace("scenarios", "words: [settled, clear]", "words: [leans]")
    found = trial(rules)
    assert codes(found) == {"T505": 2, "R101": 1}
    (problem,) = (item for item in found.problems if item.code == "R101")
    assert (problem.line, problem.column) == (23, 16)


def test_some_are_chosen_by_their_names(rules: RuleCopy) -> None:
    assert trial(rules, "birch").examples == 4
    assert trial(rules, "birch:ease/continuity#present").examples == 1
    chosen = trial(rules, "orchard")
    assert (chosen.examples, chosen.scenarios, chosen.problems) == (0, 1, ())
    assert (chosen.leaves, chosen.seen) == (None, None)


def test_those_that_are_chosen_can_fail(rules: RuleCopy) -> None:
    rules.replace("scenarios", "words: [settled, clear]", "words: [leans]")
    assert codes(trial(rules, "orchard")) == {"T504": 1}
    assert codes(trial(rules, "night-school")) == {}
