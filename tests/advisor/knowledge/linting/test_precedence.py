"""Where the first entry that holds counts, each must be the first somewhere."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy

PHONE = "when: {fact: answer.targets, contains: phone}"
OFFLINE = "when: {fact: answer.offline, is: true}"

NEED = """needs:
  - id: no-framework-at-all
    title: A notebook does
    instead: hosted-service
    when:
      all:
        - {fact: answer.goal, is: learning}
        - {fact: answer.targets, contains_all: [desktop, phone]}
    because: Nothing of it must run anywhere else.
    modified: 2026-11-22
    examples:
      - name: both
        facts: {answer.goal: learning, answer.targets: [desktop, phone]}
        expect: fires
      - {name: product, facts: {answer.goal: product}, expect: silent}
"""


def test_a_rating_after_one_that_always_holds(rules: RuleCopy) -> None:
    rules.replace("alder", "leaf: ease/first-model", "leaf: ease/continuity")
    rules.replace(
        "alder",
        "leaf: ease/continuity\n      level: 0.0",
        "leaf: ease/first-model\n      level: 0.0",
    )
    assert rules.errors() == ["R113: an earlier rating of ease/continuity always holds"]


def test_a_rating_that_others_together_hide(rules: RuleCopy) -> None:
    rules.replace("alder", "is: alder}", "is_not: birch}")
    rules.replace(
        "alder",
        "    - leaf: ease/continuity\n      level: 0.0",
        """    - leaf: ease/continuity
      level: 0.7
      because: It says so.
      grade: judgement
      when: {fact: answer.present, in: [birch, none]}
      examples:
        - {name: birch, facts: {answer.present: birch}, expect: fires}
        - {name: alder, facts: {answer.present: alder}, expect: silent}
    - leaf: ease/continuity
      level: 0.6
      because: It says so.
      grade: judgement
      when: {fact: answer.present, in: [birch, alder]}
      examples:
        - {name: birch, facts: {answer.present: birch}, expect: fires}
        - {name: none, facts: {answer.present: none}, expect: silent}
    - leaf: ease/continuity
      level: 0.0""",
    )
    rules.replace(
        "alder",
        "facts: {answer.present: none}\n          expect: silent",
        "facts: {answer.present: birch}\n          expect: silent",
    )
    assert rules.errors() == [
        "R113: wherever this holds, an earlier rating of ease/continuity does"
    ]


def test_a_command_that_is_never_shown(rules: RuleCopy) -> None:
    plain = "    - run: pip install alder\n"
    narrow = f"    - run: pip install alder-offline\n      {OFFLINE}\n"
    wide = f"    - run: pip install alder-phone\n      {PHONE}\n"
    rules.replace("alder", plain, narrow + wide + plain)
    assert rules.errors() == []
    rules.replace("alder", narrow + wide, wide + narrow)
    assert rules.errors() == ["R113: wherever this holds, an earlier command does"]


def test_a_need_that_is_never_named(rules: RuleCopy) -> None:
    rules.add("zinc", NEED)
    assert rules.errors() == ["R113: wherever this holds, an earlier need does"]


def test_a_narrower_need_comes_first(rules: RuleCopy) -> None:
    rules.add("a-first", NEED)
    assert rules.errors() == []


def test_a_leaf_on_which_no_rating_always_holds(rules: RuleCopy) -> None:
    rules.replace(
        "alder",
        "    - leaf: ease/continuity\n      level: 0.0",
        "    - leaf: ease/first-model\n      level: 0.0",
    )
    assert "C403: where no condition holds, ease/continuity has no rating" in rules.warnings()
