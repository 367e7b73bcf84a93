"""The user's own file: run as a module, with the place of what goes wrong in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from probes import own_file
from probes.adapters import Unsupported


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Loading a file leaves nothing behind in the process that tests."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        del sys.modules[name]


@pytest.fixture
def write(tmp_path: Path):
    def writer(text: str, name: str = "mine.py") -> str:
        path = tmp_path / name
        path.write_text(text)
        return str(path)

    return writer


def raised(path: str, *arguments: str) -> BaseException:
    with pytest.raises(BaseException) as error:  # noqa: PT011 - each is judged by its place
        own_file.function(path, "pytorch")(*arguments)
    return error.value


def test_the_function_of_a_framework(write):
    path = write("def pytorch(device):\n    return device * 2\n")
    assert own_file.function(path, "pytorch")("ab") == "abab"


def test_it_is_not_the_main_program(write):
    path = write("def pytorch(device):\n    return 1\nif __name__ == '__main__':\n    exit(1)\n")
    assert own_file.function(path, "pytorch")("cpu") == 1


def test_what_stands_beside_it_can_be_imported_and_classes_know_their_module(write):
    write("SIZE = 3\n", "beside.py")
    path = write(
        "from __future__ import annotations\n"
        "from dataclasses import dataclass\n"
        "import beside\n"
        "@dataclass\n"
        "class Net:\n"
        "    size: int = beside.SIZE\n"
        "def pytorch(device):\n"
        "    return Net().size\n"
    )
    assert own_file.function(path, "pytorch")("cpu") == 3


@pytest.mark.parametrize("text", ["", "pytorch = 3\n"])
def test_a_function_that_is_not_there(write, text: str):
    with pytest.raises(Unsupported, match=r"mine.py defines no function pytorch\(device\)"):
        own_file.function(write(text), "pytorch")


def test_a_file_that_is_no_module(write):
    with pytest.raises(Unsupported, match=r"mine\.txt is no Python file"):
        own_file.function(write("", "mine.txt"), "pytorch")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x = 1\n1 / 0\n", "mine.py:2: "),
        ("import sys\n\nsys.exit(3)\n", "mine.py:3: "),
        ("def pytorch(device):\n    return inner()\n\ndef inner():\n    [][1]\n", "mine.py:5: "),
        ("def pytorch(device):\n    int('x'.join(str(n) for n in range(3)))\n", "mine.py:2: "),
        ("import json\ndef pytorch(device):\n    json.loads('{')\n", "mine.py:3: "),
        ("def pytorch(device): ...\n", ""),
    ],
    ids=["load", "exit", "inner", "builtin", "library", "call"],
)
def test_where_an_error_arose(write, text: str, place: str):
    arguments = () if place == "" else ("cpu",)
    assert own_file.place(raised(write(text), *arguments)) == place


def test_an_error_of_somebody_else_has_no_place():
    assert own_file.place(ValueError("nowhere")) == ""


def test_one_version_of_the_file_is_told_from_another(write):
    assert own_file.digest(write("x = 1\n")) == sha256(b"x = 1\n").hexdigest()[:16]
    assert own_file.digest(write("x = 1\n")) != own_file.digest(write("x = 2\n"))
