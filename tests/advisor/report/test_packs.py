"""Every patch is told: what, by whom, why and until when; and which pack is not there any more."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.packs import Pack, Patched
from advisor.report.packs import disabled, lacking, patches
from tests.advisor.knowing import facts
from tests.advisor.model.test_packs import PACK, PATCHED


def packed(knowledge: Knowledge, *patched: Patched) -> Knowledge:
    packs = (PACK.model_copy(update={"patches": patched}),)
    edition = knowledge.edition.model_copy(update={"packs": packs})
    return knowledge.model_copy(update={"edition": edition})


def test_a_report_lists_every_patch(small_knowledge: Knowledge) -> None:
    tuned = PATCHED.model_copy(update={"action": "tuned", "sets": ("base: minor -> major",)})
    disables, tunes = advise(packed(small_knowledge, PATCHED, tuned), facts({})).warnings
    assert disables.title == "The pack acme disables the route 'Sapling' until 2027-06-30"
    assert disables.text == "Its licence is not on our list. (legal@acme.example; sapling)"
    assert disables.subject == "pack acme"
    assert tunes.title == "The pack acme tunes the route 'Sapling' until 2027-06-30"
    assert "(legal@acme.example; sapling; base: minor -> major)" in tunes.text


def test_what_has_expired_or_changed_is_said(small_knowledge: Knowledge) -> None:
    over = PATCHED.model_copy(update={"applies": False, "outdated": True})
    (warned,) = patches(packed(small_knowledge, over))
    assert warned.title.endswith("patched the route 'Sapling' until 2027-06-30, which is over")
    assert warned.text.endswith("The rule has changed since the patch was written.")


def test_packs_that_are_not_here() -> None:
    bare = Edition(version="2026.1", content_hash="ab")

    def made(*packs: Pack) -> Edition:
        return bare.model_copy(update={"packs": packs})

    later = PACK.model_copy(update={"version": "4"})
    aged = PACK.model_copy(update={"patches": ()})
    said = "made with the pack acme 3 (cafe), which is not here: give its folder with --rules"
    assert list(lacking(made(PACK), bare)) == [said]
    assert list(lacking(made(PACK), made(later))) == [said]
    assert list(lacking(made(PACK), made(aged))) == []
    assert list(lacking(bare, made(PACK))) == []


def test_who_disables_what() -> None:
    over = PATCHED.model_copy(update={"id": "birch", "applies": False})
    pack = PACK.model_copy(update={"patches": (PATCHED, over)})
    edition = Edition(version="2026.1", content_hash="ab", packs=(pack,))
    assert disabled(edition) == {"sapling": "acme"}
