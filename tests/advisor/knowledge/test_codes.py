"""Every code that is given is explained, and every code that is explained is given."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.knowledge.codes import FILE, Code, codes, warning_codes

ADVISOR = Path(__file__).parents[3] / "advisor"
GIVEN = re.compile(r'"([A-Z]\d{3})"')


def given() -> set[str]:
    texts = (file.read_text(encoding="utf-8") for file in ADVISOR.rglob("*.py"))
    return {code for text in texts for code in GIVEN.findall(text)}


def test_what_the_source_gives_is_what_is_explained() -> None:
    assert sorted(given()) == sorted(codes())


def test_a_code_is_explained_once_and_beside_its_like() -> None:
    written = re.findall(r"^  - code: (\w+)$", FILE.read_text(encoding="utf-8"), re.MULTILINE)
    assert written == list(codes())
    families: dict[str, list[str]] = {}
    for code in written:
        families.setdefault(code[0], []).append(code)
    assert [code for family in families.values() for code in sorted(family)] == written


@pytest.mark.parametrize("code", codes().values(), ids=lambda code: code.code)
def test_an_explanation_is_whole_sentences_under_a_title(code: Code) -> None:
    assert code.cause.endswith(".")
    assert code.repair.endswith(".")
    assert not code.title.endswith(".")
    assert code.bad.strip()


def test_warnings_are_those_with_that_level() -> None:
    assert "E303" in warning_codes()
    assert "Y002" not in warning_codes()


def test_no_recommendation_reads_the_explanations() -> None:
    program = (
        "import sys; from advisor.knowledge.load import load; load(); "
        "sys.exit('advisor.knowledge.codes' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ADVISOR.parent, check=True)
