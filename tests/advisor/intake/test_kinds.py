"""Reports and probe files are told apart by what they say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.kinds import are_probe_files


@pytest.fixture
def made(tmp_path: Path):
    def make(schema: str) -> Path:
        path = tmp_path / f"{schema.partition('/')[0]}.json"
        path.write_text(f'{{"schema": "{schema}"}}')
        return path

    return make


def test_both_or_neither(made):
    probes, report = made("advisor.probes/1"), made("advisor.report/1")
    assert are_probe_files(probes, probes)
    assert not are_probe_files(report, made("advisor.comparison/1"))


def test_one_of_each(made):
    probes, report = made("advisor.probes/1"), made("advisor.report/1")
    for pair in ((probes, report), (report, probes)):
        with pytest.raises(UsageProblem) as error:
            are_probe_files(*pair)
        assert error.value.message == f"{probes} is a probe file, and {report} is none"


def test_what_cannot_be_read(tmp_path: Path):
    with pytest.raises(AdvisorError, match="cannot be read"):
        are_probe_files(tmp_path / "none.json", tmp_path / "none.json")
