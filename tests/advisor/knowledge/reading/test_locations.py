"""Of a union only the branch that came furthest is reported, or one sentence for all."""

from __future__ import annotations

from advisor.knowledge.reading.locations import distinct


def error(kind: str, *location: str | int) -> dict[str, object]:
    return {"type": kind, "loc": location}


def places(data: object, *errors: dict[str, object]) -> list[tuple[tuple[str | int, ...], int]]:
    return [(defect.path, len(defect.errors)) for defect in distinct(data, errors)]


def test_a_plain_error_stays_where_it_is() -> None:
    assert places({"a": ({"b": 1},)}, error("string_type", "a", 0, "b")) == [(("a", 0, "b"), 1)]


def test_a_missing_field_is_placed_at_what_lacks_it() -> None:
    assert places({"a": {}}, error("missing", "a", "b")) == [(("a",), 1)]


def test_branches_that_all_fail_at_once_make_one_defect() -> None:
    errors = (error("bool_type", "a", "bool"), error("float_type", "a", "float"))
    assert places({"a": "x"}, *errors) == [(("a",), 2)]


def test_the_branch_that_came_furthest_speaks_for_the_union() -> None:
    errors = (error("bool_type", "a", "bool"), error("extra_forbidden", "a", "Missing", "b"))
    assert places({"a": {"b": 1}}, *errors) == [(("a", "b"), 1)]


def test_a_list_is_too_short_only_when_its_items_are_sound() -> None:
    short, inner = error("too_short", "a"), error("string_type", "a", 0)
    assert places({"a": (1,)}, inner, short) == [(("a", 0), 1)]
    assert places({"a": ("x",)}, short) == [(("a",), 1)]
