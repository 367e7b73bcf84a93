"""Stay or switch, with what either costs."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.decision.decide import decide
from advisor.inference.infer import infer
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value
from advisor.model.report import Report, Stay
from advisor.report.stay import stay
from tests.advisor.knowing import facts


def report(knowledge: Knowledge, **answers: Value) -> Report:
    return advise(knowledge, facts(answers))


def test_nothing_to_keep(small_knowledge: Knowledge) -> None:
    assert report(small_knowledge, present="none").stay == Stay(
        present=None, advice="nothing to keep"
    )


def test_open_while_nobody_said_what_there_is(small_knowledge: Knowledge) -> None:
    assert report(small_knowledge).stay == Stay(present=None, advice="open")


@pytest.mark.parametrize("present", ["alder", "birch"])
def test_gain_less_cost_is_the_lead_of_the_other(small_knowledge: Knowledge, present: str) -> None:
    made = report(small_knowledge, present=present)
    scores = {item.framework: item.score for item in made.ranking}
    other = "birch" if present == "alder" else "alder"
    net = made.stay.gain_without_cost - made.stay.migration_cost
    assert net == pytest.approx(scores[other] - scores[present])
    assert made.stay.present == present
    assert made.stay.advice == ("stay" if made.ranking[0].framework == present else "switch")


def test_a_lead_too_small_to_call_pays_for_no_move(small_knowledge: Knowledge) -> None:
    given = facts({"present": "alder"})
    decision = decide(small_knowledge, given, infer(small_knowledge, given), ())
    decision = decision.model_copy(update={"ranking": decision.ranking[::-1]})
    assert stay(small_knowledge, given, decision).advice == "switch"
    verdict = decision.verdict.model_copy(update={"word": "too close to call"})
    close = decision.model_copy(update={"verdict": verdict})
    assert stay(small_knowledge, given, close).advice == "stay"


def test_what_would_make_a_switch_pay(small_knowledge: Knowledge) -> None:
    assert report(small_knowledge, present="alder").stay.pays_when


def test_a_must_that_rules_the_present_framework_out_forces_a_switch(
    small_knowledge: Knowledge,
) -> None:
    made = report(small_knowledge, present="birch", python="3.10")
    assert made.stay.advice == "switch"
    assert made.stay.pays_when == "Birch is ruled out here, whatever it costs"


def test_what_was_not_compared_leaves_it_open(small_knowledge: Knowledge) -> None:
    alone = facts({"present": "birch"}).model_copy(update={"candidates": ("alder",)})
    assert advise(small_knowledge, alone).stay == Stay(present="birch", advice="open")


def test_nothing_to_switch_to(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge, present="alder", python="3.10")
    assert made.stay.advice == "stay"
    assert made.stay.pays_when == "every other candidate is ruled out"
