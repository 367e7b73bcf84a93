"""Everything that can be explained is explained, and every sum closes."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.model.explanation import EXACT, Explanation
from advisor.model.knowledge import Edition, Knowledge
from advisor.report.explanation.explain import explain, resolved
from advisor.report.explanation.ground import Ground


def of(ground: Ground, asked: str | None = None) -> Explanation:
    return explain(ground.report, ground.knowledge, asked)


def test_every_sum_of_every_example_closes(example: Ground) -> None:
    asked = [f"{kind}:{item}" for kind, ids in example.ids.items() for item in ids]
    for name in (None, *asked):
        for item in of(example, name).sums:
            gaps = {column.id: item.gap(column.id) for column in item.columns}
            assert max(gaps.values()) <= EXACT, (name, item.title, gaps)


def test_all_answers_together_give_the_scores(example: Ground) -> None:
    """The questions, each explained alone, and what every project has."""
    report = example.report
    asked = [
        total for name in example.ids["question"] for total in of(example, f"question:{name}").sums
    ]
    first = report.ranking[0]
    (by_answer,) = [item for item in of(example, first.framework).sums if item.title == "By answer"]
    base = next(term for term in by_answer.terms if term.id == "")
    given = [item.total.amounts[first.framework] for item in asked]
    assert sum(given) + base.amounts[first.framework] == pytest.approx(first.score, abs=EXACT)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("reach", ("criterion", "reach")),
        ("reach/phone", ("leaf", "reach/phone")),
        ("goal", ("question", "goal")),
        ("answer.goal", ("question", "goal")),
        ("fact:answer.goal", ("question", "goal")),
        ("question:goal", ("question", "goal")),
        ("birch", ("framework", "birch")),
        ("probe.platform.system", ("fact", "probe.platform.system")),
        ("birch-on-old-python", ("requirement", "birch-on-old-python")),
        ("check-memory", ("advice", "check-memory")),
        ("learning-needs-little", ("need", "learning-needs-little")),
        ("sapling", ("route", "sapling")),
        ("alder-runs-on-phones", ("evidence", "alder-runs-on-phones")),
    ],
)
def test_an_id_is_found_among_all_kinds(asked: str, found: tuple[str, str], small: Ground) -> None:
    assert resolved(small, asked) == found
    made = of(small, asked)
    assert (made.kind, made.id) == found


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("raech", "did you mean 'reach'"),
        ("answer.gaol", "did you mean 'goal'"),
        ("need:reach", "did you mean 'reach'"),
        ("nothing-like-it", "called 'nothing-like-it'$"),
        ("", "called ''$"),
    ],
)
def test_an_unknown_id_names_the_nearest(asked: str, near: str, small: Ground) -> None:
    with pytest.raises(UsageProblem, match=near) as raised:
        of(small, asked)
    assert raised.value.exit_code == 2
    assert "advisor explain REPORT" in raised.value.hint


def test_a_shared_id_means_the_first_kind_and_says_so(
    real_knowledge: Knowledge, example: Ground
) -> None:
    criterion, question = of(example, "visualisation"), of(example, "question:visualisation")
    assert (criterion.kind, question.kind) == ("criterion", "question")
    assert criterion.notes == ("There is a question of the same id: question:visualisation.",)
    assert question.notes == ("There is a criterion of the same id: visualisation.",)


def test_another_rule_base_is_named_with_both_versions(small: Ground) -> None:
    old = Edition(version="2025.12.1", content_hash="feedfeedfeedfeed")
    report = small.report.model_copy(update={"rules": old})
    (note,) = explain(report, small.knowledge, "reach").notes
    assert "2025.12.1 (feedfeedfeedfeed)" in note
    assert small.knowledge.edition.version in note
    with pytest.raises(UsageProblem) as raised:
        explain(report, small.knowledge, "gone")
    assert "2025.12.1" in raised.value.hint


def test_ids_of_another_rule_base_are_explained_by_the_report_alone(
    small_knowledge: Knowledge, example: Ground
) -> None:
    """Texts and scales are missing then; the numbers are not."""
    for asked in ("mobile", "mobile/android", "targets", "pytorch"):
        made = explain(example.report, small_knowledge, asked)
        assert made.name == of(example, asked).name
        assert [item.total for item in made.sums] == [
            item.total for item in of(example, asked).sums
        ]
        assert made.notes


def test_a_changed_report_is_told(small: Ground) -> None:
    (first, *others) = small.report.criteria
    more = {name: value + 1 for name, value in first.contributions.items()}
    changed = first.model_copy(update={"contributions": more})
    report = small.report.model_copy(update={"criteria": (changed, *others)})
    notes = explain(report, small.knowledge, first.id).notes
    assert [note.partition(":")[0] for note in notes] == ["By leaf", "By answer"]
    assert "was changed after it was made" in notes[0]
