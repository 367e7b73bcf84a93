"""Folded commands are the same commands; nothing is run to find out."""

from __future__ import annotations

import re
import shlex

import pytest

from advisor.model.knowledge import Knowledge
from advisor.report.shell import folded

COMMANDS = (
    "pip install " + "a-package " * 20 + "end",
    "python -c \"import a_long_module_name as m; print(m.something(1, 2), 'two  words'); "
    + "m.run(); " * 12
    + '"',
    'curl -d "some text with blanks that count " ' + '"' + "more  text " * 12 + '"',
    "printf '%s\\n' 'one \"line\" of code' '" + "and another of the same " * 6 + "' > file",
    "x" * 200,
    'echo "' + "y" * 100 + r"\" \\ " + "z" * 100 + '"',
)


def words(lines: list[str]) -> list[str]:
    """The arguments, as a shell reads them: a backslash before a line break takes both away."""
    return shlex.split("\n".join(lines).replace("\\\n", ""))


def without_python_blanks(arguments: list[str]) -> list[str]:
    """Blanks between the tokens of Python code mean nothing; those within its text do."""
    return [
        "'".join(
            re.sub(" +", " ", part) if number % 2 == 0 else part
            for number, part in enumerate(item.split("'"))
        )
        for item in arguments
    ]


@pytest.mark.parametrize("width", [40, 66, 80, 120])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_folded_command_is_the_same(command: str, width: int) -> None:
    lines = folded(command, width, 6)
    assert max(map(len, lines)) <= width
    assert without_python_blanks(words(lines)) == without_python_blanks(words([command]))


def test_only_python_code_gets_blanks() -> None:
    exact = [command for command in COMMANDS if not command.startswith("python")]
    assert all(words(folded(command, 50, 4)) == words([command]) for command in exact)


def test_text_within_python_code_keeps_its_blanks() -> None:
    text = "'" + "a  b " * 30 + "'"
    lines = folded(f'python -c "print({text})"', 60, 4)
    assert words(lines)[-1] == f"print({text})"


def test_a_short_command_stays_whole() -> None:
    assert folded("pip install torch", 80, 4) == ["    pip install torch"]


def test_python_is_cut_between_statements() -> None:
    lines = folded('python -c "import some_module; m = some_module.Model(); m.run(4, 2)"', 60, 0)
    assert lines == [
        'python -c "import some_module; m = some_module.Model(); \\',
        '    m.run(4, 2)"',
    ]


def test_every_command_of_the_rule_base_survives(real_knowledge: Knowledge) -> None:
    commands = [
        *(run for route in real_knowledge.routes for path in route.paths for run in path.commands),
        *(run for advice in real_knowledge.advice for run in advice.commands),
        *(item.run for framework in real_knowledge.frameworks for item in framework.install),
    ]
    for command in commands:
        lines = folded(command, 80, 8)
        assert max(map(len, lines)) <= 80
        assert without_python_blanks(words(lines)) == without_python_blanks(words([command]))
