"""A must that never leaves a framework, and what is only for frameworks ruled out."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy

MUST = """requirements:
  - id: birch-on-new-python
    title: Birch does not install on new Python
    framework: birch
    violated_when: {fact: answer.python, is_not: "3.10"}
    because: Its packages do not build there.
    evidence: [birch-needs-python-311]
    modified: 2026-11-22
    examples:
      - {name: new, facts: {answer.python: "3.12"}, expect: fires}
      - {name: old, facts: {answer.python: "3.10"}, expect: silent}
"""
ADVICE = """advice:
  - id: birch-wheels
    title: Build the wheels
    subject: Wheels
    kind: next-step
    when: {fact: answer.python, is: "3.10"}
    frameworks: [birch]
    text: There are none for Python 3.10.
    modified: 2026-11-22
    examples:
      - {name: old, facts: {answer.python: "3.10"}, expect: fires}
      - {name: new, facts: {answer.python: "3.12"}, expect: silent}
"""


def found(rules: RuleCopy) -> list[str]:
    return [item for item in (*rules.errors(), *rules.warnings()) if item[:4] in ("R123", "R124")]


def test_the_sound_rule_base_leaves_every_framework(rules: RuleCopy) -> None:
    assert found(rules) == []


def test_musts_that_together_always_rule_a_framework_out(rules: RuleCopy) -> None:
    rules.add("zinc", MUST)
    assert found(rules) == ["R124: whatever the facts, some must rules birch out"]


def test_advice_for_a_framework_that_is_ruled_out_then(rules: RuleCopy) -> None:
    rules.add("zinc", ADVICE)
    assert found(rules) == [
        "R123: wherever this holds, a must rules out birch, which alone it is for"
    ]


def test_advice_for_others_as_well_is_of_use(rules: RuleCopy) -> None:
    rules.add("zinc", ADVICE.replace("[birch]", "[birch, alder]"))
    assert found(rules) == []
    rules.add("zinc", ADVICE.replace("    frameworks: [birch]\n", ""))
    assert found(rules) == []


def test_a_path_that_is_open_only_where_nobody_can_take_it(rules: RuleCopy) -> None:
    closed = """via: birch convert
        violated_when: {fact: answer.python, is_not: "3.10"}
        examples:
          - {name: new, facts: {answer.python: "3.12"}, expect: fires}
          - {name: old, facts: {answer.python: "3.10"}, expect: silent}
"""
    rules.replace("reach", "via: birch convert\n", closed)
    assert found(rules) == ["R123: wherever this path is open, a must rules birch out"]
    rules.replace("reach", "is_not", "is").replace("reach", "expect: fires", "expect: silent")
    assert found(rules) == []
