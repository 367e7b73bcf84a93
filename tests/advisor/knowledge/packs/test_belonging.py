"""What a pack adds is its own, whole, and does not take the place of everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advisor.knowledge.packs.packing import (
    ADVICE,
    SUPPORT,
    patch,
    problems,
    stacked,
    write,
)

RATED = "set: {ratings: {acme-support/in-house: {level: 0.5, because: Some know it.}}}"
ALL_RULES = (
    patch("disable: birch-on-old-python", "allow_relax_must: true"),
    patch("disable: check-memory"),
    patch("disable: learning-needs-little"),
    patch("disable: sapling"),
)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (ADVICE.replace("acme-", ""), 2),
        (SUPPORT.replace("acme-support\n", "support\n"), 2),
        (SUPPORT.replace("acme-support/", "support/"), 6),
        ("targets:\n  - {id: edge, name: Edge}\n", 2),
    ],
)
def test_every_name_says_whose_it_is(tmp_path: Path, content: str, line: int) -> None:
    (found,) = problems(lambda: stacked(write(tmp_path / "acme", own=content)))
    assert found.startswith(f"acme/own.yaml:{line} K703 ")
    assert found.endswith("must begin with 'acme-', as all that this pack adds")


@pytest.mark.parametrize("section", ["version", "facts"])
def test_what_is_the_rule_bases_own_is_not_the_packs(tmp_path: Path, section: str) -> None:
    fact = "[{id: probe.own.thing, type: bool, about: A thing., producer: probe}]"
    value = fact if section == "facts" else '"2026.1"'
    pack = write(tmp_path / "acme", own=f"{section}: {value}\n")
    found = problems(lambda: stacked(pack))
    assert f"acme/own.yaml:1 K704 a pack has no `{section}:`" in found[0]


def test_a_pack_is_given_once(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme")
    said = "acme/pack.yaml:1 K705 a pack 'acme' is already given, at acme/pack.yaml:1"
    assert problems(lambda: stacked(pack, pack)) == [said]


def test_a_scale_of_a_pack_counts_for_every_framework(tmp_path: Path) -> None:
    alder, birch = (patch(f"tune: {name}", RATED) for name in ("alder", "birch"))
    half = write(tmp_path / "acme", alder, own=SUPPORT)
    said = "birch has no rating of acme-support/in-house; a patch with `tune: birch` gives it one"
    assert problems(lambda: stacked(half)) == [f"acme/own.yaml:6 K712 {said}"]
    (tmp_path / "acme").rename(tmp_path / "half")
    assert problems(lambda: stacked(write(tmp_path / "acme", alder, birch, own=SUPPORT))) == []


def test_packs_do_not_disable_everything(tmp_path: Path) -> None:
    some = write(tmp_path / "acme", *ALL_RULES[:3], law=ADVICE)
    assert problems(lambda: stacked(some)) == []
    rest = write(tmp_path / "beta", ALL_RULES[3])
    said = "K711 the patches disable all 4 rules of the rule base: nothing would be judged"
    assert problems(lambda: stacked(some, rest)) == [f"beta/pack.yaml:3 {said}"]
