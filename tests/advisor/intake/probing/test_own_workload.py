"""The user's own file is read, never run, and what is wrong with it has a place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advisor.errors import AdvisorError, FileProblems
from advisor.intake.probing.own_workload import OwnWorkload, read_workload
from advisor.intake.probing.presets import preset
from advisor.model.knowledge import Knowledge

ROOT = Path(__file__).parents[4]
SOUND = "def pytorch(device):\n    return print\n"


@pytest.fixture
def read(tmp_path: Path, real_knowledge: Knowledge):
    """Reads a file of that content and name."""

    def reader(content: str | bytes, name: str = "model.py") -> OwnWorkload:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_workload(file, real_knowledge.framework_by_id)

    return reader


@pytest.fixture
def refused(read, tmp_path: Path):
    """What is said of a file that cannot be measured, without its folder."""

    def said(content: str | bytes) -> str:
        with pytest.raises(FileProblems) as problems:
            read(content)
        return problems.value.message.replace(f"{tmp_path}/", "")

    return said


def test_the_example_is_sound(real_knowledge: Knowledge):
    file = ROOT / "examples" / "workload.py"
    found = read_workload(file, real_knowledge.framework_by_id)
    assert found == OwnWorkload(file, ("pytorch", "tensorflow"))
    assert found.probe.name == "workload/workload"
    assert found.probe.alternates


def test_nothing_of_it_is_run(read):
    assert read(f"raise SystemExit(9)\n{SOUND}").frameworks == ("pytorch",)


def test_the_path_is_absolute_for_guests_that_start_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, real_knowledge: Knowledge
):
    (tmp_path / "model.py").write_text(SOUND)
    monkeypatch.chdir(tmp_path)
    found = read_workload(Path("model.py"), real_knowledge.framework_by_id)
    assert found.file == tmp_path.resolve() / "model.py"


@pytest.mark.parametrize(
    ("name", "probe"),
    [("my-net.v2.py", "my-net.v2"), ("my net\x1b[1m.py", "my-net-1m"), ("größe", "größe")],
)
def test_its_name_is_that_of_the_file(read, name: str, probe: str):
    assert read(SOUND, name).probe.name == f"workload/{probe}"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("def pytorch(device:\n    pass\n", r"model.py:1:12: syntax: '\(' was never closed"),
        ("x = 1\n  y = 2\n", r"model.py:2:\d+: syntax: unexpected indent"),
        (b"x = '\xff'\n", r"model.py:1:\d+: syntax: .*utf-8"),
        (b"x = 1\0\n", r"model.py:1:\d+: syntax: source code .*null bytes"),
    ],
)
def test_what_is_no_python(refused, content: str | bytes, place: str):
    assert re.match(place, refused(content))  # columns differ between versions of Python


def test_a_file_that_cannot_be_read(tmp_path: Path, real_knowledge: Knowledge):
    for path in (tmp_path, tmp_path / "none.py"):
        with pytest.raises(AdvisorError, match="cannot be read") as error:
            read_workload(path, real_knowledge.framework_by_id)
        assert "examples/workload.py" in error.value.hint


def test_a_file_without_a_function_of_a_framework_is_told_which_there_could_be(refused):
    said = refused("def torch(device):\n    pass\n")
    assert said.startswith("model.py:1:1: workload: it defines no function of a framework; ")
    assert "pytorch(device) or tensorflow(device)" in said
    assert "did you mean 'pytorch'?" in said
    assert "did you mean" not in refused("x = 1\n")


def test_only_the_top_level_counts(refused):
    assert "no function of a framework" in refused("class A:\n    def pytorch(self): ...\n")


@pytest.mark.parametrize(
    "arguments",
    ["device", "where", "device, /", "*args", "device='cpu'", "device, n=3", "device, *, n=3"],
)
def test_a_function_that_takes_a_device(read, arguments: str):
    assert read(f"def pytorch({arguments}): ...\n").frameworks == ("pytorch",)


@pytest.mark.parametrize("arguments", ["", "device, n", "*, device", "device, *, n", "**options"])
def test_a_function_that_takes_something_else(refused, arguments: str):
    said = refused(f"\ndef pytorch({arguments}): ...\n")
    assert said.startswith("model.py:2:1: workload: pytorch() must take the device and nothing")


def test_a_coroutine_is_no_such_function(refused):
    assert "pytorch() must not be async" in refused("async def pytorch(device): ...\n")


@pytest.mark.parametrize(
    "line", ["import torch", "import os, torch.nn as nn", "from torch.nn import Linear"]
)
def test_a_framework_is_not_imported_for_all(refused, line: str):
    said = refused(f"{line}\n{SOUND}")
    assert said.startswith("model.py:1:1: workload: import torch inside pytorch(): ")
    assert f"     1 | {line}\n" in said


def test_neither_if_it_is_only_tried(refused, read):
    tried = "try:\n    import tensorflow as tf\nexcept ImportError:\n    tf = None\n"
    assert "model.py:2:5: workload: import tensorflow inside tensorflow()" in refused(tried + SOUND)
    assert read("def pytorch(device):\n    import torch\n").frameworks == ("pytorch",)


def test_all_problems_at_once(refused):
    said = refused("import torch\ndef pytorch(): ...\ndef tensorflow(a, b): ...\n")
    assert [line.split(": ")[0] for line in said.splitlines() if ": workload: " in line] == [
        "model.py:1:1",
        "model.py:2:1",
        "model.py:3:1",
    ]


def test_the_line_that_is_shown_steers_no_terminal(refused):
    assert "\x1b" not in refused("import torch  # \x1b[2J\n" + SOUND)


def test_what_a_guest_is_asked(read):
    workload, quick, standard = read(SOUND), preset("quick"), preset("standard")
    asked = workload.options(quick, "cpu", 8)
    assert asked["modes"] == ("own",)
    assert asked["file"].endswith("/model.py")
    assert asked["device"] == "cpu"
    assert asked["budget_s"] == quick.options["budget_s"]
    assert "all_cores" not in asked
    assert workload.options(standard, "cpu", 8)["all_cores"] == 8
    assert "all_cores" not in workload.options(standard, "cuda", 8)
