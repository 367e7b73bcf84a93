"""The rule base by id, and what its conditions read."""

from __future__ import annotations

from advisor.model.knowledge import Knowledge


def test_everything_is_found_by_its_id(small_knowledge: Knowledge) -> None:
    assert small_knowledge.leaves["reach/phone"].target == "phone"
    assert small_knowledge.framework_by_id["alder"].name == "Alder"
    assert small_knowledge.question_by_id["goal"].fact == "answer.goal"
    assert small_knowledge.evidence_by_id["birch-needs-python-311"].subject == "birch"
    assert small_knowledge.fact_types["answer.memory"].unit == "GB"


def test_points_go_to_a_leaf_or_to_all_of_a_criterion(small_knowledge: Knowledge) -> None:
    assert small_knowledge.leaf_ids["ease"] == ("ease/first-model", "ease/continuity")
    assert small_knowledge.leaf_ids["reach/phone"] == ("reach/phone",)


def test_facts_are_known_by_who_reads_them(small_knowledge: Knowledge) -> None:
    assert {"answer.targets", "answer.offline"} == small_knowledge.asking_facts
    assert "answer.python" in small_knowledge.must_facts
    assert "answer.present" in small_knowledge.rating_facts["birch", "ease/continuity"]
    assert "answer.goal" not in small_knowledge.path_facts, "a need changes no value"
    assert small_knowledge.counting_facts == {"answer.offline"}


def test_the_kind_of_a_workload_decides_whether_its_times_count(real_knowledge: Knowledge) -> None:
    assert real_knowledge.kinds["train-cnn"].reads == {"answer.domain"}
    assert "import" not in real_knowledge.kinds
    assert real_knowledge.counting_facts == {"answer.train-here", "answer.domain"}
