"""A route: its paths, its levels, and what this report uses it for."""

from __future__ import annotations

from advisor.model.explanation import Entry
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.route import explain_route


def uses(ground: Ground, route: str) -> tuple[Entry, ...]:
    (listing,) = (item for item in explain_route(ground, route).listings if "report" in item.title)
    return listing.entries


def test_paths_come_with_their_levels(small: Ground) -> None:
    made = explain_route(small, "sapling")
    alder, birch = made.listings[0].entries
    assert alder.text.startswith("Server 80, Phone 90. By alder export.")
    assert birch.id == "birch"
    assert made.statements == ("Status: current. Licence: MIT.",)
    assert made.see == ("reach/server", "reach/phone")
    assert [item.id for item in made.evidence] == ["alder-runs-on-phones"]


def test_where_it_is_built_and_runs_is_told(small: Ground) -> None:
    (route,) = (item for item in small.knowledge.routes if item.id == "sapling")
    path = route.paths[0].model_copy(update={"builds_on": "Linux"})
    placed = route.model_copy(update={"runs_on": "Android and iOS", "paths": (path,)})
    knowledge = small.knowledge.model_copy(update={"routes": (placed,)})
    made = explain_route(Ground(small.report, knowledge), "sapling")
    assert made.statements[1] == "Runs on: Android and iOS."
    assert made.listings[0].entries[0].text.endswith("the runtime. Built on Linux.")


def test_its_place_in_the_report_is_told(small: Ground) -> None:
    assert [(entry.name, entry.text) for entry in uses(small, "sapling")] == [
        ("Server", "best way of Birch, 90 of 100"),
        ("Server", "best way of Alder, 80 of 100"),
        ("Phone", "best way of Birch, 40 of 100"),
        ("Phone", "best way of Alder, 90 of 100"),
    ]


def test_runners_up_and_open_paths_are_told_apart(small: Ground) -> None:
    target = small.report.routes[0]
    assert target.best is not None
    second = target.best.model_copy(update={"certain": False})
    routes = (target.model_copy(update={"runners_up": (second,), "from_others": ()}),)
    ground = Ground(small.report.model_copy(update={"routes": routes}), small.knowledge)
    assert [entry.text for entry in uses(ground, "sapling")] == [
        "best way of Birch, 90 of 100",
        "another way of Birch, 90 of 100, if it is possible here",
    ]


def test_one_that_no_target_uses_says_so(unanswered: Ground) -> None:
    (entry,) = uses(unanswered, "sapling")
    assert entry.text == "no target that was named goes this way"


def test_the_examples_tell_every_route_of_their_reports(example: Ground) -> None:
    for target in example.report.routes:
        if target.best is not None:
            names = [entry.name for entry in uses(example, target.best.route)]
            assert target.name in names


def test_a_path_that_may_be_closed_shows_its_condition(example: Ground) -> None:
    titles = [item.title for item in explain_route(example, "executorch").conditions]
    assert titles == ["No way from PyTorch where"]
