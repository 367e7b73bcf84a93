"""What an expectation names must be there."""

from __future__ import annotations

from advisor.model.knowledge import Knowledge
from advisor.model.scenarios import Expectation
from advisor.scenarios.references import dangling

NOWHERE = Expectation(
    winner=("aldr",),
    words=("clear",),
    excluded={"alder": ("birch-on-new-python",)},
    needs=("learning",),
    open={"brich": ()},
    advice=("check-memori",),
    silent=("nothing-at-all",),
    values={"alder": {"ease/continuty": (0, 1)}},
    reasons={"birch": {"eas": "Easy."}},
    routes={"alder": {"fone": ("sapling",), "phone": ("saplin",)}},
    closed={"oak": {}},
    install={"elm": "pip"},
    skipped=("offlin",),
    matters={"gaol": {}, "goal": {"lerning": ("eas",)}},
)


def test_every_name_that_is_nowhere_is_found_at_its_place(small_knowledge: Knowledge) -> None:
    found = [
        f"{'.'.join(map(str, place))}: {said}" for place, said in dangling(NOWHERE, small_knowledge)
    ]
    assert found == [
        "winner.0: unknown framework 'aldr'; did you mean 'alder'?",
        "needs.0: unknown need 'learning'",
        "advice.0: unknown advice 'check-memori'; did you mean 'check-memory'?",
        "silent.0: unknown advice 'nothing-at-all'",
        "skipped.0: unknown question 'offlin'; did you mean 'offline'?",
        "install.elm: unknown framework 'elm'",
        (
            "excluded.alder.0: unknown requirement 'birch-on-new-python';"
            " did you mean 'birch-on-old-python'?"
        ),
        "open.brich: unknown framework 'brich'; did you mean 'birch'?",
        (
            "values.alder.ease/continuty: unknown leaf 'ease/continuty';"
            " did you mean 'ease/continuity'?"
        ),
        "reasons.birch.eas: unknown leaf 'eas'",
        "routes.alder.fone: unknown target 'fone'; did you mean 'phone'?",
        "routes.alder.phone.0: unknown route 'saplin'; did you mean 'sapling'?",
        "closed.oak: unknown framework 'oak'",
        "matters.gaol: unknown question 'gaol'; did you mean 'goal'?",
        "matters.goal.lerning.0: unknown leaf or criterion 'eas'; did you mean 'ease'?",
        "matters.goal.lerning: unknown choice 'lerning'; did you mean 'learning'?",
    ]


def test_what_is_there_is_not_found(small_knowledge: Knowledge) -> None:
    expect = Expectation(
        winner=("alder",),
        words=("clear",),
        excluded={"birch": ("birch-on-old-python",)},
        matters={"goal": {"learning": ("ease/first-model", "reach")}},
    )
    assert list(dangling(expect, small_knowledge)) == []
