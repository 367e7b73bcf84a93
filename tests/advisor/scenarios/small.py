"""Two personas for the small rule base, and what runs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from advisor.knowledge.load import assemble
from advisor.model.scenarios import Expectation
from advisor.scenarios.expectations import missed
from advisor.scenarios.outcome import Outcome
from advisor.scenarios.personas import Persona, personas
from tests.advisor.knowledge.rule_copy import RuleCopy

SCENARIOS = """\
scenarios:
  - id: orchard
    title: Apples counted by phone
    about: A fruit grower counts apples on old phones. The code is written with Alder.
    as_of: 2026-11-22
    answers:
      goal: product
      targets: [phone, server]
      offline: true
      memory: 1
      train-os: linux
      python: "3.10"
      present: alder
    facts:
      probe.platform.system: linux
      probe.interpreter.python: {unknown: timed out}
      probe.installation.alder.installed: {not_applicable: nothing is installed here}
    expect:
      winner: [alder]
      words: [settled, clear]
      excluded: {birch: [birch-on-old-python]}
      stay: stay
      advice: [check-memory]
      values: {alder: {ease/continuity: [0.9, 1]}}
      routes: {alder: {phone: [sapling]}}
      install: {alder: pip install alder}
      matters: {targets: {phone: [reach/phone]}, goal: {product: [speed/training]}}

  - id: night-school
    title: A course at a night school
    about: Somebody teaches in the evening. Nothing has to run anywhere else.
    as_of: 2026-11-22
    answers:
      goal: learning
      targets: [desktop]
      train-os: windows
      python: any
      present: none
    expect:
      winner: []
      words: [no framework needed]
      needs: [learning-needs-little]
      silent: [check-memory]
      skipped: [offline, memory]
      values: {birch: {ease/continuity: [0, 0.2]}}
"""


def people(rules: RuleCopy) -> list[Persona]:
    """The personas of a copy, as its own rule base takes them."""
    sources = rules.sources()
    return list(personas(assemble(sources), sources))


def persona(rules: RuleCopy, name: str) -> Persona:
    """One of them."""
    return next(item for item in people(rules) if item.scenario.id == name)


def outcome(rules: RuleCopy, name: str) -> Outcome:
    """What the rules of a copy tell one of them."""
    return Outcome(assemble(rules.sources()), persona(rules, name).facts, 100)


def misses(rules: RuleCopy, name: str, **expected: Any) -> Iterator[str]:
    """What one of them is told otherwise than it expects, some of it put another way."""
    item = persona(rules, name)
    expect = item.scenario.expect.model_dump() | expected
    for place, message in missed(Expectation(**expect), outcome(rules, name)):
        yield f"{'.'.join(map(str, place))}: {message}"
