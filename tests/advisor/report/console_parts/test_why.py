"""What speaks for the first and against it, in parts that add up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.decision import LeafScore
from advisor.model.report import Report
from advisor.report.console_parts import why
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone, renamed
from tests.advisor.report.made import LeafMade, bare, criteria

PAGES = {
    60: """\
WHY (Alder against Birch)
  In all +18.3 points of 100, each with where most of it
  comes from:
  For Alder
  +25.0  Reach (Phone). Alder: Sapling: kept by its owner.
  Against Alder
   -6.7  Ease of use (First model). Birch: An hour; no more.
  No difference: Speed.
""",
    80: """\
WHY (Alder against Birch)
  In all +18.3 points of 100, each with where most of it comes from:
  For Alder
  +25.0  Reach (Phone). Alder: Sapling: kept by its owner.
  Against Alder
   -6.7  Ease of use (First model). Birch: An hour; no more.
  No difference: Speed.
""",
}
NUMBER = re.compile(r"^ +([+-]\d+\.\d)  ", re.MULTILINE)
LEVEL = st.integers(0, 1000).map(lambda thousandth: thousandth / 1000)
PAIRS = st.lists(st.tuples(LEVEL, LEVEL, st.integers(1, 8)), min_size=3, max_size=3)


def made(*pairs: tuple[float, float, int]) -> Report:
    """A report in which both frameworks have these values on leaves of these points."""
    names = (("ease", "First model"), ("reach", "Phone"), ("speed", "Training"))
    return bare(
        tuple(
            LeafMade(criterion, name, points, (one, "Said of Alder."), (other, "Said of Birch."))
            for (criterion, name), (one, other, points) in zip(names, pairs, strict=False)
        )
    )


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    assert alone(why.write, samples.clear(), width=width) == PAGES[width]


def test_parts_that_round_down_still_add_up() -> None:
    """Three parts of 0.33 make a lead of 1.0, not of 0.9."""
    text = alone(why.write, made((0.51, 0.5, 1), (0.51, 0.5, 1), (0.51, 0.5, 1)))
    assert "In all +1.0 points" in text
    assert sorted(NUMBER.findall(text)) == ["+0.3", "+0.3", "+0.4"]


@given(PAIRS)
def test_printed_parts_sum_to_the_printed_lead(pairs: list[tuple[float, float, int]]) -> None:
    report = made(*pairs)
    text = alone(why.write, report)
    tenths = [round(10 * float(number)) for number in NUMBER.findall(text)]
    assert sum(tenths) == round(10 * float(f"{report.verdict.lead:.1f}"))
    assert text.count("No difference: ") == (len(tenths) < 3)


def test_the_most_telling_comes_first_on_either_side() -> None:
    text = alone(why.write, made((0.9, 0.7, 1), (0.9, 0.2, 1), (0.5, 0.6, 1)))
    assert NUMBER.findall(text) == ["+23.3", "+6.7", "-3.3"]
    assert text.index("For Alder") < text.index("Reach") < text.index("Ease of use")
    assert text.index("Ease of use") < text.index("Against Alder") < text.index("Speed")


def test_who_stands_out_on_the_scale_is_spoken_of() -> None:
    text = alone(why.write, made((0.6, 0.1, 1), (0.9, 0.45, 1)))
    assert "Ease of use (First model). Birch: Said of Birch." in text
    assert "Reach (Phone). Alder: Said of Alder." in text


def test_a_leaf_that_bears_the_name_of_its_criterion_is_not_named_again() -> None:
    (criterion,) = made((0.9, 0.4, 1)).criteria
    same = criterion.model_copy(update={"name": criterion.leaves[0].name})
    text = alone(why.write, bare().model_copy(update={"criteria": (same,)}))
    assert "First model. Alder: Said of Alder." in text


def leaf(name: str, **contributions: float) -> LeafScore:
    (criterion,) = criteria((LeafMade("ease", name, 1, (0.9, "a"), (0.4, "b")),))
    return criterion.leaves[0].model_copy(update={"contributions": contributions})


def test_the_strongest_leaf_moves_the_lead_as_its_criterion_does() -> None:
    pro, contra = leaf("pro", alder=9.0, birch=1.0), leaf("contra", alder=1.0, birch=7.0)
    slight = leaf("slight", alder=1.0, birch=0.0)
    (criterion,) = criteria((LeafMade("ease", "any", 1, (0.9, "a"), (0.4, "b")),))
    leaves = (slight, contra, pro)

    def strongest(alder: float, birch: float) -> str:
        sums = {"alder": alder, "birch": birch}
        whole = criterion.model_copy(update={"leaves": leaves, "contributions": sums})
        return why.strongest(whole, "alder", "birch").name

    assert strongest(11.0, 8.0) == "pro"
    assert strongest(8.0, 11.0) == "contra"


def test_the_only_candidate_is_compared_with_what_is_ruled_out() -> None:
    left = bare().model_copy(
        update={"ranking": bare().ranking[:1], "excluded": samples.none_left().excluded[1:]}
    )
    text = alone(why.write, left)
    assert text.startswith("WHY (Alder against Birch, which is ruled out)\n  In all +18.3 points")


def test_without_the_must_it_would_come_second() -> None:
    better = made((0.5, 0.6, 1), (0.5, 0.5, 1))
    left = better.model_copy(
        update={
            "ranking": tuple(item for item in better.ranking if item.framework == "alder"),
            "excluded": samples.none_left().excluded[1:],
        }
    )
    text = alone(why.write, left)
    assert "In all -5.0 points of 100: without the must it would come second.\n" in text
    assert "For Alder" not in text


def test_nobody_to_compare_with_is_nothing() -> None:
    alone_left = bare().model_copy(update={"ranking": bare().ranking[:1]})
    assert alone(why.write, alone_left) == ""
    assert alone(why.write, samples.none_left()) == ""


def test_criteria_that_weigh_nothing_are_no_even_match() -> None:
    text = alone(why.write, made((0.9, 0.4, 2), (0.5, 0.5, 2), (0.5, 0.5, 0)))
    assert text.endswith("\n  No difference: Reach.\n")


def test_names_and_reasons_are_inert() -> None:
    report = renamed(made((0.9, 0.4, 1)), alder=NASTY, birch=NASTY)
    assert alone(why.write, report).count(INERT) == 4


def test_a_reason_says_when_it_is_a_judgement_or_old() -> None:
    (criterion,) = made((0.9, 0.4, 1)).criteria
    (leaf,) = criterion.leaves
    doubtful = leaf.cells["alder"].model_copy(update={"grade": "judgement", "stale": True})
    cells = {**leaf.cells, "alder": doubtful}
    changed = criterion.model_copy(update={"leaves": (leaf.model_copy(update={"cells": cells}),)})
    text = alone(why.write, bare().model_copy(update={"criteria": (changed,)}))
    assert "Alder: Said of Alder. (judgement, past its review date)\n" in text
