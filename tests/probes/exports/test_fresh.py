"""The same probe, asked in a fresh process."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

import pytest

from probes.exports import fresh
from probes.protocol import NoAnswer, Request


def test_the_values_of_another_process(tmp_path: Path) -> None:
    values, ending = fresh.ask(Request("facts/interpreter", control=str(tmp_path)), {})
    assert values["python"] == platform.python_version()
    assert ending == ""


def test_what_has_no_values_ends_with_its_reply(tmp_path: Path) -> None:
    with pytest.raises(NoAnswer, match="no probe is named facts/nothing"):
        fresh.ask(Request("facts/nothing", control=str(tmp_path)), {})


@pytest.mark.skipif(sys.platform == "win32", reason="signals end processes otherwise there")
def test_a_process_that_dies_before_it_replies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest = tmp_path / "guest.py"
    guest.write_text(
        "import os, sys\nsys.stderr.write('at the end')\nsys.stderr.flush()\nos.abort()\n"
    )
    monkeypatch.setattr(fresh, "ENTRY", str(guest))
    with pytest.raises(NoAnswer, match=r"ended with signal 6: at the end") as early:
        fresh.ask(Request("facts/interpreter", control=str(tmp_path)), {})
    assert early.value.reply.outcome == "failed"


@pytest.mark.skipif(os.name == "nt", reason="as above")
def test_a_process_that_dies_after_its_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest = tmp_path / "guest.py"
    reply = '{"outcome": "measured", "message": "", "remedy": "", "values": {"a": 1}}'
    guest.write_text(
        f"import sys\nopen(sys.argv[1] + '/reply.json', 'w').write({reply!r})\nsys.exit(3)\n"
    )
    monkeypatch.setattr(fresh, "ENTRY", str(guest))
    values, ending = fresh.ask(Request("facts/interpreter", control=str(tmp_path)), {})
    assert values == {"a": 1}
    assert ending == "the process that ran the export ended with status 3: it said nothing"
