"""Every code has a rule base that shows it, and what is then printed is exactly this."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advisor.cli.app import run
from advisor.knowledge.codes import codes
from tests.bad.cases import CASES, FOLDER, LINT, command, expected, lay_out, sections

BASE = FOLDER / "base.txt"

PROBLEM = re.compile(r"^(?:advisor: )?\S+:\d+:\d+: (?:warning )?(\w+): ", re.MULTILINE)
COMPANY = {"Y013": {"Y011"}}
"""The codes that cannot be alone, and what stands beside them."""


def printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path, *words: str
) -> tuple[int, str]:
    monkeypatch.chdir(folder)
    status = run([*words])
    shown = capsys.readouterr()
    return status, shown.out + shown.err


def test_the_rule_base_that_is_spoilt_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, BASE)
    shown = printed(capsys, monkeypatch, tmp_path, *LINT.split())
    assert shown == (0, "0 errors, 0 warnings\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_file_gives_exactly_what_stands_beside_it(
    case: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay_out(tmp_path, BASE, case)
    status, shown = printed(capsys, monkeypatch, tmp_path, *command(case))
    assert shown == expected(case)
    code = codes()[case.stem[:4]]
    found = re.findall(
        r"^(?:advisor: )?\S+:\d+:\d+: (?:warning )?(\w+): ", shown, flags=re.MULTILINE
    )
    assert set(found) == {code.code, *COMPANY.get(code.code, ())}
    assert status == (code.level == "error")


def test_every_code_has_one_bad_file_and_no_file_is_left_over() -> None:
    assert [case.stem[:4] for case in CASES] == sorted(codes())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_example_in_the_explanation_stands_in_the_bad_file(case: Path) -> None:
    lines = [line.strip() for line in codes()[case.stem[:4]].bad.splitlines()]
    content = (part.text for part in sections(case) if part.words[0] not in ("command", "expected"))
    written = {line.strip() for text in content for line in text.splitlines()}
    missing = [line for line in lines if line not in written and not line.startswith("#")]
    assert missing == []
