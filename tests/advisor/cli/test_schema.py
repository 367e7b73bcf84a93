"""The schemas are those of the records that read and write the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.cli.schema import json_schema, schema
from advisor.errors import UsageProblem
from tests.advisor.knowledge.editor.faults import faults
from tests.advisor.report import samples

GENERAL = ["report", "probes", "explanation", "comparison", "probe-comparison", "replay"]


@pytest.mark.parametrize("name", [*GENERAL, "rules", "answers"])
def test_every_schema_is_printed_as_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    schema(name)
    printed = json.loads(capsys.readouterr().out)
    assert printed == json_schema(name)
    dialect = "2020-12/schema" if name in GENERAL else "draft-07/schema#"
    assert printed["$schema"].endswith(dialect)
    assert printed["additionalProperties"] is False


def test_keys_are_those_of_the_files() -> None:
    written = json.loads(samples.clear().model_dump_json(by_alias=True))
    assert set(json_schema("report")["properties"]) == set(written)
    assert "schema" in json_schema("answers")["properties"]


def test_rules_and_answers_have_the_names_of_the_rule_base() -> None:
    rules = json_schema("rules")["definitions"]
    assert rules["framework"]["enum"] == ["pytorch", "tensorflow"]
    assert {"answer.targets", "probe.hardware.nvidia"} <= set(rules["fact"]["enum"])
    assert {"mobile", "mobile/android"} <= set(rules["weighed"]["enum"])
    assert "mobile" in rules["criterion"]["enum"]
    answers = {"schema": "advisor.answers/1", "answers": {"targets": ["andriod"]}}
    assert faults(json_schema("answers"), answers) == ["$.answers.targets"]


def test_a_pack_adds_its_own(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text('pack: {id: acme, version: "1"}\n')
    question = "id: acme-sold, text: Sold?, help: To others., why: Licences., type: bool"
    (tmp_path / "questions.yaml").write_text(f"questions: [{{{question}}}]\n")
    assert "acme-sold" in json_schema("answers", [tmp_path])["properties"]["answers"]["properties"]
    assert "answer.acme-sold" in json_schema("rules", [tmp_path])["definitions"]["fact"]["enum"]
    with pytest.raises(UsageProblem, match="--rules changes the schemas of rules and answers only"):
        json_schema("report", [tmp_path])


def test_it_may_be_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema("probes", output=tmp_path / "probes.json")
    assert json.loads((tmp_path / "probes.json").read_text()) == json_schema("probes")
    assert capsys.readouterr().out == ""


def test_an_unknown_name_names_the_nearest() -> None:
    with pytest.raises(UsageProblem, match="did you mean 'answers'"):
        json_schema("anwsers")
    with pytest.raises(UsageProblem, match=r"there are report, probes, .* rules, answers"):
        json_schema("x")
