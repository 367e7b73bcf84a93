"""What personas are told."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy
from tests.advisor.scenarios.small import outcome


def test_a_must_leaves_one_framework(rules: RuleCopy) -> None:
    told = outcome(rules, "orchard")
    assert [item.requirement for item in told.excluded] == ["birch-on-old-python"]
    assert told.ranked == ("alder",)
    assert (told.winner, told.word, told.needs) == ("alder", "settled", ())
    assert told.stay == "stay"


def test_a_need_goes_before_the_ranking(rules: RuleCopy) -> None:
    told = outcome(rules, "night-school")
    assert told.needs == ("learning-needs-little",)
    assert (told.winner, told.word) == (None, "no framework needed")
    assert set(told.ranked) == {"alder", "birch"}


def test_open_musts_stand_by_their_framework(rules: RuleCopy) -> None:
    rules.replace("scenarios", 'python: "3.10"', "python: dont-know")
    assert outcome(rules, "orchard").open == {"birch": ("birch-on-old-python",)}
    assert outcome(rules, "night-school").open == {}


def test_routes_are_the_best_first(rules: RuleCopy) -> None:
    rules.replace(
        "reach",
        "routes:\n",
        "routes:\n"
        "  - {id: twig, name: Twig, status: legacy, summary: Small., licence: MIT,"
        " modified: 2026-11-22, paths: [{framework: alder, levels: {phone: 0.2}, via: twig,"
        " because: Known from use., grade: judgement}]}\n",
    )
    told = outcome(rules, "orchard")
    assert list(told.routes("alder", "phone").items()) == [("sapling", 0.9), ("twig", 0.2)]
    assert told.routes("birch", "server") == {"sapling": 0.9}


def test_a_command_is_shown_with_its_reason(rules: RuleCopy) -> None:
    assert outcome(rules, "orchard").installed_with("alder") == "pip install alder"
    rules.replace("alder", "run: pip install alder", "run: pip install alder\n      because: Easy.")
    assert outcome(rules, "orchard").installed_with("alder") == "pip install alder (Easy.)"
