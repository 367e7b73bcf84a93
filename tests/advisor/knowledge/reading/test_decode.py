"""Every defect of a document is named once, at its place, with the nearest name that would do."""

from __future__ import annotations

from textwrap import dedent

import pytest

from advisor.errors import FileProblems
from advisor.knowledge.files import RuleFile
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.reader import read
from tests.advisor.knowledge.rule_copy import SMALL_RULES

NEED = """\
needs:
  - id: a
    title: A
    instead: runtime-only
    when: {fact: answer.x, is: b}
    because: It is so.
    modified: 2026-11-22
    examples:
      - {name: one, facts: {answer.x: b}, expect: fires}
      - {name: two, facts: {answer.x: c}, expect: silent}
"""

INSTEAD = (
    "4:14 S003 'runtime-olny' is none of 'classical-ml', 'runtime-only' or "
    "'hosted-service'; did you mean 'runtime-only'?"
)


def found(old: str, new: str) -> list[str]:
    assert old in NEED
    with pytest.raises(FileProblems) as refused:
        decode(read(NEED.replace(old, new), "x.yaml"), RuleFile)
    return [
        f"{item.line}:{item.column} {item.code} {item.message}" for item in refused.value.problems
    ]


def test_a_sound_document_is_a_record() -> None:
    (need,) = decode(read(NEED, "x.yaml"), RuleFile).needs
    assert need.examples[1].facts == {"answer.x": "c"}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("because", "becaus", "6:5 S001 unknown field 'becaus'; did you mean 'because'?"),
        ("    title: A\n", "", "2:5 S002 field 'title' is missing"),
        (
            "runtime-only",
            "runtime-olny",
            INSTEAD,
        ),
        ("title: A", "title: 5", "3:12 S004 'title' must be text; put it in quotes"),
        ("runtime-only", "true", INSTEAD.replace("runtime-olny", "True").partition(";")[0]),
        ("title: A", "title:", "3:11 S004 'title' has no value"),
        ("title: A", "title: [A]", "3:12 S004 'title' must be text"),
        ("2026-11-22", "2026-13-22", "7:15 S004 month must be in 1..12"),
        ("is: b", "contians: b", "5:28 S001 unknown field 'contians'; did you mean 'contains'?"),
        ("is: b", "is: b, in: [c]", "5:11 S004 fact 'answer.x' needs exactly one operator"),
        (
            "is: b",
            "is: {b: c}",
            "5:32 S004 'is' must be true or false, a number, text or a list",
        ),
        ("is: b", "in: b", "5:32 S004 'in' must be a list"),
        ("is: b", "in: [1]", "5:33 S004 item 1 must be text; put it in quotes"),
        (
            "{answer.x: c}",
            "{answer.x: {unknwn: c}}",
            "10:40 S001 unknown field 'unknwn'; did you mean 'unknown'?",
        ),
        (
            "{fact: answer.x, is: b}",
            "{all: [{fact: a, is: b}, {fact: c, iss: d}]}",
            "5:46 S001 unknown field 'iss'; did you mean 'is'?",
        ),
        ("examples:", "examples: 5\n    steps:", "8:15 S004 'examples' must be a list"),
        ("2026-11-22", "2026", "7:15 S004 'modified' must be a day such as 2026-11-22"),
    ],
)
def test_a_defect_is_named_once_at_its_place(old: str, new: str, problem: str) -> None:
    assert problem in found(old, new)


def test_a_union_makes_one_problem_and_no_list_is_called_too_short() -> None:
    assert len(found("{answer.x: c}", "{answer.x: {unknwn: c}}")) == 1
    assert len(found("is: b", "is: {b: c}")) == 1


def test_a_list_that_is_too_short_is_called_so() -> None:
    second = "      - {name: two, facts: {answer.x: c}, expect: silent}\n"
    (problem,) = found(second, "")
    assert problem.startswith("9:7 S004")
    assert "at least 2 items" in problem


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("halo: 0.03", "halo: 1.5", "S004 'halo' must be at most 1"),
        ("halo: 0.03", "halo: -1", "S004 'halo' must be at least 0"),
        ("ratio_at_zero: 4", "ratio_at_zero: 1", "S004 'ratio_at_zero' must be more than 1"),
        ("draws: 1000", "draws: 12.5", "S004 'draws' must be a whole number"),
    ],
)
def test_a_number_out_of_bounds_names_its_field_and_its_bound(
    old: str, new: str, problem: str
) -> None:
    base = (SMALL_RULES / "base.yaml").read_text()
    assert old in base
    with pytest.raises(FileProblems) as refused:
        decode(read(base.replace(old, new), "x.yaml"), RuleFile)
    (found,) = refused.value.problems
    assert f"{found.code} {found.message}" == problem


def test_of_thousands_of_errors_the_first_are_told() -> None:
    with pytest.raises(FileProblems) as refused:
        decode(read("targets:\n" + "- {}\n" * 20_000, "x.yaml"), RuleFile)
    assert [item.code for item in refused.value.problems] == ["S002"] * 100 + ["Y013"]


def test_an_empty_file_is_no_rule_file() -> None:
    with pytest.raises(FileProblems, match=r"x\.yaml:1:1: S004: the file has no value"):
        decode(read("# nothing\n", "x.yaml"), RuleFile)


def test_the_frame_points_at_the_column() -> None:
    with pytest.raises(FileProblems) as refused:
        decode(read("needs: []\nquestons: []\n", "rules/x.yaml"), RuleFile)
    assert refused.value.message == dedent("""\
        rules/x.yaml:2:1: S001: unknown field 'questons'; did you mean 'questions'?
             2 | questons: []
                 ^""")


def test_a_word_that_yaml_takes_for_a_truth_belongs_in_quotes() -> None:
    myth = "myths: [{id: a, topic: b, claim: A., verdict: true, today: B., judged: 2026-11-22}]"
    with pytest.raises(FileProblems) as refused:
        decode(read(myth, "x.yaml"), RuleFile)
    (problem,) = refused.value.problems
    assert problem.message == "true is not 'true'; put it in quotes"
