"""Explanations as pages: whole ones, every kind within its width, and nothing lost."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from advisor.advise import advise
from advisor.knowledge.load import load
from advisor.model.explanation import Explanation
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from advisor.report.console_parts.explanation import render_explanation
from advisor.report.explanation.explain import explain
from tests.advisor.conftest import SMALL_RULES
from tests.advisor.knowing import facts, measured
from tests.advisor.report.console_parts.alone import CONTROLS, INERT, NASTY

LEAF = """\
LEAF  Phone (reach/phone)
  It carries 33.3% of all weight: 5 of 15 points.
  A value is the level of the best route to 'Phone'.

SCALE
  0    No way there.
  50   A way with gaps.
  100  A supported way.

WHERE EACH STANDS (0 to 100 on the scale [range that the evidence allows])
  Birch  40 [20-60], route, judgement. Sapling: Known from use.
  Alder  90 [85-95], route, vendor. Sapling: Its owner maintains the runtime.
         [alder-runs-on-phones]

BY ANSWER (points of 100; lead of Birch over Alder)
                                 points  weight       Birch       Alder     lead
  What is the project for?           1    6.6%    2.66        6.00        -3.34
    (goal)
  Where must the trained model       4   26.7%   10.67       24.00       -13.33
    run? (targets)
  ──────────────────────────────────────────────────────────────────────────────
  Phone                              5   33.3%   13.33 (40)  30.00 (90)  -16.67

EVIDENCE
  [alder-runs-on-phones] Alder has a runtime for phones.
    vendor, seen 2026-10-01, review by 2027-10-01
    vendor-docs: https://example.org/alder/phones

  See also: reach
"""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(SMALL_RULES)


@pytest.fixture(scope="module")
def report(knowledge: Knowledge) -> Report:
    probes = (measured("alder", 0.010), measured("birch", 0.013))
    answers = {"goal": "product", "targets": ("phone",), "present": "birch"}
    return advise(knowledge, facts(answers, *probes))


def shown(made: Explanation, *, width: int = 80, details: bool = False) -> str:
    return render_explanation(made, width=width, colour=False, details=details)


def test_whole(knowledge: Knowledge, report: Report) -> None:
    assert shown(explain(report, knowledge, "reach/phone")) == LEAF


@pytest.mark.parametrize("details", [False, True])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_every_page_fits_its_width(
    width: int, details: bool, knowledge: Knowledge, report: Report
) -> None:
    ids = explain(report, knowledge).ids
    for asked in (None, *(f"{kind}:{item}" for kind in ids for item in ids[kind])):
        text = shown(explain(report, knowledge, asked), width=width, details=details)
        assert max(map(cell_len, text.splitlines())) <= width
        assert not CONTROLS.search(text)


def test_colour_is_only_an_addition(knowledge: Knowledge, report: Report) -> None:
    made = explain(report, knowledge)
    coloured = render_explanation(made, width=80, colour=True, details=False)
    assert "\x1b[" in coloured
    assert "\x1b[" not in shown(made)


def test_every_check_says_yes_or_no(knowledge: Knowledge, report: Report) -> None:
    made = explain(report, knowledge)
    text = " ".join(shown(made).split())
    for check in made.checks:
        assert f"{'yes' if check.met else 'no'} {check.asks}: {check.here}" in text


def test_conditions_are_trees_with_the_facts_beside_their_tests(
    knowledge: Knowledge, report: Report
) -> None:
    text = shown(explain(report, knowledge, "learning-needs-little"))
    assert "NO FRAMEWORK IS NEEDED WHERE\n  no    all of:\n    no    answer.goal is" in text
    assert "here 'Phones\n          and tablets'." in text


def test_rules_that_do_not_hold_are_only_named_without_details(
    knowledge: Knowledge, report: Report
) -> None:
    made = explain(report, knowledge, "goal")
    assert "  no    learning-needs-little\n" in shown(made)
    assert "A hosted notebook is enough (learning-needs-little)" in shown(made, details=True)


def test_a_criterion_gives_the_dates_of_its_evidence_and_with_details_the_claims(
    knowledge: Knowledge, report: Report
) -> None:
    made = explain(report, knowledge, "reach")
    assert "  2026-10-01 2027-10-01 [alder-runs-on-phones] vendor\n" in shown(made)
    assert "vendor-docs: https://example.org" in shown(made, details=True)


def test_many_ids_are_counted_and_with_details_all_there(
    knowledge: Knowledge, report: Report
) -> None:
    many = tuple(f"claim-{number}" for number in range(20))
    made = explain(report, knowledge).model_copy(update={"ids": {"evidence": many}})
    assert "claim-4 and 15 more (--details)" in shown(made)
    assert "claim-19" in shown(made, details=True)


def test_stale_evidence_and_notes_stand_out(knowledge: Knowledge, report: Report) -> None:
    made = explain(report, knowledge, "alder-runs-on-phones")
    (item,) = made.evidence
    stale = made.model_copy(
        update={
            "evidence": (item.model_copy(update={"stale": True, "caveat": "About 2; 1 is here."}),),
            "notes": ("The numbers are the report's.",),
        }
    )
    text = shown(stale)
    assert "[alder-runs-on-phones] PAST ITS REVIEW DATE. About 2; 1 is here.\n" in text
    assert "  ! The numbers are the report's.\n" in text
    assert text.count(item.claim) == 1


def test_what_a_value_lacks_stands_beside_it(knowledge: Knowledge, report: Report) -> None:
    made = explain(report, knowledge, "reach/phone")
    first, *others = made.placings
    cell = first.cell.model_copy(update={"stale": True, "missing": ("answer.python",)})
    doubtful = made.model_copy(
        update={"placings": (first.model_copy(update={"cell": cell}), *others)}
    )
    words = " ".join(shown(doubtful).split())
    assert "judgement, past its review date, depends on answer.python." in words


def test_nothing_gets_through_to_the_terminal(knowledge: Knowledge, report: Report) -> None:
    made = explain(report, knowledge, "reach").model_copy(
        update={"name": NASTY, "statements": (NASTY,), "commands": (NASTY,)}
    )
    text = shown(made)
    assert text.count(INERT) >= 2
    assert not CONTROLS.search(text)
