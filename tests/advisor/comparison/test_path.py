"""One input at a time, in a fixed order, until the inputs are those of the new report."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.advise import advise
from advisor.comparison.path import Step, fitted, input_steps, usable
from advisor.errors import AdvisorError
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from tests.advisor.comparison.inputs import ANSWERS, drawn_facts, report
from tests.advisor.knowing import TODAY, facts, measured

KINDS = ["answer", "fact", "measurement", "weight", "date", "candidates", "seed"]
PYTHON = "probe.interpreter.python"


def path(knowledge: Knowledge, old: Facts, new: Facts) -> list[Step]:
    return list(input_steps(knowledge, advise(knowledge, old), advise(knowledge, new)))


@settings(max_examples=30)
@given(st.data())
def test_kinds_come_in_order_and_weights_never_exceed_all(
    small_knowledge: Knowledge, data: st.DataObject
) -> None:
    old, new = (data.draw(drawn_facts(small_knowledge)) for _ in range(2))
    steps = path(small_knowledge, old, new)
    assert [step.kind for step in steps] == sorted((step.kind for step in steps), key=KINDS.index)
    assert len({(step.kind, step.id) for step in steps}) == len(steps)
    assert all(sum(step.facts.weights.values()) <= 1 for step in steps)
    assert all(step.before != step.after or step.kind in ("weight", "answer") for step in steps)
    end = steps[-1].facts if steps else old
    assert (end.weights, end.as_of, end.seed) == (new.weights, new.as_of, new.seed)
    assert {key: end.fact(key).value for key in new.values} == {
        key: item.value for key, item in new.values.items()
    }


def test_answers_follow_the_order_of_the_questions(small_knowledge: Knowledge) -> None:
    old = facts({})
    new = facts({"present": "none", "python": "3.12", "goal": "product"})
    assert [step.id for step in path(small_knowledge, old, new)] == ["goal", "python", "present"]


def test_where_a_value_comes_from_is_no_step(small_knowledge: Knowledge) -> None:
    old = facts(ANSWERS)
    new = old.model_copy(
        update={"values": {**old.values, "answer.goal": known("product", "default", "elsewhere")}}
    )
    assert path(small_knowledge, old, new) == []


def test_weights_that_fall_come_first(small_knowledge: Knowledge) -> None:
    old = facts(ANSWERS).model_copy(update={"weights": {"speed": 0.7}})
    new = facts(ANSWERS).model_copy(update={"weights": {"ease": 0.9, "speed": 0.1}})
    steps = path(small_knowledge, old, new)
    assert [(step.id, step.before, step.after) for step in steps] == [
        ("speed", "70%", "10%"),
        ("ease", "as answered", "90%"),
    ]


def test_measurements_go_by_workload(small_knowledge: Knowledge) -> None:
    same = facts(ANSWERS, measured("alder", 0.02), measured("birch", 0.01))
    other = facts(ANSWERS, measured("alder", 0.02), measured("birch", 0.04))
    (step,) = path(small_knowledge, same, other)
    assert (step.kind, step.id) == ("measurement", "train-mlp")
    assert step.before == "Birch 10.0 ms and Alder 20.0 ms"
    assert step.after == "Alder 20.0 ms and Birch 40.0 ms"
    (gone,) = path(small_knowledge, same, facts(ANSWERS))
    assert gone.after == "not measured"
    assert not any(item.measurements for item in gone.facts.probes)


def test_the_order_in_which_it_was_measured_is_no_step(small_knowledge: Knowledge) -> None:
    alder, birch = measured("alder", 0.02), measured("birch", 0.01)
    slower = measured("alder", 0.03, mode="compiled")
    both = alder.model_copy(update={"measurements": alder.measurements + slower.measurements})
    old, new = facts(ANSWERS, both, birch), facts(ANSWERS, birch, slower, alder)
    assert path(small_knowledge, old, new) == []


def test_time_that_a_probe_took_is_no_step(small_knowledge: Knowledge) -> None:
    old, new = (
        facts(ANSWERS, measured("alder", 0.02).model_copy(update={"seconds": taken}))
        for taken in (1.0, 2.0)
    )
    assert path(small_knowledge, old, new) == []


def test_date_and_seed_come_last(small_knowledge: Knowledge) -> None:
    old = facts(ANSWERS)
    later = {"as_of": TODAY + timedelta(days=40), "seed": 5, "candidates": ("birch", "alder")}
    steps = path(small_knowledge, old, old.model_copy(update=later))
    assert [(step.kind, step.after) for step in steps] == [("date", "2027-01-01"), ("seed", "5")]


@pytest.mark.parametrize("with_fact", [True, False])
def test_facts_that_the_rules_do_not_know_are_steps_too(
    small_knowledge: Knowledge, with_fact: bool
) -> None:
    bare, gone = facts(ANSWERS), known("x", "probe", "test")
    full = bare.model_copy(update={"values": {**bare.values, "probe.old.fact": gone}})
    (step,) = path(small_knowledge, *((bare, full) if with_fact else (full, bare)))
    assert (step.kind, step.id, step.name) == ("fact", "probe.old.fact", "probe.old.fact")
    assert "x" in (step.before, step.after)


def test_only_what_the_rules_know_is_weighed_and_compared(small_knowledge: Knowledge) -> None:
    given = report(small_knowledge).facts.model_copy(
        update={"candidates": ("alder", "cedar"), "weights": {"ease": 0.1, "colour": 0.2}}
    )
    fit = fitted(small_knowledge, given)
    assert (fit.candidates, fit.weights) == (("alder",), {"ease": 0.1})


def test_candidates_that_no_rule_base_knows(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge)
    some = made.model_copy(update={"candidates": ("alder", "cedar")})
    assert usable(small_knowledge, some).candidates == ("alder",)
    with pytest.raises(AdvisorError, match="none of the report's candidates: cedar, fir"):
        usable(small_knowledge, made.model_copy(update={"candidates": ("cedar", "fir")}))
