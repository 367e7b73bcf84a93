"""What is said twice counts once, so that one of the two is needless."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy

MUST = """requirements:
  - id: birch-again
    title: Birch does not install
    framework: birch
    violated_when: {when}
    because: Its packages need Python 3.11 or newer.
    evidence: [birch-needs-python-311]
    modified: 2026-11-22
    examples:
      - {{name: old, facts: {{answer.python: "3.10", answer.goal: product}}, expect: fires}}
      - {{name: new, facts: {{answer.python: "3.12", answer.goal: learning}}, expect: silent}}
"""
ADVICE = """advice:
  - id: check-again
    title: Measure the memory
    subject: sapling
    kind: {kind}
    when: {{fact: answer.memory, lt: 1}}
    text: It counts.
    modified: 2026-11-22
    examples:
      - {{name: little, facts: {{answer.memory: 0.5}}, expect: fires}}
      - {{name: much, facts: {{answer.memory: 8.0}}, expect: silent}}
"""
OTHER = "'birch-on-old-python' at rules/rules.yaml:2"
OLD = '{fact: answer.python, is: "3.10"}'
PRODUCT = "{fact: answer.goal, is: product}"


def found(rules: RuleCopy) -> list[str]:
    return [item for item in (*rules.errors(), *rules.warnings()) if item[:4] in ("R121", "R122")]


def test_the_sound_rule_base_says_nothing_twice(rules: RuleCopy) -> None:
    assert found(rules) == []


def test_a_must_within_another(rules: RuleCopy) -> None:
    rules.add("zinc", MUST.format(when=f"{{all: [{OLD}, {PRODUCT}]}}"))
    (problem,) = found(rules)
    assert problem == f"R121: wherever this holds, {OTHER} does, and says the same"
    rules.replace("zinc", "framework: birch", "framework: alder")
    assert found(rules) == []


def test_a_must_around_another_makes_that_one_needless(rules: RuleCopy) -> None:
    rules.add("zinc", MUST.format(when=f"{{any: [{OLD}, {PRODUCT}]}}"))
    assert found(rules) == [
        "R121: wherever this holds, 'birch-again' at rules/zinc.yaml:2 does, and says the same"
    ]


def test_a_must_in_the_same_cases_however_it_is_written(rules: RuleCopy) -> None:
    rules.add("zinc", MUST.format(when='{not: {fact: answer.python, in: ["3.12", any]}}'))
    assert found(rules) == [f"R122: holds just where {OTHER} does, and says the same"]


def test_musts_that_overlap_are_no_doubles(rules: RuleCopy) -> None:
    rules.add("zinc", MUST.format(when=PRODUCT))
    assert found(rules) == []


def test_advice_of_one_kind_on_one_system(rules: RuleCopy) -> None:
    rules.add("zinc", ADVICE.format(kind="next-step"))
    assert found(rules) == [
        "R121: wherever this holds, 'check-memory' at rules/rules.yaml:19 does, and says the same"
    ]
    rules.replace("zinc", "kind: next-step", "kind: warning")
    assert found(rules) == []
    rules.replace("zinc", "kind: warning", "kind: next-step\n    frameworks: [alder]")
    rules.replace("rules", "kind: next-step", "kind: next-step\n    frameworks: [birch]")
    assert found(rules) == []


def test_a_claim_that_is_made_twice(rules: RuleCopy) -> None:
    claim = "claim: Birch installs on Python 3.11 and newer."
    rules.replace("base", "claim: Alder has a runtime for phones.", claim.replace("and", "AND"))
    line = rules.line("base", "id: alder-runs-on-phones")
    assert found(rules) == [f"R122: the same claim stands at rules/base.yaml:{line}"]


def test_a_path_that_is_there_twice(rules: RuleCopy) -> None:
    rules.replace("reach", "framework: birch", "framework: alder")
    rules.replace("reach", "via: birch convert", "via: alder Export.")
    assert found(rules) == ["R122: the same via stands at rules/reach.yaml:24"]
