"""Names that do not exist, in any number of files, are named in one run."""

from __future__ import annotations

import pytest

from advisor.errors import FileProblems
from advisor.knowledge.load import load
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_the_small_rule_base_is_sound(rules: RuleCopy) -> None:
    assert rules.errors() == []


def test_the_whole_message_is_as_promised(rules: RuleCopy) -> None:
    rules.replace(
        "rules", "violated_when: {fact: answer.python", "violated_when: {fact: answer.pithon"
    )
    rules.replace("rules", "evidence: [birch-needs-python-311]", "evidence: [birch-needs-python]")
    rules.replace("birch", "leaf: ease/first-model", "leaf: ease/frist-model")
    with pytest.raises(FileProblems) as refused:
        load(rules.folder)
    assert refused.value.message == (
        "rules/birch.yaml:2:3: C401: birch has no rating of ease/first-model (or `unknown`)\n"
        "     2 |   id: birch\n"
        "           ^\n"
        "rules/birch.yaml:12:13: R101: unknown leaf 'ease/frist-model'; "
        "did you mean 'ease/first-model'?\n"
        "    12 |     - leaf: ease/frist-model\n"
        "                     ^\n"
        "rules/rules.yaml:5:27: R101: unknown fact 'answer.pithon'; did you mean 'answer.python'?\n"
        '     5 |     violated_when: {fact: answer.pithon, is: "3.10"}\n'
        "                                   ^\n"
        "rules/rules.yaml:8:15: R101: unknown evidence 'birch-needs-python'; "
        "did you mean 'birch-needs-python-311'?\n"
        "     8 |     evidence: [birch-needs-python]\n"
        "                       ^"
    )


def test_an_id_is_given_once(rules: RuleCopy) -> None:
    first = rules.line("base", "id: alder-runs-on-phones")
    rules.replace("base", "id: birch-needs-python-311", "id: alder-runs-on-phones")
    says = f"R002: evidence 'alder-runs-on-phones' is already defined at rules/base.yaml:{first}"
    assert says in rules.errors()
