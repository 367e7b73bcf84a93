"""Every kind of rule leaves its finding, and only where it does not stay silent."""

from __future__ import annotations

from advisor.inference.infer import infer
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def test_advice_and_needs_speak_only_when_their_condition_is_true(
    small_knowledge: Knowledge,
) -> None:
    quiet = infer(small_knowledge, facts({}))
    assert (quiet.advice, quiet.needs) == ((), ())
    given = facts(
        {"memory": 1.0, "offline": True, "goal": "learning", "targets": ("desktop", "phone")}
    )
    loud = infer(small_knowledge, given)
    assert [item.id for item in loud.advice] == ["check-memory"]
    assert [item.id for item in loud.needs] == ["learning-needs-little"]


def test_targets_are_those_the_user_named(small_knowledge: Knowledge) -> None:
    assert infer(small_knowledge, facts({"targets": ("phone",)})).targets == ("phone",)
    assert infer(small_knowledge, facts({})).targets == ()
