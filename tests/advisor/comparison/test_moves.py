"""Every point by which a score moves has a step that moved it, and only one."""

from __future__ import annotations

from math import fsum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.advise import advise
from advisor.comparison.moves import moves
from advisor.comparison.states import reported
from advisor.intake.gather import gather
from advisor.model.comparison import Moved
from advisor.model.facts import Facts
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.report import Report
from tests.advisor.comparison.inputs import drawn_facts, report
from tests.advisor.knowing import TODAY, measured

EXAMPLES = sorted(Path("examples/answers").glob("*.yaml"))
ELSEWHERE = Edition(version="2026.0.9", content_hash="fedcba9876543210")
EXACT = 1e-9


def check_sum(moved: tuple[Moved, ...], old: Report, new: Report) -> None:
    before, after = reported(old).scores, reported(new).scores
    for name in before.keys() & after.keys():
        steps = fsum(item.scores[name] for item in moved)
        assert abs(after[name] - before[name] - steps) < EXACT


@settings(max_examples=60)
@given(st.data())
def test_steps_add_up_whatever_differs(small_knowledge: Knowledge, data: st.DataObject) -> None:
    old, new = (advise(small_knowledge, data.draw(drawn_facts(small_knowledge))) for _ in range(2))
    check_sum(moves(small_knowledge, old, new), old, new)


@settings(max_examples=25)
@given(st.data())
def test_steps_add_up_whichever_rules_made_the_reports(
    small_knowledge: Knowledge, other_knowledge: Knowledge, data: st.DataObject
) -> None:
    both = (small_knowledge, other_knowledge)
    old, new = (
        advise(data.draw(st.sampled_from(both)), data.draw(drawn_facts(small_knowledge)))
        for _ in range(2)
    )
    check_sum(moves(data.draw(st.sampled_from(both)), old, new), old, new)


@pytest.fixture(scope="module")
def reports(real_knowledge: Knowledge) -> list[Report]:
    found = []
    for at, path in enumerate(EXAMPLES):
        values = gather(real_knowledge, answers_file=path, no_input=True).facts
        times = (measured("pytorch", 0.01 + at / 1000), measured("tensorflow", 0.012))
        given = Facts(as_of=TODAY, values=values, probes=times if at % 2 else ())
        found.append(advise(real_knowledge, given))
    return found


@pytest.mark.parametrize("first", range(len(EXAMPLES)), ids=lambda at: EXAMPLES[at].stem)
def test_steps_add_up_between_any_two_examples(
    real_knowledge: Knowledge, reports: list[Report], first: int
) -> None:
    for new in reports:
        moved = moves(real_knowledge, reports[first], new)
        assert bool(moved) == (new is not reports[first])
        check_sum(moved, reports[first], new)


@settings(max_examples=10)
@given(st.data())
def test_steps_add_up_from_an_example_to_anything(
    real_knowledge: Knowledge, reports: list[Report], data: st.DataObject
) -> None:
    old = data.draw(st.sampled_from(reports))
    drawn = data.draw(drawn_facts(real_knowledge))
    values = {**old.facts.values, **drawn.values}
    new = advise(real_knowledge, drawn.model_copy(update={"values": values}))
    check_sum(moves(real_knowledge, old, new), old, new)


def test_one_answer_is_one_step(small_knowledge: Knowledge) -> None:
    old, new = report(small_knowledge), report(small_knowledge, goal="learning")
    (step,) = moves(small_knowledge, old, new)
    assert (step.kind, step.id, step.name) == ("answer", "goal", "What is the project for?")
    assert step.before == "'A product that others rely on'"
    assert step.after == "'Learning or teaching'"
    before, after = reported(old).scores, reported(new).scores
    assert step.scores == pytest.approx({name: after[name] - before[name] for name in after})


def test_the_step_that_rules_out_or_lets_back_says_so(small_knowledge: Knowledge) -> None:
    old, new = (report(small_knowledge, goal=goal, python=python) for goal, python in PAIR)
    there = {step.id: (step.ruled_out, step.back) for step in moves(small_knowledge, old, new)}
    assert there == {"goal": ((), ()), "python": (("birch",), ())}
    back = {step.id: (step.ruled_out, step.back) for step in moves(small_knowledge, new, old)}
    assert back == {"goal": ((), ()), "python": ((), ("birch",))}


PAIR = (("product", "3.12"), ("research", "3.10"))


def test_the_same_report_has_no_steps(small_knowledge: Knowledge) -> None:
    assert moves(small_knowledge, report(small_knowledge), report(small_knowledge)) == ()


def test_rules_come_first_and_leave_the_rest_to_the_answers(
    small_knowledge: Knowledge, other_knowledge: Knowledge
) -> None:
    old, new = report(other_knowledge), report(small_knowledge, goal="research")
    rules, answer = moves(small_knowledge, old, new)
    assert (rules.kind, rules.name) == ("rules", "Rule base")
    assert rules.before.startswith("2026.0.2 (")
    assert rules.after.startswith("2026.0.1 (")
    assert answer.id == "goal"
    judged = {leaf.id: leaf for leaf in rules.leaves}
    assert list(judged) == ["ease/first-model"]
    leaf = judged["ease/first-model"]
    assert (leaf.points_before, leaf.points_after) == (4, 2)
    assert (leaf.values_before["alder"], leaf.values_after["alder"]) == (0.7, 0.6)
    assert answer.scores == moves(small_knowledge, report(small_knowledge), new)[0].scores


def test_what_other_rules_make_of_the_new_report_comes_last(
    small_knowledge: Knowledge, other_knowledge: Knowledge
) -> None:
    old, new = report(small_knowledge), report(other_knowledge, goal="research")
    answer, rules = moves(small_knowledge, old, new)
    assert (answer.id, rules.kind, rules.id) == ("goal", "rules", "The new report")


def test_two_reports_of_the_same_other_rules_have_one_step_for_them(
    small_knowledge: Knowledge, other_knowledge: Knowledge
) -> None:
    old, new = report(other_knowledge), report(other_knowledge, goal="research")
    answer, rules = moves(small_knowledge, old, new)
    assert (answer.id, rules.id, rules.leaves) == ("goal", "Both reports", ())
    check_sum((answer, rules), old, new)


@pytest.mark.parametrize(
    ("made_by", "kind", "name"),
    [
        ({"rules": ELSEWHERE}, "rules", "Rule base"),
        ({"advisor_version": "0.0.9"}, "version", "Advisor"),
        (
            {"rules": ELSEWHERE, "advisor_version": "0.0.9"},
            "rules",
            "Rule base and advisor, which cannot be told apart",
        ),
    ],
)
def test_who_made_a_report_is_named(
    small_knowledge: Knowledge, made_by: dict[str, object], kind: str, name: str
) -> None:
    new = report(small_knowledge)
    (step,) = moves(small_knowledge, new.model_copy(update=made_by), new)
    assert (step.kind, step.name) == (kind, name)
    assert set(step.scores.values()) == {0.0}
    assert ("0.0.9" in step.before) == ("advisor_version" in made_by)


def test_a_result_that_does_not_follow_is_named(small_knowledge: Knowledge) -> None:
    new = report(small_knowledge)
    first, *others = new.criteria
    worse = {name: value - 1 for name, value in first.contributions.items()}
    edited = first.model_copy(update={"contributions": worse})
    old = new.model_copy(update={"criteria": (edited, *others)})
    (step,) = moves(small_knowledge, old, new)
    assert step.kind == "unexplained"
    assert "The old report does not follow from its inputs" in step.name
    assert step.scores == {"alder": 1.0, "birch": 1.0}


def test_frameworks_of_one_side_are_left_out(small_knowledge: Knowledge) -> None:
    old, whole = report(small_knowledge), report(small_knowledge, goal="research")
    alone = advise(small_knowledge, whole.facts.model_copy(update={"candidates": ("alder",)}))
    steps = moves(small_knowledge, old, alone)
    assert [step.kind for step in steps] == ["answer", "candidates"]
    assert all(list(step.scores) == ["alder"] for step in steps)
    assert (steps[1].before, steps[1].after) == ("Alder and Birch", "Alder")
