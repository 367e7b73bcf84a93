"""The calibration study, with few projects."""

from __future__ import annotations

import pytest

from advisor.model.knowledge import Knowledge
from advisor.model.method import Method
from benchmarks.calibration import FACTORS, study
from benchmarks.noisy_user import Population


@pytest.fixture(scope="module")
def method(real_knowledge: Knowledge) -> Method:
    return real_knowledge.method.model_copy(update={"draws": 100})


def test_every_project_is_judged_with_every_factor(method: Method) -> None:
    found = study(method, [Population(0.3), Population(0.6)], range(12), processes=1)
    assert list(found) == [0.3, 0.6]
    for by_factor in found.values():
        assert set(by_factor) == {*FACTORS, method.weight_factor}
        assert all(len(judged) == 12 for judged in by_factor.values())


def test_processes_change_nothing(method: Method) -> None:
    alone, shared = (study(method, [Population(0.3)], range(60), count) for count in (1, 2))
    assert alone == shared


def test_the_same_projects_are_judged_with_each_factor(method: Method) -> None:
    (found,) = study(method, [Population(0.3)], range(12), processes=1).values()
    leads = [[item.lead for item in judged] for judged in found.values()]
    assert all(lead == leads[0] for lead in leads)
