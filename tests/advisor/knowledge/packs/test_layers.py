"""What is in force, and each layer below it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from advisor.knowledge.packs.layers import Layered, layered
from tests.advisor.knowledge.packs.packing import ADVICE, TODAY, patch, write
from tests.advisor.knowledge.rule_copy import SMALL_RULES


def found(*packs: Path, as_of: date = TODAY) -> dict[str, Layered]:
    return {item.id: item for item in layered(SMALL_RULES, packs, as_of)}


def test_states(tmp_path: Path) -> None:
    pack = write(
        tmp_path / "acme",
        patch("disable: sapling"),
        patch("tune: goal", "set: {points: {product: {ease: minor}}}"),
        patch("disable: check-memory", until="2026-10-31"),
        law=ADVICE,
    )
    states = {name: item.state for name, item in found(pack).items() if item.state != "unchanged"}
    assert states == {
        "sapling": "disabled",
        "goal": "tuned",
        "check-memory": "expired",
        "acme-call-legal": "added",
    }
    assert found(pack, as_of=date(2028, 1, 1))["sapling"].state == "expired"
    assert {item.state for item in found().values()} == {"unchanged"}


def test_layers_stand_one_over_the_other(tmp_path: Path) -> None:
    acme = write(tmp_path / "acme", patch("tune: check-memory", "set: {kind: note}"), law=ADVICE)
    beta = write(
        tmp_path / "beta",
        patch("tune: check-memory", "set: {text: Look.}"),
        patch("tune: acme-call-legal", "set: {kind: warning}"),
    )
    items = found(acme, beta)
    memory, legal = items["check-memory"], items["acme-call-legal"]
    assert (memory.by, memory.position) == ("rules 2026.0.1", "small_rules/rules.yaml:19")
    assert [(layer.by, layer.patch.position) for layer in memory.patches] == [
        ("acme 3", "acme/pack.yaml:3"),
        ("beta 3", "beta/pack.yaml:3"),
    ]
    assert (legal.by, legal.state) == ("acme 3", "tuned")
    assert len({layer.hash for layer in memory.patches}) == 1
