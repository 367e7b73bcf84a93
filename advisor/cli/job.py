"""What `recommend` does with its options: check them all, gather, advise, show, hold to policy."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from advisor.advise import advise
from advisor.cli.inputs import Inputs, take
from advisor.cli.output import chosen_renderer, write
from advisor.cli.policy import Policy, expected_framework
from advisor.cli.probe import check_writable, chosen_frameworks
from advisor.errors import UsageProblem
from advisor.intake.probing.facts import probe_facts
from advisor.knowledge.load import load
from advisor.model.facts import Facts


@dataclass(frozen=True)
class Job:
    """One recommendation, as the command line asks for it."""

    inputs: Inputs
    format: str
    details: bool
    output: Path | None
    seed: int
    as_of: str | None
    expect: str | None
    require: str | None
    fail_on_unknown: bool
    packs: tuple[Path, ...] = ()

    def run(self) -> None:
        """Refuse what is wrong before anything is measured; keep the answers until the end."""
        show = chosen_renderer(self.format, self.output, details=self.details)
        day = _day(self.as_of)
        check_writable(self.output)
        self._keep_inputs()
        knowledge = load(packs=self.packs, as_of=day)
        candidates = chosen_frameworks(knowledge, self.inputs.frameworks)
        expected = expected_framework(self.expect, candidates)
        policy = Policy(expected, self.require, self.fail_on_unknown)
        gathered, results = take(knowledge, replace(self.inputs, frameworks=candidates))
        facts = Facts(
            as_of=day,
            project=gathered.file.name if gathered.file else "",
            seed=self.seed,
            candidates=candidates,
            values={**gathered.facts, **probe_facts(results, knowledge.fact_types)},
            probes=results,
        )
        report = advise(knowledge, facts)
        write(show(report), self.output)
        kept = gathered.finish()
        if kept is not None:
            packs = [word for pack in self.packs for word in ("--rules", str(pack))]
            again = ["advisor", "recommend", *packs, "--answers", str(kept), "--details"]
            print(
                f"your answers are kept; this takes them again:\n  {shlex.join(again)}",
                file=sys.stderr,
            )
        policy.check(report)

    def _keep_inputs(self) -> None:
        """Refuse to write the report over a file that it is made from."""
        for given in (self.inputs.answers, *self.inputs.probe_files):
            if self.output and given and self.output.resolve() == given.resolve():
                raise UsageProblem(f"--output would overwrite {given}", "give another file")


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise UsageProblem(f"--as-of: {text!r} is no day", "write it as 2026-11-22") from None
