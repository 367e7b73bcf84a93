"""What a patch may not do, and what two of them may not do together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advisor.knowledge.packs.packing import patch, problems, stacked, write


def refused(tmp_path: Path, *lines: str) -> str:
    pack = write(tmp_path / "acme", patch(*lines))
    (found,) = problems(lambda: stacked(pack))
    return found.partition(" ")[2]


@pytest.mark.parametrize("name", ["birch", "reach/phone", "reach", "alder-runs-on-phones"])
def test_what_others_refer_to_is_not_left_out(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, f"disable: {name}").endswith(
        "cannot be disabled; what can is: requirement, advice, need, route, question"
    )


@pytest.mark.parametrize("name", ["birch-on-old-python", "sapling", "learning-needs-little"])
def test_what_stands_on_evidence_is_not_tuned(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, f"tune: {name}", "set: {text: Other.}").endswith(
        "cannot be tuned; what can is: leaf, question, framework, advice"
    )


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (
            ("tune: reach/phone", "set: {text: Other.}"),
            "K707 'text' of a leaf cannot be tuned; what can is: base",
        ),
        (
            ("tune: goal", "set: {points: {produkt: {ease: minor}}}"),
            "R101 unknown choice 'produkt'; did you mean 'product'?",
        ),
        (
            ("tune: goal", "set: {points: {product: {eas: minor}}}"),
            "R101 unknown leaf 'eas'; did you mean 'ease'?",
        ),
        (
            ("tune: birch", "set: {ratings: {ease/first: {level: 0.5, because: So.}}}"),
            "R101 unknown leaf 'ease/first'; did you mean 'ease/first-model'?",
        ),
        (
            ("tune: birch", "set: {ratings: {ease/first-model: {level: 5, because: So.}}}"),
            "R104 level 5.0 is outside 0 to 1",
        ),
        (
            (
                "tune: birch",
                "set: {ratings: {ease/first-model: {level: 1, because: So., evidence: [own]}}}",
            ),
            "R101 unknown evidence 'own'",
        ),
        (
            ("disable: birch-on-old-python",),
            "K708 'birch-on-old-python' is a must; add `allow_relax_must: true` to disable it",
        ),
        (
            ("disable: memory",),
            "K709 'memory' cannot be disabled: small_rules/rules.yaml:23 reads its answer",
        ),
        (
            ("disable: present",),
            "K709 'present' cannot be disabled: small_rules/alder.yaml:20 reads its answer",
        ),
    ],
)
def test_each_kind_takes_only_what_suits_it(
    tmp_path: Path, lines: tuple[str, ...], problem: str
) -> None:
    assert refused(tmp_path, *lines) == problem


def test_what_is_not_refused(tmp_path: Path) -> None:
    pack = write(
        tmp_path / "acme",
        patch("disable: birch-on-old-python", "allow_relax_must: true"),
        patch("disable: train-os"),
        patch("tune: answer.goal", "set: {points: {product: {ease/continuity: minor}}}"),
    )
    assert len(stacked(pack).patches) == 3


BASE = ("tune: reach/phone", "set: {base: minor}")
ONE = ("tune: goal", "set: {points: {product: {ease: minor}}}")
OTHER = ("tune: goal", "set: {points: {product: {reach: minor}, learning: {ease: minor}}}")


@pytest.mark.parametrize(
    ("first", "second", "of"),
    [
        (BASE, ("tune: reach/phone", "set: {base: major}"), "'reach/phone' (base)"),
        (ONE, ONE, "'goal' (points product ease)"),
        (("disable: sapling",), ("disable: sapling",), "'sapling'"),
        (
            ("tune: check-memory", "set: {kind: note}"),
            ("disable: check-memory",),
            "'check-memory'",
        ),
    ],
)
def test_no_patch_wins_over_another(
    tmp_path: Path, first: tuple[str, ...], second: tuple[str, ...], of: str
) -> None:
    packs = write(tmp_path / "acme", patch(*first)), write(tmp_path / "beta", patch(*second))
    said = f"beta/pack.yaml:3 K710 {of} is already patched at acme/pack.yaml:3"
    assert problems(lambda: stacked(*packs)) == [said]


def test_patches_of_different_fields_go_together(tmp_path: Path) -> None:
    packs = write(tmp_path / "acme", patch(*ONE)), write(tmp_path / "beta", patch(*OTHER))
    assert len(stacked(*packs).patches) == 2


def test_an_expired_patch_is_in_nobodys_way(tmp_path: Path) -> None:
    old = write(tmp_path / "acme", patch(*BASE, until="2026-10-31"))
    assert len(stacked(old, write(tmp_path / "beta", patch(*BASE))).patches) == 2
