"""What explanations stand on."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.advise import advise
from advisor.report.explanation.ground import Ground
from tests.advisor.knowing import facts


def test_candidates_come_best_first_and_the_ruled_out_last(
    small: Ground, ruled_out: Ground
) -> None:
    assert [*small.scores] == ["birch", "alder"]
    assert [*ruled_out.scores] == ["alder", "birch"]
    assert ruled_out.scores["birch"] > ruled_out.scores["alder"]


@pytest.mark.parametrize(("framework", "rival"), [("birch", "alder"), ("alder", "birch")])
def test_everyone_is_compared_with_the_first_and_the_first_with_the_next(
    framework: str, rival: str, small: Ground
) -> None:
    assert small.rival(framework) == rival
    assert small.rival("cedar") is None
    assert small.pair == ("birch", "alder")


def test_alone_there_is_nobody_to_compare_with(small: Ground) -> None:
    report = advise(small.knowledge, facts({}).model_copy(update={"candidates": ("alder",)}))
    assert Ground(report, small.knowledge).pair is None


def test_evidence_is_told_as_of_the_day_of_the_report(small: Ground) -> None:
    cited = "alder-runs-on-phones"
    (fresh,) = small.evidence([cited, "no-such-evidence", cited])
    later = advise(small.knowledge, facts({}, as_of=date(2028, 1, 1)))
    (stale,) = Ground(later, small.knowledge).evidence([cited])
    assert (fresh.stale, stale.stale) == (False, True)
    assert fresh.sources[0].ref == "https://example.org/alder/phones"


def test_an_id_that_two_kinds_share_is_asked_for_with_its_kind(example: Ground) -> None:
    assert example.kinds("visualisation") == ("criterion", "question")
    assert example.reference("criterion", "visualisation") == "visualisation"
    assert example.question_reference("visualisation") == "question:visualisation"
    assert example.question_reference("goal") == "goal"


@pytest.mark.parametrize("stand_in", ["base", "weight"])
def test_what_stands_in_for_a_question_has_a_name_but_no_id(stand_in: str, small: Ground) -> None:
    assert small.question(stand_in)[0].isupper()
    assert small.question_reference(stand_in) == ""


def test_the_names_are_the_report_s(small: Ground) -> None:
    assert small.question("goal") == "What is the project for?"
    assert small.question("unheard-of") == "unheard-of"
    assert small.name("birch") == "Birch"
    assert small.same_rules
