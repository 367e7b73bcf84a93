"""An answer counts once its question surely arises."""

from __future__ import annotations

from advisor.model.arising import arising
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.truth import missing
from tests.advisor.knowing import facts, skipped


def offline(knowledge: Knowledge, given: Facts) -> tuple[str, object]:
    fact = arising(knowledge, given).fact("answer.offline")
    return fact.state, fact.value


def test_it_counts_where_the_question_arises(small_knowledge: Knowledge) -> None:
    given = facts({"offline": True, "targets": ("phone",)})
    assert offline(small_knowledge, given) == ("known", True)
    assert arising(small_knowledge, given) == given


def test_it_does_not_apply_where_the_question_does_not_arise(small_knowledge: Knowledge) -> None:
    given = facts({"offline": True, "targets": ("server",)})
    assert offline(small_knowledge, given) == ("not_applicable", None)


def test_it_is_unknown_while_that_is_open_and_says_what_would_tell(
    small_knowledge: Knowledge,
) -> None:
    seen = arising(small_knowledge, facts({"offline": True}))
    assert seen.fact("answer.offline").state == "unknown"
    condition = small_knowledge.question_by_id["memory"].when
    assert condition is not None
    assert missing(condition, seen) == ("answer.targets",)


def test_what_hangs_on_it_falls_with_it(small_knowledge: Knowledge) -> None:
    seen = arising(small_knowledge, facts({"memory": 4.0, "offline": True, "targets": ()}))
    assert seen.fact("answer.memory").state == "not_applicable"


def test_a_question_that_comes_to_arise_is_open(small_knowledge: Knowledge) -> None:
    given = skipped(facts({"targets": ("phone",)}), "offline")
    assert offline(small_knowledge, given) == ("unknown", None)
