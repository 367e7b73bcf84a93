"""Routes are found best first, and those that are impossible here are not."""

from __future__ import annotations

from advisor.inference.routes import path_findings
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def test_the_best_comes_first(real_knowledge: Knowledge) -> None:
    levels = [path.level for path in path_findings(real_knowledge, facts({}))]
    assert levels == sorted(levels, reverse=True)


def test_an_impossible_path_is_left_out(real_knowledge: Knowledge) -> None:
    def servers(llm: str) -> set[str]:
        given = facts({"llm": llm, "python": "3.12", "domain": ("language",)})
        return {p.route.id for p in path_findings(real_knowledge, given) if p.target == "server"}

    assert "vllm" in servers("serve")
    assert "vllm" not in servers("none")


def test_an_open_path_is_not_certain_and_says_what_is_missing(real_knowledge: Knowledge) -> None:
    given = facts({"domain": ("language",)})
    vllm = next(p for p in path_findings(real_knowledge, given) if p.route.id == "vllm")
    assert not vllm.certain
    assert "answer.llm" in vllm.missing
