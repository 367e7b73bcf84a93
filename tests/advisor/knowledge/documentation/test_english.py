"""Conditions in English: every shape has its words, and no id shows where there is a name."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from advisor.knowledge.documentation.blocks import Item
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.english import is_long, outline, phrase, sentence
from advisor.knowledge.documentation.spans import plain
from advisor.knowledge.files import conditions
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework
from tests.advisor.knowledge.documentation.random_conditions import (
    CONDITIONS,
    SMALL,
    regrouped,
    shape,
)


def said(book: Book, given: dict[str, Any]) -> str:
    return plain(sentence(phrase(book.words, Condition.model_validate(given, strict=False))))


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (
            {"fact": "answer.goal", "is": "product"},
            "“What is the project for?” is “A product that others rely on”",
        ),
        (
            {"fact": "answer.goal", "is_not": "product"},
            "“What is the project for?” is not “A product that others rely on”",
        ),
        (
            {"fact": "answer.train-os", "in": ("windows", "macos")},
            "“Which system will training run on?” is “Windows” or “macOS”",
        ),
        (
            {"fact": "answer.train-os", "not_in": ("windows", "macos")},
            "“Which system will training run on?” is neither “Windows” nor “macOS”",
        ),
        (
            {"fact": "answer.targets", "contains_all": ("server", "phone")},
            (
                "“Where must the trained model run?” includes “A server or a cloud service” and "
                "“Phones and tablets”"
            ),
        ),
        (
            {"fact": "answer.memory", "ge": 2.0},
            "“How much memory may the model take there?” is at least 2 GB",
        ),
        (
            {"fact": "answer.memory", "lt": 0.5},
            "“How much memory may the model take there?” is below 0.5 GB",
        ),
        ({"fact": "answer.offline", "is": True}, "“Must it work without a network?” is “yes”"),
        (
            {"fact": "answer.offline", "applicable": False},
            "“Must it work without a network?” does not arise",
        ),
        (
            {"fact": "probe.platform.system", "applicable": True},
            "“Operating system of this machine” applies",
        ),
        (
            {"fact": "probe.platform.system", "is": "macos"},
            "“Operating system of this machine” is “macos”",
        ),
        ({"fact": "probe.installation.alder.installed", "is": True}, "Alder is installed"),
        (
            {"fact": "probe.installation.birch.installed", "is": False},
            "it is false that Birch is installed",
        ),
        (
            {"fact": "probe.installation.birch.installed", "is_not": True},
            "it is not true that Birch is installed",
        ),
        (
            {"fact": "probe.interpreter.python", "version": ">=3.10,<3.14"},
            "“Version of the judged Python” is at least 3.10 and below 3.14",
        ),
        (
            {"fact": "probe.interpreter.python", "version": "==3.14.*"},
            "“Version of the judged Python” is any 3.14 version",
        ),
        (
            {
                "all": [
                    {"fact": "answer.targets", "contains_any": ("phone", "desktop")},
                    {
                        "not": {
                            "any": [
                                {"fact": "answer.offline", "is": True},
                                {"fact": "answer.goal", "is": "research"},
                            ]
                        }
                    },
                ]
            },
            (
                "“Where must the trained model run?” includes “Phones and tablets” or “Programs on "
                "desktop computers”, and it is not the case that (“Must it work without a "
                "network?” is “yes”, or “What is the project for?” is “Research, new methods”)"
            ),
        ),
    ],
)
def test_every_operator_has_its_words(condition: dict[str, Any], words: str) -> None:
    assert said(SMALL, condition) == words


def test_every_condition_that_ships_is_told_without_an_id(real_book: Book) -> None:
    found = [
        condition
        for source in real_book.sources
        for _, record in source.records
        for _, condition in conditions(record)
    ]
    assert len(found) > 100
    for condition in found:
        told = plain(sentence(phrase(real_book.words, condition)))
        assert not re.search(r"\b(answer|probe|scan)\.", told)
        for leaf in condition.leaves():
            assert leaf.fact is not None
            assert real_book.words.about(leaf.fact).removeprefix("Whether ") in told


@given(CONDITIONS, CONDITIONS)
def test_conditions_of_another_shape_have_other_words(one: Any, other: Any) -> None:
    assert (said(SMALL, one) == said(SMALL, other)) == (shape(one) == shape(other))


@given(CONDITIONS)
def test_what_it_could_be_mistaken_for_has_other_words(condition: Any) -> None:
    for other in regrouped(condition):
        assert (said(SMALL, other) == said(SMALL, condition)) == (shape(other) == shape(condition))


def words_of(items: tuple[Item, ...]) -> list[str]:
    return [text for item in items for text in (plain(item.spans), *words_of(item.below))]


@given(CONDITIONS)
def test_an_outline_tells_every_test(condition: Any) -> None:
    told = phrase(SMALL.words, Condition.model_validate(condition, strict=False))
    if told.joint in ("and", "or") and is_long(told):
        lines = " ".join(words_of(outline(told)))
        for leaf in Condition.model_validate(condition, strict=False).leaves():
            assert plain(sentence(phrase(SMALL.words, leaf))) in lines


def test_an_outline_shows_what_belongs_together() -> None:
    either = {
        "any": [{"fact": "answer.goal", "is": "research"}, {"fact": "answer.offline", "is": True}]
    }
    both = {"all": [{"not": either}, {"fact": "answer.memory", "gt": 4.0}, either]}
    told = outline(phrase(SMALL.words, Condition.model_validate(both, strict=False)))
    assert [plain(item.spans) for item in told] == [
        "none of these holds:",
        "“How much memory may the model take there?” is above 4 GB",
        (
            "“What is the project for?” is “Research, new methods”, or “Must it work without a "
            "network?” is “yes”"
        ),
    ]
    assert [len(item.below) for item in told] == [2, 0, 0]


def test_a_framework_by_its_name(real_book: Book) -> None:
    for framework in real_book.knowledge.frameworks:
        assert isinstance(framework, Framework)
        about = real_book.words.about(f"probe.devices.{framework.id}.cuda")
        assert about == f"Whether {framework.name} really multiplied on an NVIDIA GPU"
