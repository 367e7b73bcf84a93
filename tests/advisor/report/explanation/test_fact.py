"""A fact: its value or why there is none, and the rules that read it."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.facts import known
from advisor.report.explanation.fact import explain_fact
from advisor.report.explanation.ground import Ground

SYSTEM = "probe.platform.system"


def test_an_unknown_fact_says_how_to_settle_it(small: Ground) -> None:
    assert explain_fact(small, SYSTEM).statements == (
        "It is unknown (not asked).",
        "To settle it: advisor probe",
        "It can be linux, wsl2, windows, macos or other.",
    )


def test_a_known_fact_says_where_it_came_from(small: Ground) -> None:
    values = {**small.facts.values, SYSTEM: known("linux", "probe", "probe platform")}
    told = small.facts.model_copy(update={"values": values})
    made = explain_fact(Ground(advise(small.knowledge, told), small.knowledge), SYSTEM)
    assert made.name == "Operating system of this machine"
    assert made.statements[0] == "It is linux (probe platform)."


def test_the_rules_that_read_it_say_whether_they_hold(example: Ground) -> None:
    (listing,) = explain_fact(example, SYSTEM).listings
    assert "pytorch-intel-mac" in {entry.id for entry in listing.entries}
    assert all(entry.holds is not None for entry in listing.entries)


def test_a_fact_of_another_rule_base_is_told_without_its_text(small: Ground) -> None:
    report = small.report.model_copy(
        update={"fact_values": {"probe.old.fact": known(True, "probe", "probe old")}}
    )
    made = explain_fact(Ground(report, small.knowledge), "probe.old.fact")
    assert (made.name, made.statements) == ("probe.old.fact", ("It is yes (probe old).",))
