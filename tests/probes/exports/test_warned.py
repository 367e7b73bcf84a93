"""Deprecation warnings: about what a probe calls, and not about what a library does within."""

from __future__ import annotations

import warnings
from types import ModuleType
from typing import Any

from probes.exports.warned import deprecations

LIBRARY = """
import warnings

def old(category=DeprecationWarning, text="old is deprecated.\\n  Use new."):
    warnings.warn(text, category)

def wrapped():
    old()

def new():
    wrapped()
"""


def library() -> Any:
    module = ModuleType("a_library")
    exec(LIBRARY, module.__dict__)
    return module


def test_what_was_called_is_told_on_one_line_and_once() -> None:
    with deprecations(__name__) as told:
        library().old()
        library().old()
        library().wrapped()
    assert told == ["DeprecationWarning: old is deprecated. Use new."]


def test_what_a_library_calls_within_itself_is_not() -> None:
    with deprecations(__name__) as told:
        library().new()
    assert told == []


def test_only_deprecations_count_by_their_kind_or_their_text() -> None:
    with deprecations(__name__) as told:
        library().old(UserWarning, "slow")
        library().old(UserWarning, "this is deprecated")
        library().old(FutureWarning, "will change")
    assert told == ["UserWarning: this is deprecated", "FutureWarning: will change"]


def test_afterwards_all_is_as_before() -> None:
    before = warnings.showwarning
    with deprecations(__name__):
        assert warnings.showwarning is not before
    assert warnings.showwarning is before
