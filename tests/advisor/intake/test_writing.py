"""Answers files as they are written: readable, commented, and the same when read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.intake.answers import Answer, Given
from advisor.intake.answers_file import Loaded, read_answers
from advisor.intake.writing import WIDTH, extended, render
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.record import Value

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
PARAGRAPHS = st.lists(TEXT, max_size=3).map("\n".join)
ANSWERS: dict[str, st.SearchStrategy[Value | None]] = {
    "goal": st.sampled_from(["research", "product", "learning", None]),
    "targets": st.sampled_from([(), ("server",), ("server", "phone", "desktop"), None]),
    "offline": st.sampled_from([True, False, None]),
    "memory": st.one_of(st.none(), st.floats(0.5, 64)),
    "train-os": st.sampled_from(["linux", "macos", None]),
    "python": st.sampled_from(["3.10", "3.12", "any", None]),
    "present": st.sampled_from(["none", "birch", None]),
}
GIVEN = st.fixed_dictionaries({}, optional=ANSWERS)


def said(values: dict[str, Value | None]) -> Given:
    return {name: Answer(value, "asked") for name, value in values.items()}


def reread(text: str, knowledge: Knowledge) -> Loaded:
    loaded, problems = read_answers(text, "answers.yaml", knowledge.question_by_id)
    assert problems == []
    return loaded


def values(answers: Given) -> dict[str, Value | None]:
    return {name: answer.value for name, answer in answers.items()}


@given(answers=GIVEN, name=TEXT, about=PARAGRAPHS)
def test_what_is_written_is_read_again_as_the_same(
    small_knowledge: Knowledge, answers: dict[str, Value | None], name: str, about: str
) -> None:
    text = render(small_knowledge.questions, said(answers), name, about)
    loaded = reread(text, small_knowledge)
    assert values(loaded.given) == answers
    assert (loaded.name, loaded.about) == (name, about)


@given(before=GIVEN, added=GIVEN)
def test_more_answers_go_to_the_end_of_a_file(
    small_knowledge: Knowledge, before: dict[str, Value | None], added: dict[str, Value | None]
) -> None:
    new = {name: value for name, value in added.items() if name not in before}
    loaded = reread(render(small_knowledge.questions, said(before)), small_knowledge)
    text = extended(loaded, small_knowledge.questions, said(new))
    assert text is not None
    assert text.startswith(loaded.document.text.rstrip())
    assert values(reread(text, small_knowledge).given) == {**before, **new}


def test_each_answer_stands_below_its_question_and_choices(small_knowledge: Knowledge) -> None:
    answers = said({"goal": "product", "targets": ("server", "phone"), "memory": 8.0})
    text = render(small_knowledge.questions, answers)
    assert "schema: advisor.answers/1\nanswers:\n" in text
    assert (
        "  # What is the project for?\n"
        "  # - research: Research, new methods\n"
        "  # - product: A product that others rely on\n"
        "  # - learning: Learning or teaching\n"
        "  goal: product\n"
    ) in text
    assert "(a list of any of these)\n" in text
    assert "  targets: [server, phone]\n" in text
    assert "(a number from 0.5 to 64 GB)\n  memory: 8\n" in text
    assert "(true or false)\n  # offline:\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "schema: advisor.answers/1\nanswers: {goal: product}\n",
        "answers:\n  goal: product\nschema: advisor.answers/1\n",
        "schema: advisor.answers/1\nanswers:\n  goal: product\n  present: none\n",
    ],
)
def test_a_file_that_cannot_be_extended_says_so(small_knowledge: Knowledge, text: str) -> None:
    added = said({"present": "birch"})
    assert extended(reread(text, small_knowledge), small_knowledge.questions, added) is None


def test_comments_and_indentation_of_the_user_stay(small_knowledge: Knowledge) -> None:
    text = "schema: advisor.answers/1\nanswers:\n    goal: product  # ask Anna\n    # the end\n"
    longer = extended(
        reread(text, small_knowledge), small_knowledge.questions, said({"present": "none"})
    )
    assert longer is not None
    assert longer.startswith(text)
    assert "\n    present: none\n" in longer


def test_odd_words_are_quoted_and_long_texts_wrapped() -> None:
    choices = tuple(Choice(id=name, text="long words " * 20) for name in ("no", "1e5", "a b", "~"))
    question = Question(
        id="on", text="Odd\x07 one?\n" * 20, help="?", why="?", type="multi", choices=choices
    )
    chosen = tuple(choice.id for choice in choices)
    text = render((question,), said({"on": chosen}))
    loaded, problems = read_answers(text, "answers.yaml", {"on": question})
    assert problems == []
    assert values(loaded.given) == {"on": chosen}
    assert max(map(len, text.splitlines())) <= WIDTH
