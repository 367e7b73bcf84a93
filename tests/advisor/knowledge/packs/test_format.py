"""What stands in a pack file, and what a patch may not leave open."""

from __future__ import annotations

import pytest

from advisor.errors import FileProblems
from advisor.knowledge.packs.format import PackFile, Tuning
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.reader import read
from tests.advisor.knowledge.packs.packing import patch


def decoded(*lines: str) -> PackFile:
    return decode(read(f"patches:\n{patch(*lines)}", "acme/pack.yaml"), PackFile)


def test_a_patch_knows_what_it_does_and_to_what() -> None:
    (tune,) = decoded("tune: ease", "set: {base: minor}").patches
    (disable,) = decoded("disable: sapling").patches
    assert (tune.action, tune.target) == ("tune", "ease")
    assert (disable.action, disable.target) == ("disable", "sapling")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("disable: a", "tune: b", "set: {base: minor}"), "one of disable and tune"),
        (("allow_relax_must: true",), "one of disable and tune"),
        (("disable: a", "set: {base: minor}"), "disable has none"),
        (("tune: a",), "tune needs `set`"),
        (("tune: a", "set: {}"), "`set` changes nothing"),
        (("tune: a", "set: {base: mayor}"), "did you mean 'major'?"),
        (("disable: a", "based_on: 4711"), "put it in quotes"),
        (("disabel: a",), "did you mean 'disable'?"),
    ],
)
def test_a_patch_says_one_thing(lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(FileProblems, match=r"^acme/pack\.yaml:[23]:") as refused:
        decoded(*lines)
    assert message in refused.value.message


@pytest.mark.parametrize("left_out", ["reason", "owner", "until"])
def test_somebody_answers_for_it_until_some_day(left_out: str) -> None:
    whole = patch("disable: a")
    text = "".join(line for line in whole.splitlines(keepends=True) if left_out not in line)
    with pytest.raises(FileProblems, match=f"field '{left_out}' is missing"):
        decode(read(f"patches:\n{text}", "acme/pack.yaml"), PackFile)


def test_each_single_thing_that_is_set_is_a_field() -> None:
    tuning = Tuning.model_validate(
        {
            "text": "New.",
            "points": {"a": {"x": "minor", "y": "major"}},
            "ratings": {"x": {"level": 0.5, "because": "So."}},
        }
    )
    assert tuning.fields == (
        ("text",),
        ("points", "a", "x"),
        ("points", "a", "y"),
        ("ratings", "x"),
    )
