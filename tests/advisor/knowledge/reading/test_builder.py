"""Events become plain data, and what cannot is named: all of it, where that is possible."""

from __future__ import annotations

import pytest
import yaml

from advisor.knowledge.reading.builder import MAX_NODES, fill
from advisor.knowledge.reading.document import MOST_PROBLEMS, Document


def problems(text: str) -> list[tuple[str, int, int]]:
    found = fill(Document("x.yaml", text), yaml.parse(text, Loader=yaml.SafeLoader))
    return [(problem.code, problem.line, problem.column) for problem in found]


def data(text: str) -> object:
    document = Document("x.yaml", text)
    assert fill(document, yaml.parse(text, Loader=yaml.SafeLoader)) == []
    return document.data


def test_sequences_are_tuples_and_mappings_keep_their_order() -> None:
    assert data("b: [1, [2, 3]]\na: {c: x}\n") == {"b": (1, (2, 3)), "a": {"c": "x"}}
    assert list(data("b: 1\na: 2\n")) == ["b", "a"]  # type: ignore[call-overload]
    assert data("- 1\n- 2\n") == (1, 2)
    assert data("# nothing but a comment") is None


def test_quoted_text_stays_text() -> None:
    assert data("a: '3.10'\nb: \"yes\"\nc: |\n  true\n") == {"a": "3.10", "b": "yes", "c": "true\n"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\n---\nb: 2\n", ("Y003", 2, 1)),
        ("a: &x 1\n", ("Y004", 1, 4)),
        ("a: *x\n", ("Y004", 1, 4)),
        ("? [a]\n: 1\n", ("Y008", 1, 3)),
        ("<<: {a: 1}\n", ("Y006", 1, 1)),
        ("a: 1\na: 2\n", ("Y007", 2, 1)),
        ("a: !!python/name:os.system x\n", ("Y010", 1, 4)),
        ("a: yes\n", ("Y011", 1, 4)),
        ("a: [1, 2\n", ("Y002", 1, 4)),
        ("a: 'b\n", ("Y002", 1, 4)),
        ("a: b: c\n", ("Y002", 1, 5)),
    ],
)
def test_what_is_not_plain_is_named_where_it_stands(text: str, found: tuple[str, int, int]) -> None:
    assert found in problems(text)


def test_all_slips_of_one_document_are_named_together() -> None:
    text = "a: yes\nb: &x 1\na: !t no\n"
    assert [code for code, _, _ in problems(text)] == ["Y011", "Y004", "Y007", "Y010", "Y011"]


@pytest.mark.parametrize("text", ["[" * 50_000, "{a: " * 50_000, "- " * 50_000])
def test_deep_nesting_ends_early(text: str) -> None:
    assert [code for code, _, _ in problems(text)] == ["Y005"]


def test_an_alias_bomb_ends_at_its_first_fuse() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(9))
    assert [code for code, _, _ in problems(bomb)][:2] == ["Y004", "Y004"]


def test_there_is_a_most_of_values() -> None:
    assert [code for code, _, _ in problems("- 1\n" * (MAX_NODES + 5))] == ["Y009"]


def test_there_is_a_most_of_problems() -> None:
    codes = [code for code, _, _ in problems("- yes\n" * (MOST_PROBLEMS + 5))]
    assert codes == ["Y011"] * MOST_PROBLEMS + ["Y013"]
    assert [code for code, _, _ in problems("- yes\n" * MOST_PROBLEMS)] == codes[:-1]


def test_an_escape_that_is_no_character_is_refused_by_either_parser() -> None:
    assert problems('a: "\\ud83d"\n')[0][0] == "Y002"
    assert data('a: "\\U0001f600"\n') == {"a": "\U0001f600"}


@pytest.mark.parametrize("escape", ["\\e[2J", "\\x9b2J", "\\a", "\\0", "\\r", "\\x7f"])
def test_no_escape_smuggles_in_what_steers_a_terminal(escape: str) -> None:
    assert [code for code, _, _ in problems(f'a: "{escape}"\n"{escape}": b\n')] == ["Y002"] * 2
    assert data('a: "b\\tc\\n"\n') == {"a": "b\tc\n"}
