"""The pure core: the same inputs give the same report, and a report gives back its inputs."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from advisor.advise import advise
from advisor.intake.gather import gather
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from tests.advisor.knowing import TODAY, facts, measured

EXAMPLES = sorted(Path("examples/answers").glob("*.yaml"))


def inputs(knowledge: Knowledge, path: Path) -> Facts:
    answers = gather(knowledge, answers_file=path, no_input=True).facts
    probes = (measured("pytorch", 0.01), measured("tensorflow", 0.012))
    return Facts(as_of=TODAY, seed=3, values=answers, probes=probes)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_report_reproduces_itself_byte_for_byte(real_knowledge: Knowledge, path: Path) -> None:
    text = advise(real_knowledge, inputs(real_knowledge, path)).model_dump_json(by_alias=True)
    read = Report.model_validate_json(text)
    assert advise(real_knowledge, read.facts).model_dump_json(by_alias=True) == text


def test_the_order_of_the_facts_does_not_matter(real_knowledge: Knowledge) -> None:
    given = inputs(real_knowledge, EXAMPLES[0])
    items = list(given.values.items())
    random.Random(1).shuffle(items)
    shuffled = given.model_copy(update={"values": dict(items)})
    one, other = advise(real_knowledge, given), advise(real_knowledge, shuffled)
    assert one.model_copy(update={"fact_values": {}}) == other.model_copy(
        update={"fact_values": {}}
    )


def test_without_any_fact_there_is_still_a_report(real_knowledge: Knowledge) -> None:
    report = advise(real_knowledge, facts({}))
    assert len(report.ranking) == len(real_knowledge.frameworks)
    assert report.unknown


def test_an_irrelevant_fact_changes_nothing(small_knowledge: Knowledge) -> None:
    one = advise(small_knowledge, facts({"goal": "research"}))
    other = advise(small_knowledge, facts({"goal": "research", "memory": 32.0}))
    assert one.ranking == other.ranking


def test_the_seed_moves_only_the_simulation(small_knowledge: Knowledge) -> None:
    one = advise(small_knowledge, facts({}))
    other = advise(small_knowledge, facts({}).model_copy(update={"seed": 9}))
    assert [item.score for item in one.ranking] == [item.score for item in other.ranking]
    assert one.robustness.tipping == other.robustness.tipping
