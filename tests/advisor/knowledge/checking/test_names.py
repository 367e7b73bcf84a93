"""A name that does not exist is a finding, with the nearest that does."""

from __future__ import annotations

from advisor.knowledge.checking.names import names_in, unknown
from advisor.model.knowledge import Knowledge


def test_names_are_those_of_the_rule_base(small_knowledge: Knowledge) -> None:
    names = names_in(small_knowledge)
    assert set(names.frameworks) == {"alder", "birch"}
    assert {"ease", "ease/first-model"} <= set(names.weighted)
    assert set(names.targets) == {"server", "phone"}


def test_only_unknown_names_are_findings() -> None:
    assert list(unknown(["a"], {"a"}, "leaf", ())) == []
    (finding,) = unknown(["mobile/andriod"], {"mobile/android"}, "leaf", ("points",))
    code, message, place = finding
    assert code == "R101"
    assert message == "unknown leaf 'mobile/andriod'; did you mean 'mobile/android'?"
    assert place == ("points", "mobile/andriod")
