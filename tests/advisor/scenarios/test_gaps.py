"""Rules that no scenario expects are named, each at its place."""

from __future__ import annotations

from advisor.knowledge.load import assemble
from advisor.scenarios.gaps import gaps
from advisor.scenarios.outcome import Outcome
from advisor.scenarios.personas import personas
from tests.advisor.knowledge.rule_copy import RuleCopy


def named(rules: RuleCopy) -> list[str]:
    sources = rules.sources()
    knowledge = assemble(sources)
    played = [
        (item.scenario, Outcome(knowledge, item.facts, 100))
        for item in personas(knowledge, sources)
    ]
    assert all(problem.code == "T506" for problem in gaps(sources, played))
    return [
        problem.message.removeprefix("no scenario expects ") for problem in gaps(sources, played)
    ]


def test_what_is_expected_is_no_gap(rules: RuleCopy) -> None:
    found = named(rules)
    assert found == [
        "rating alder ease/continuity 2",
        "install birch 1",
        "rating birch ease/continuity 1",
        "answer goal research",
        "points goal research ease",
        "points goal product reach/phone",
        "points goal learning ease/first-model",
        "points targets server reach/server",
        "answer train-os macos",
        "answer python 3.12",
        "points present alder ease/continuity",
        "answer present birch",
        "points present birch ease/continuity",
        "route sapling alder server",
        "route sapling birch server",
        "route sapling birch phone",
    ]


def test_everything_that_is_no_longer_expected_is_a_gap(rules: RuleCopy) -> None:
    before = named(rules)
    for old in (
        "      excluded: {birch: [birch-on-old-python]}\n",
        "      advice: [check-memory]\n",
        "      needs: [learning-needs-little]\n",
        "      values: {alder: {ease/continuity: [0.9, 1]}}\n",
        "      routes: {alder: {phone: [sapling]}}\n",
        "      install: {alder: pip install alder}\n",
        "      matters: {targets: {phone: [reach/phone]}, goal: {product: [speed/training]}}\n",
    ):
        rules.replace("scenarios", old, "")
    assert set(named(rules)) - set(before) == {
        "requirement birch-on-old-python",
        "advice check-memory",
        "need learning-needs-little",
        "rating alder ease/continuity 1",
        "route sapling alder phone",
        "install alder 1",
        "points targets phone reach/phone",
        "points goal product speed/training",
    }


def test_a_reason_proves_its_rating_too(rules: RuleCopy) -> None:
    rules.replace(
        "scenarios",
        "values: {alder: {ease/continuity: [0.9, 1]}}",
        "reasons: {alder: {ease/continuity: already written}}",
    )
    assert "rating alder ease/continuity 1" not in named(rules)


def test_a_value_proves_only_the_rating_that_gives_it(rules: RuleCopy) -> None:
    rules.replace("scenarios", "present: alder", "present: dont-know")
    assert "rating alder ease/continuity 1" in named(rules)
    assert "rating alder ease/continuity 2" in named(rules)
