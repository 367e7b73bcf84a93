"""What a guest is asked arrives as it was meant, in the real guest's own reading."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.intake.probing.interpreters import own
from advisor.intake.probing.reply import REQUEST
from advisor.intake.probing.request import Request
from probes import protocol

texts = st.text(max_size=20)
options = st.dictionaries(
    texts, st.none() | st.booleans() | st.integers() | texts | st.lists(texts)
)


@given(texts, st.none() | texts, options)
def test_the_guest_reads_what_was_asked(
    tmp_path: Path, probe: str, framework: str | None, given_options: dict[str, object]
):
    asked = Request(probe, framework, own(), 5.0, given_options, threads=2)
    (tmp_path / REQUEST).write_text(asked.text(), encoding="utf-8")
    assert protocol.read(str(tmp_path)) == protocol.Request(probe, framework, given_options)


def test_what_concerns_only_the_host_is_not_told():
    asked = Request("facts/x", None, replace(own(), path="/secret/python"), 5.0, threads=3)
    told = json.loads(asked.text())
    assert told == {"protocol": 1, "probe": "facts/x", "framework": None, "options": {}}


def test_several_values_may_be_a_tuple():
    asked = Request("facts/x", "pytorch", own(), 5.0, {"distributions": ("a", "b")})
    assert json.loads(asked.text())["options"] == {"distributions": ["a", "b"]}


def test_what_json_cannot_say_is_a_mistake_of_ours():
    with pytest.raises(TypeError):
        Request("facts/x", None, own(), 5.0, {"path": Path()}).text()
