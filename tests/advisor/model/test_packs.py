"""A pack is named with its version and hash, and with what of it has expired."""

from __future__ import annotations

from datetime import date

from advisor.model.knowledge import Edition
from advisor.model.packs import Pack, Patched

PATCHED = Patched(
    id="sapling",
    kind="route",
    title="Sapling",
    action="disabled",
    reason="Its licence is not on our list.",
    owner="legal@acme.example",
    until=date(2027, 6, 30),
    applies=True,
    defined="small_rules/reach.yaml:17",
    position="acme/pack.yaml:3",
)
PACK = Pack(id="acme", version="3", content_hash="cafe", patches=(PATCHED,))


def test_names() -> None:
    over = PATCHED.model_copy(update={"applies": False})
    assert str(PACK) == "acme 3 (cafe)"
    assert str(PACK.model_copy(update={"patches": (PATCHED, over)})) == "acme 3 (cafe; 1 expired)"


def test_a_rule_base_is_named_with_its_packs() -> None:
    bare = Edition(version="2026.1", content_hash="ab")
    assert str(bare) == "2026.1 (ab)"
    packed = bare.model_copy(update={"packs": (PACK, PACK.model_copy(update={"id": "beta"}))})
    assert str(packed) == "2026.1 (ab), with acme 3 (cafe), beta 3 (cafe)"
