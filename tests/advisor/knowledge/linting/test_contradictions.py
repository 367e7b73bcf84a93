"""Rules that hold together and lead to different sides are shown with a case in which they do."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy

RATING = """    - leaf: ease/first-model
      level: {level}
      because: Known from use.
      grade: judgement
      when: {when}
      examples:
        - {{name: one, facts: {fires}, expect: fires}}
        - {{name: two, facts: {silent}, expect: silent}}
"""
USUAL = "    - leaf: ease/first-model\n      level: 0.8\n"
LEARNING = "{fact: answer.goal, is: learning}"
PHONE = "{fact: answer.targets, contains: phone}"


def rating(level: float, when: str, fires: str, silent: str) -> str:
    return RATING.format(level=level, when=when, fires=fires, silent=silent)


UP = rating(0.9, LEARNING, "{answer.goal: learning}", "{answer.goal: product}")
DOWN = rating(0.3, PHONE, "{answer.targets: [phone]}", "{answer.targets: [server]}")
BOTH = rating(
    0.6,
    f"{{all: [{LEARNING}, {PHONE}]}}",
    "{answer.goal: learning, answer.targets: [phone]}",
    "{answer.goal: product}",
)
EXCEPTION = rating(
    0.3,
    f"{{all: [{LEARNING}, {PHONE}]}}",
    "{answer.goal: learning, answer.targets: [phone]}",
    "{answer.goal: product}",
)
NEED = """needs:
  - id: phones-need-a-runtime
    title: A runtime does
    instead: runtime-only
    when: {fact: answer.targets, contains: phone}
    because: The model is there already.
    modified: 2026-11-22
    examples:
      - {name: phone, facts: {answer.targets: [phone]}, expect: fires}
      - {name: server, facts: {answer.targets: [server]}, expect: silent}
"""


def found(rules: RuleCopy) -> list[str]:
    return [item for item in (*rules.errors(), *rules.warnings()) if item.startswith("R120")]


def test_the_sound_rule_base_is_silent(rules: RuleCopy) -> None:
    assert found(rules) == []


def test_two_ratings_to_different_sides(rules: RuleCopy) -> None:
    rules.replace("birch", USUAL, UP + DOWN + USUAL)
    (problem,) = found(rules)
    assert problem == (
        "R120: this says 0.3 of ease/first-model, otherwise 0.8, but 0.9 at rules/birch.yaml:12; "
        "only their order decides, e.g. where answer.goal=learning, answer.targets=[phone]"
    )


def test_ratings_to_the_same_side_are_a_ladder(rules: RuleCopy) -> None:
    rules.replace("birch", USUAL, UP.replace("0.9", "0.5") + DOWN + USUAL)
    assert found(rules) == []


def test_an_exception_may_come_first(rules: RuleCopy) -> None:
    rules.replace("birch", USUAL, EXCEPTION + UP + USUAL)
    assert found(rules) == []


def test_a_rating_before_both_may_decide(rules: RuleCopy) -> None:
    rules.replace("birch", USUAL, BOTH + UP + DOWN + USUAL)
    assert found(rules) == []


def test_where_the_framework_is_ruled_out_nothing_contradicts(rules: RuleCopy) -> None:
    rules.replace("birch", USUAL, UP + DOWN + USUAL)
    old = '{fact: answer.python, is: "3.10"}'
    rules.replace("rules", old, f"{{any: [{old}, {PHONE}]}}")
    assert found(rules) == []


def test_praise_only_where_the_framework_is_ruled_out(rules: RuleCopy) -> None:
    old = '{fact: answer.python, is: "3.10"}'
    praise = rating(0.9, old, '{answer.python: "3.10"}', '{answer.python: "3.12"}')
    rules.replace("birch", USUAL, praise + USUAL)
    (problem,) = found(rules)
    assert problem == (
        "R120: this says 0.9 of ease/first-model, otherwise 0.8, only where a must rules it out, "
        "e.g. where answer.python=3.10"
    )
    rules.replace("birch", "level: 0.9", "level: 0.1")
    assert found(rules) == []


def test_needs_of_different_things(rules: RuleCopy) -> None:
    rules.add("zinc", NEED)
    (problem,) = found(rules)
    assert problem == (
        "R120: this says runtime-only, but hosted-service at rules/rules.yaml:35; only their order "
        "decides, e.g. where answer.goal=learning, answer.targets=[desktop, phone]"
    )
    rules.replace("zinc", "instead: runtime-only", "instead: hosted-service")
    assert found(rules) == []


def test_what_is_too_large_to_tell(rules: RuleCopy) -> None:
    tangle = ", ".join(
        f"{{any: [{{fact: probe.f{i}, is: true}}, {{fact: probe.f{i}, is: false}}]}}"
        for i in range(16)
    )
    flags = "".join(
        f"  - {{id: probe.f{i}, type: bool, about: A flag., producer: probe}}\n" for i in range(16)
    )
    rules.add("zinc", f"facts:\n{flags}")
    wide = rating(0.3, f"{{all: [{tangle}]}}", "{}", "{}")
    rules.replace("birch", USUAL, UP + wide + USUAL)
    assert any(
        item.startswith("R112: undecided: more than 5000 cases") for item in rules.warnings()
    )
