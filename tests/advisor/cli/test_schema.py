"""The schemas are those of the records that read and write the files."""

from __future__ import annotations

import json

import pytest

from advisor.cli.schema import json_schema, schema
from advisor.errors import UsageProblem
from tests.advisor.report import samples


@pytest.mark.parametrize(
    "name", ["report", "answers", "probes", "rules", "explanation", "comparison", "replay"]
)
def test_every_schema_is_printed_as_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    schema(name)
    printed = json.loads(capsys.readouterr().out)
    assert printed == json_schema(name)
    assert printed["$schema"].endswith("2020-12/schema")
    assert printed["additionalProperties"] is False


def test_keys_are_those_of_the_files() -> None:
    written = json.loads(samples.clear().model_dump_json(by_alias=True))
    assert set(json_schema("report")["properties"]) == set(written)
    assert "schema" in json_schema("answers")["properties"]


def test_an_unknown_name_names_the_nearest() -> None:
    with pytest.raises(UsageProblem, match="did you mean 'answers'"):
        json_schema("anwsers")
