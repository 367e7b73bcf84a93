"""Steps in words."""

from __future__ import annotations

import pytest

from advisor.report.console_parts.moved import effect, short, subject, write_silent
from advisor.report.console_parts.page import Page
from tests.advisor.report.compared import comparison, step

NOTHING = {"alder": 0.0, "birch": 0.0}


@pytest.mark.parametrize(
    ("kind", "id_", "text", "brief"),
    [
        ("answer", "goal", "What is the project for? 'before' -> 'after'.", "goal"),
        ("fact", "probe.a.b", "probe.a.b: 'before' -> 'after'.", "probe.a.b"),
        ("measurement", "matmul", "Times of matmul: 'before' -> 'after'.", "times of matmul"),
        ("weight", "ease", "Weight of ease: 'before' -> 'after'.", "weight of ease"),
        ("rules", "Rules", "Rules: 'before' -> 'after'.", "rules"),
        ("unexplained", "It was edited", "It was edited.", "it was edited"),
    ],
)
def test_every_kind_has_its_words(kind: str, id_: str, text: str, brief: str) -> None:
    moved = step(kind, id_)
    assert "".join(part if isinstance(part, str) else part[0] for part in subject(moved)) == text
    assert short(moved) == brief


def test_who_is_ruled_out_or_let_back() -> None:
    assert effect(comparison(), step()) == ""
    both = step(ruled_out=("birch",), back=("alder",))
    assert effect(comparison(), both) == " Rules out Birch. Lets Alder back."


def told(*ids: str, details: bool = False) -> str:
    page = Page(80, colour=False, details=details)
    kinds = ("fact" if item.startswith("probe") else "answer" for item in ids)
    write_silent(page, [step(kind, item) for kind, item in zip(kinds, ids, strict=True)])
    return page.finished()


def test_nothing_is_no_heading() -> None:
    assert told() == ""
    page = Page(80, colour=False)
    write_silent(page, [step("candidates", "candidates")])
    assert page.finished() == ""


def test_many_facts_of_a_probe_are_one_line() -> None:
    keys = ("cores", "simd", "nvidia", "memory")
    ids = [f"probe.hardware.{key}" for key in keys]
    assert "· probe.hardware: cores, simd, nvidia and memory.\n" in told(*ids)
    assert "· probe.hardware.cores: 'before' -> 'after'.\n" in told(*ids[:3])
    assert "· probe.hardware.memory: 'before' -> 'after'.\n" in told(*ids, details=True)


def test_a_short_page_says_how_many_more() -> None:
    questions = [f"question-{at}" for at in range(9)]
    assert "  3 more (--details).\n" in told(*questions)
    assert "question-8" in told(*questions, details=True)
