"""The schemas in `docs/schemas` are those that are printed, and rule files point to them."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest

from advisor.bundle import PACKAGE
from advisor.cli.schema import json_schema
from tests.advisor.knowledge.editor.faults import data_of, faults

TOP = PACKAGE.parent
SCHEMAS = TOP / "docs" / "schemas"
PACKS = sorted((TOP / "examples").glob("pack-*"))
FOLDERS = {"rules": TOP / "rules"} | {pack.name: pack for pack in PACKS}
"""By the name of its schema each folder of rule files."""

FILES = [(name, file) for name, top in FOLDERS.items() for file in sorted(top.rglob("*.yaml"))]

each_file = pytest.mark.parametrize(
    ("name", "file"), FILES, ids=[file.relative_to(TOP).as_posix() for _, file in FILES]
)


@cache
def text_of(name: str) -> str:
    return (SCHEMAS / f"{name}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FOLDERS)
def test_a_schema_is_current(name: str) -> None:
    pack = [] if name == "rules" else [FOLDERS[name]]
    printed = json.dumps(json_schema("rules", pack), indent=2, ensure_ascii=False) + "\n"
    option = f" --rules examples/{name}" if pack else ""
    command = f"advisor schema rules{option} --output docs/schemas/{name}.json"
    assert text_of(name) == printed, f"make it anew: {command}"


def test_there_is_no_other_schema() -> None:
    assert {path.stem for path in SCHEMAS.iterdir()} == set(FOLDERS)


@each_file
def test_a_rule_file_fits_its_schema(name: str, file: Path) -> None:
    data = data_of(file.read_text(encoding="utf-8"))
    assert faults(json.loads(text_of(name)), data) == []


@each_file
def test_a_rule_file_begins_with_the_way_to_its_schema(name: str, file: Path) -> None:
    path = Path(os.path.relpath(SCHEMAS / f"{name}.json", file.parent)).as_posix()
    first, _, _ = file.read_text(encoding="utf-8").partition("\n")
    assert first == f"# yaml-language-server: $schema={path}"
