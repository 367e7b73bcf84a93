"""Routes to each target."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def test_each_named_target_gets_the_best_route_of_the_first(small_knowledge: Knowledge) -> None:
    report = advise(small_knowledge, facts({"targets": ("phone", "server")}))
    first, second = (item.framework for item in report.ranking)
    assert [(item.target, item.name) for item in report.routes] == [
        ("phone", "Phone"),
        ("server", "Server"),
    ]
    for target in report.routes:
        assert target.best is not None
        assert (target.best.route, target.best.framework) == ("sapling", first)
        assert [item.framework for item in target.from_others] == [second]


def test_levels_are_those_of_the_target(small_knowledge: Knowledge) -> None:
    (phone,) = advise(small_knowledge, facts({"targets": ("phone",)})).routes
    options = [phone.best, *phone.from_others]
    assert {item.framework: item.level for item in options if item} == {"alder": 0.9, "birch": 0.4}


def test_where_a_route_is_built_and_runs_is_kept(real_knowledge: Knowledge) -> None:
    paths = {(r.id, p.framework): (r, p) for r in real_knowledge.routes for p in r.paths}
    (phone,) = advise(real_knowledge, facts({"targets": ("android",)})).routes
    assert phone.best is not None
    route, path = paths[phone.best.route, phone.best.framework]
    assert (phone.best.runs_on, phone.best.builds_on) == (route.runs_on, path.builds_on)
    assert phone.best.runs_on
    assert phone.best.builds_on


def test_no_target_no_route(small_knowledge: Knowledge) -> None:
    assert advise(small_knowledge, facts({"goal": "research"})).routes == ()


def test_other_routes_of_the_first_are_runners_up(real_knowledge: Knowledge) -> None:
    (server,) = advise(real_knowledge, facts({"targets": ("server",)})).routes
    assert server.best is not None
    assert server.runners_up
    assert {item.framework for item in server.runners_up} == {server.best.framework}
    assert all(item.level <= server.best.level for item in server.runners_up)


def test_a_route_says_who_judged_it(small_knowledge: Knowledge) -> None:
    (phone,) = advise(small_knowledge, facts({"targets": ("phone",)})).routes
    options = [phone.best, *phone.from_others]
    assert {item.framework: item.grade for item in options if item} == {
        "alder": None,
        "birch": "judgement",
    }
