"""What a report says of packs: the rules that they patch, and the packs that are not here now."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.knowledge import Edition, Knowledge
from advisor.model.packs import Pack, Patched
from advisor.model.report import Warned


def patches(knowledge: Knowledge) -> Iterator[Warned]:
    """Each rule that a pack disables or tunes, and each patch that has expired."""
    for pack in knowledge.edition.packs:
        for patched in pack.patches:
            changed = " The rule has changed since the patch was written." * patched.outdated
            facts = "; ".join((patched.owner, patched.id, *patched.sets))
            yield Warned(
                title=_title(pack, patched),
                text=f"{patched.reason} ({facts}){changed}",
                subject=f"pack {pack.id}",
            )


def _title(pack: Pack, patched: Patched) -> str:
    of = f"the {patched.kind} '{patched.title}'"
    if not patched.applies:
        return f"The pack {pack.id} has patched {of} until {patched.until}, which is over"
    does = "disables" if patched.action == "disabled" else "tunes"
    return f"The pack {pack.id} {does} {of} until {patched.until}"


def lacking(made: Edition, here: Edition) -> Iterator[str]:
    """Each pack with which a report was made and that is not here now, and how to give it."""
    known = {(pack.id, pack.version, pack.content_hash) for pack in here.packs}
    for pack in made.packs:
        if (pack.id, pack.version, pack.content_hash) not in known:
            yield f"made with the pack {pack}, which is not here: give its folder with --rules"


def disabled(made: Edition) -> dict[str, str]:
    """The pack that disables each rule that is disabled."""
    return {
        patched.id: pack.id
        for pack in made.packs
        for patched in pack.patches
        if patched.applies and patched.action == "disabled"
    }
