"""What the README shows is what there is."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
import typer

from advisor.cli.app import app
from tests.shape.tree import TOP

README = (TOP / "README.md").read_text(encoding="utf-8")
MAKEFILE = (TOP / "Makefile").read_text(encoding="utf-8")
SHOWN = re.findall(r"^\$ (.+)$", README, flags=re.MULTILINE)


def names(group: typer.Typer) -> set[str]:
    own = {item.name or item.callback.__name__ for item in group.registered_commands}
    return own | {item.name or "" for item in group.registered_groups}


def test_the_help_in_the_readme_is_the_help() -> None:
    shown = re.search(r"^```text\n(Usage: advisor .+?)\n```$", README, re.MULTILINE | re.DOTALL)
    assert shown is not None
    printed = subprocess.run(
        [sys.executable, "-m", "advisor", "--help"],
        cwd=TOP,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown[1] == printed.stdout.rstrip()


@pytest.mark.parametrize("line", [line for line in SHOWN if "advisor" in line.split()[0]])
def test_a_command_that_is_shown_exists(line: str) -> None:
    words = [word for word in line.split()[1:3] if not word.startswith("-")]
    if words:
        assert words[0] in names(app)
    groups = {item.name: item.typer_instance for item in app.registered_groups}
    if len(words) == 2 and words[0] in groups:
        assert words[1] in names(groups[words[0]])


@pytest.mark.parametrize("line", [line for line in SHOWN if line.startswith("make")])
def test_a_target_that_is_shown_exists(line: str) -> None:
    targets = [word for word in line.partition("#")[0].split()[1:] if "=" not in word]
    assert all(re.search(rf"^{target}:", MAKEFILE, re.MULTILINE) for target in targets)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\bexamples/[\w./-]+\.\w+", README))))
def test_a_file_that_is_shown_exists(path: str) -> None:
    assert (TOP / path).is_file()
