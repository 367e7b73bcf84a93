"""What is concluded otherwise."""

from __future__ import annotations

from advisor.comparison.compare import compare, summary
from advisor.model.comparison import Comparison
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from tests.advisor.comparison.inputs import report
from tests.advisor.report import samples


def compared(knowledge: Knowledge, old: Report, new: Report) -> Comparison:
    """Checks that it survives being written and read."""
    found = compare(knowledge, old, new)
    assert Comparison.model_validate_json(found.model_dump_json(by_alias=True)) == found
    return found


def test_the_same_report_concludes_nothing_otherwise(small_knowledge: Knowledge) -> None:
    same = compared(small_knowledge, report(small_knowledge), report(small_knowledge))
    assert same.old == same.new
    assert same.moved == same.excluded == same.lifted == same.opened == same.routes == ()


def test_summaries_have_the_scores_of_all_candidates(small_knowledge: Knowledge) -> None:
    made = report(small_knowledge, python="3.10")
    told = summary(made)
    assert (told.verdict, told.ranking, told.rules) == (made.verdict, made.ranking, made.rules)
    assert list(told.scores) == ["alder", "birch"]
    assert told.stay == "nothing to keep"


def test_musts_that_are_violated_now_or_no_longer(small_knowledge: Knowledge) -> None:
    old, new = report(small_knowledge), report(small_knowledge, python="3.10")
    there, back = (compared(small_knowledge, *pair) for pair in ((old, new), (new, old)))
    assert [item.requirement for item in there.excluded] == ["birch-on-old-python"]
    assert there.excluded == back.lifted == new.excluded
    assert there.lifted == back.excluded == ()


def test_musts_of_frameworks_on_one_side_are_no_news(small_knowledge: Knowledge) -> None:
    alone = report(small_knowledge).model_copy(
        update={"criteria": (), "ranking": (), "verdict": samples.none_left().verdict}
    )
    both = report(small_knowledge, python="3.10")
    assert compared(small_knowledge, alone, both).excluded == ()
    assert compared(small_knowledge, both, alone).lifted == ()


def test_conditions_of_the_verdict(small_knowledge: Knowledge) -> None:
    old, new = samples.bare(), samples.clear()
    found = compare(small_knowledge, old, new)
    assert found.opened == new.verdict.conditions
    assert compare(small_knowledge, new, old).closed == new.verdict.conditions


def test_routes_that_are_new_or_others(small_knowledge: Knowledge) -> None:
    phone = report(small_knowledge)
    server = report(small_knowledge, targets=("server",))
    (new,) = compared(small_knowledge, phone, server).routes
    assert (new.name, new.before) == ("Server", "")
    other = report(small_knowledge, goal="learning", targets=("server",), python="3.10")
    assert [item.ranking[0].framework for item in (server, other)] == ["birch", "alder"]
    (moved,) = compared(small_knowledge, server, other).routes
    assert moved.before == "Birch by Sapling (90 of 100)"
    assert moved.after == "Alder by Sapling (80 of 100)"
