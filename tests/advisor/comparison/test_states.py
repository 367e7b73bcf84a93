"""States: what a report says is what its inputs give."""

from __future__ import annotations

import pytest

from advisor.comparison.states import State, change, computed, reported, steady
from advisor.model.knowledge import Knowledge
from tests.advisor.comparison.inputs import report
from tests.advisor.report.made import criteria


def test_what_is_reported_is_what_is_computed(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge, python="3.10")
    state = reported(made)
    assert state == computed(small_knowledge, made.facts)
    assert state.out == {"birch"}
    assert state.scores["alder"] == pytest.approx(made.ranking[0].score)
    assert state.scores["birch"] == pytest.approx(made.excluded[0].would_have_scored)


def test_changes_add_up_and_undo_each_other(small_knowledge: Knowledge) -> None:
    one, other = (reported(report(small_knowledge, python=item)) for item in ("3.12", "3.10"))
    there, back = (change(*pair, ("alder", "birch")) for pair in ((one, other), (other, one)))
    assert there.out == {"alder": 0, "birch": 1}
    assert not there.is_nothing
    assert (there + back).is_nothing


def test_noise_is_nothing_and_has_no_sign() -> None:
    assert str(steady(-1e-15)) == "0.0"
    assert steady(0.1 + 0.2) == 0.3


def test_a_framework_that_an_edited_criterion_lacks_gets_nothing_from_it() -> None:
    first, *others = criteria()
    lacking = first.model_copy(update={"contributions": {"birch": 9.0}})
    state = State((lacking, *others), frozenset())
    assert list(state.scores) == ["birch", "alder"]
    assert state.scores["alder"] == pytest.approx(sum(i.contributions["alder"] for i in others))
