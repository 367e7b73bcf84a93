"""All that lies in a folder of rules is read, or named, or evidently something else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from advisor.errors import FileProblems
from advisor.knowledge.reading.disk import rule_files, text_of
from advisor.knowledge.reading.reader import MAX_BYTES

needs_modes = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may read everything"
)
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links are a privilege there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "rules"
    made.mkdir()
    return made


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("advice: []\n")


def read(folder: Path, *leaving_out: str) -> list[str]:
    return [name for _, name in rule_files(folder, leaving_out)[0]]


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in rule_files(folder)[1]]


def refusal(path: Path) -> str:
    with pytest.raises(FileProblems) as refused:
        text_of(path, "x.yaml")
    return refused.value.message


def test_rule_files_come_in_the_order_of_their_names(folder: Path) -> None:
    put(folder, "b.yaml", "a/z.yaml", "a.yaml", ".draft.yaml", "x.yaml/y.yaml")
    names = ["rules/.draft.yaml", "rules/a/z.yaml", "rules/a.yaml", "rules/b.yaml"]
    assert read(folder) == [*names, "rules/x.yaml/y.yaml"]
    assert problems(folder) == []


def test_the_name_is_that_of_the_folder_wherever_one_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "a.yaml")
    monkeypatch.chdir(folder)
    assert read(Path()) == read(Path("../rules")) == ["rules/a.yaml"]


def test_only_folders_directly_below_are_left_out(folder: Path) -> None:
    put(folder, "myths/a.yaml", "b/myths/c.yaml", "myths/d.yml")
    assert read(folder, "myths") == ["rules/b/myths/c.yaml"]
    assert rule_files(folder, ("myths",))[1] == []
    assert len(rule_files(folder)[1]) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only there is any name a name")
@pytest.mark.parametrize("name", ["\x1b[2J.yaml", "\udcff.yaml", "a\nb/c.yaml"])
def test_a_name_that_cannot_be_shown_is_refused_and_does_not_reach_the_terminal(
    folder: Path, name: str
) -> None:
    put(folder, name)
    assert read(folder) == []
    (problem,) = problems(folder)
    assert problem.isprintable()
    assert "Y014: not read: a character in the name" in problem


PROSE = ("README.md", "LICENSE", "notes.txt", "schema.json", "rules.schema.json")
HIDDEN = (".gitignore", ".github/workflows/ci.yml", ".git/config", ".policy.yaml.swp")
BACKUPS = ("policy.yaml~", "#policy.yaml#")


@pytest.mark.parametrize("name", [*PROSE, *HIDDEN, *BACKUPS])
def test_what_is_evidently_something_else_is_left_alone(folder: Path, name: str) -> None:
    put(folder, name)
    assert read(folder) == []
    assert problems(folder) == []


LIKE_RULES = ("policy.yml", "policy.YAML", "policy.yaml.txt", "policy.yaml.md", "policy.yaml.bak")
OTHERS = ("policy.json", "a/b.toml", ".draft.yml", "policy.yaml ")


@pytest.mark.parametrize("name", [*LIKE_RULES, *OTHERS])
def test_what_may_have_been_meant_to_be_read_is_named(folder: Path, name: str) -> None:
    put(folder, name)
    assert read(folder) == []
    (problem,) = problems(folder)
    message = "Y014: not read: the name of a rule file ends in .yaml"
    assert problem == f"rules/{name}:1:1: {message}"


@needs_links
def test_a_link_to_a_file_is_followed_and_one_to_a_folder_is_named(folder: Path) -> None:
    put(folder, "a.yaml", "..data/b.yaml")
    (folder / "b.yaml").symlink_to("..data/b.yaml")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    assert read(folder) == ["rules/a.yaml", "rules/b.yaml"]
    assert problems(folder) == ["rules/again:1:1: Y014: not read: a link to a folder"]


@needs_links
def test_links_that_lead_nowhere_cannot_be_read(folder: Path) -> None:
    (folder / "gone.yaml").symlink_to("nothing")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    assert read(folder) == ["rules/gone.yaml", "rules/loop.yaml"]
    start = "x.yaml:1:1: Y000: cannot be read: "
    assert refusal(folder / "gone.yaml") == f"{start}No such file or directory"
    assert refusal(folder / "loop.yaml").startswith(f"{start}Too many levels of symbolic links")


@needs_modes
def test_what_this_user_may_not_read_is_named(folder: Path) -> None:
    put(folder, "a.yaml", "closed/b.yaml")
    (folder / "a.yaml").chmod(0)
    (folder / "closed").chmod(0)
    try:
        assert problems(folder) == ["rules/closed:1:1: Y000: cannot be read: Permission denied"]
        assert refusal(folder / "a.yaml").endswith("Permission denied")
    finally:
        (folder / "closed").chmod(0o700)


def test_a_folder_that_is_none_is_named(folder: Path) -> None:
    put(folder, "a.yaml")
    missing = "nowhere:1:1: Y000: cannot be read: No such file or directory"
    assert problems(folder / "nowhere") == [missing]
    assert problems(folder / "a.yaml")[0].startswith("a.yaml:1:1: Y000: cannot be read: ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_what_is_no_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    message = "x.yaml:1:1: Y000: cannot be read: neither a file nor a folder"
    assert refusal(folder / "pipe.yaml") == message


def test_text_has_plain_line_ends_and_no_byte_order_mark(folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: \xc3\xbc\n")
    assert text_of(path, "x.yaml") == "a: 1\nb: 2\nc: ü\n"


def test_a_file_is_not_read_beyond_the_most_that_it_may_hold(folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert len(text_of(path, "x.yaml")) == MAX_BYTES
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert refusal(path) == "x.yaml:1:1: Y001: larger than 1048576 bytes"


def test_a_byte_that_is_no_text_is_shown_in_its_line(folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_bytes("a: 1\nb: ü, ".encode() + "é\n".encode("latin-1"))
    assert refusal(path) == (
        "x.yaml:2:7: Y000: cannot be read: byte 0xe9 is not UTF-8; save the file as UTF-8\n"
        "     2 | b: ü, �\n"
        "               ^"
    )
