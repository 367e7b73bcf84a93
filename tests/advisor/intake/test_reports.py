"""Reports read back: equal to what was written, and a defect is named with its file and field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.errors import AdvisorError
from advisor.intake.reports import read_report
from tests.advisor.report.samples import clear


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_text(clear().model_dump_json(by_alias=True))
    return path


def edit(path: Path, **changes: Any) -> Path:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
    return path


def test_round_trip(written: Path):
    assert read_report(written) == clear()


def test_the_new_report_of_a_comparison(written: Path):
    report = json.loads(written.read_text())
    written.write_text(json.dumps({"schema": "advisor.comparison/1", "report": report}))
    assert read_report(written) == clear()


@pytest.mark.parametrize("text", ["", "{", "[]", "RECOMMENDATION  PyTorch", "1"])
def test_what_is_no_report(tmp_path: Path, text: str):
    path = tmp_path / "report.txt"
    path.write_text(text)
    with pytest.raises(AdvisorError, match=r"report\.txt") as caught:
        read_report(path)
    assert "--format json" in caught.value.hint


def test_missing_file(tmp_path: Path):
    with pytest.raises(AdvisorError, match=r"none\.json cannot be read: No such file"):
        read_report(tmp_path / "none.json")


def test_another_schema(written: Path):
    with pytest.raises(AdvisorError, match=r"'advisor.probes/1'; this advisor reads 'advisor.rep"):
        read_report(edit(written, schema="advisor.probes/1"))


def test_wrong_and_unknown_fields_are_named(written: Path):
    with pytest.raises(AdvisorError) as caught:
        read_report(edit(written, seed="x", colour=1))
    assert "seed: Input should be a valid integer" in caught.value.message
    assert "colour: Extra inputs are not permitted" in caught.value.message


def test_numbers_that_are_none(written: Path):
    probe = {"probe": "facts/x", "outcome": "measured", "values": {"cores": float("nan")}}
    with pytest.raises(AdvisorError, match=r"probes\[0\].values.cores: nan is no number"):
        read_report(edit(written, probes=[probe]))


def test_a_framework_without_values_is_named(written: Path):
    data = json.loads(written.read_text())
    data["ranking"][1]["framework"] = "birhc"
    near = "; did you mean 'birch'?"
    out = {"requirement": "x", "title": "", "because": "", "evidence": [], "would_have_scored": 1}
    with pytest.raises(AdvisorError) as caught:
        read_report(edit(written, ranking=data["ranking"], excluded=[{"framework": "fir", **out}]))
    assert caught.value.message.splitlines() == [
        f"{written}: ranking[1].framework: 'birhc' has no values in criteria{near}",
        f"{written}: excluded[0].framework: 'fir' has no values in criteria",
    ]


def test_a_leaf_without_a_value_is_a_defect(written: Path):
    criteria = json.loads(written.read_text())["criteria"]
    del criteria[0]["leaves"][0]["cells"]["birch"]
    with pytest.raises(AdvisorError, match=r"ranking\[1\].framework: 'birch' has no values"):
        read_report(edit(written, criteria=criteria))
