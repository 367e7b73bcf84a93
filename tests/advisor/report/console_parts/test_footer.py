"""Where a report comes from, and how old its evidence is."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.evidence import Citation
from advisor.model.packs import Pack
from advisor.report.console_parts import footer
from tests.advisor.knowing import TODAY
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone
from tests.advisor.report.made import EVIDENCE, bare

PAGES = {
    60: """\
ABOUT THIS REPORT
  Rule base 2026.0.1 (0123456789abcdef), advisor 0.1.0, as
  of 2026-11-22, seed 7.
  1 claim cited from 1 source; the oldest was seen to hold
  on 2026-03-22, 1 past the review date.
  A reading lets each priority be off by a factor of up to
  2.5 and each value lie anywhere in its range.
  --details shows every value with its source; --format json
  gives it all as data.
""",
    120: """\
ABOUT THIS REPORT
  Rule base 2026.0.1 (0123456789abcdef), advisor 0.1.0, as of 2026-11-22, seed 7.
  1 claim cited from 1 source; the oldest was seen to hold on 2026-03-22, 1 past the review date.
  A reading lets each priority be off by a factor of up to 2.5 and each value lie anywhere in \
its range.
  --details shows every value with its source; --format json gives it all as data.
""",
}


def shown(*, details: bool = False, **update: Any) -> str:
    return alone(footer.write, bare().model_copy(update=update), details=details)


@pytest.mark.parametrize("width", PAGES)
def test_whole(width: int) -> None:
    assert alone(footer.write, bare(), width=width) == PAGES[width]


def test_details_do_not_offer_themselves() -> None:
    assert "--details" in shown()
    assert "--details" not in shown(details=True)


def test_packs_of_rules_are_named() -> None:
    packs = tuple(Pack(id=name, version="3", content_hash="cafe") for name in ("ours", NASTY))
    edition = bare().rules.model_copy(update={"packs": packs})
    said = " ".join(shown(rules=edition).split())
    assert f"(0123456789abcdef), with ours 3 (cafe), {INERT} 3 (cafe), advisor" in said


def test_sources_are_counted_once_and_the_oldest_is_dated() -> None:
    other = Citation(ref="PyPI: alder 2.0", kind="package-index")
    older = EVIDENCE.model_copy(
        update={
            "id": "older",
            "observed": TODAY.replace(year=2025),
            "stale": False,
            "sources": (*EVIDENCE.sources, other),
        }
    )
    assert (
        "2 claims cited from 2 sources; the oldest was seen to hold on 2025-11-22, 1 past"
        in shown(evidence=(EVIDENCE, older))
    )
    assert "on 2025-11-22, none past the review date." in shown(evidence=(older,))


def test_no_evidence_is_said_so() -> None:
    assert "\n  No evidence is cited.\n" in shown(evidence=())
