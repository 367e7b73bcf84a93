"""Questions are answered, open or skipped, and arise for sure or perhaps."""

from __future__ import annotations

from advisor.inference.questions import question_findings
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def states(knowledge: Knowledge, given: Facts) -> dict[str, str]:
    return {item.question: item.state for item in question_findings(knowledge, given, given)}


def test_states_follow_the_answers(small_knowledge: Knowledge) -> None:
    assert states(small_knowledge, facts({}))["goal"] == "open"
    assert states(small_knowledge, facts({}))["offline"] == "open"
    assert states(small_knowledge, facts({"targets": ("server",)}))["offline"] == "skipped"
    assert states(small_knowledge, facts({"targets": ("phone",)}))["offline"] == "open"
    assert states(small_knowledge, facts({"goal": "research"}))["goal"] == "answered"


def test_an_answer_may_yet_turn_out_not_to_count(small_knowledge: Knowledge) -> None:
    def sure(given: Facts) -> bool:
        findings = {
            item.question: item.sure for item in question_findings(small_knowledge, given, given)
        }
        return findings["offline"]

    assert not sure(facts({}))
    assert not sure(facts({"offline": True}))
    assert sure(facts({"offline": True, "targets": ("phone",)}))
    assert sure(facts({"targets": ("phone",)}))


def test_an_answer_to_a_skipped_question_does_not_count(small_knowledge: Knowledge) -> None:
    given = facts({"targets": ("server",), "offline": True})
    assert states(small_knowledge, given)["offline"] == "skipped"


def test_chosen_ids_are_kept_as_words(small_knowledge: Knowledge) -> None:
    given = facts({"targets": ("server", "phone"), "offline": True})
    chosen = {
        item.question: item.chosen for item in question_findings(small_knowledge, given, given)
    }
    assert chosen["targets"] == ("server", "phone")
    assert chosen["offline"] == ("true",)
