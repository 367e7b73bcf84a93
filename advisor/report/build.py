"""Inputs, findings and decision to one report."""

from __future__ import annotations

from advisor import __version__
from advisor.model.decision import Decision, Verdict
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.report import NeedAnswer, Report
from advisor.model.roofline import roofs
from advisor.report.ageing import evidence_warnings
from advisor.report.citations import cited_evidence
from advisor.report.measured import measured_workloads
from advisor.report.names import names
from advisor.report.routes import target_routes
from advisor.report.stay import stay
from advisor.report.steps import next_steps
from advisor.report.unsettled import unknown
from advisor.report.warnings import warnings


def build(knowledge: Knowledge, facts: Facts, findings: Findings, decision: Decision) -> Report:
    """Everything a renderer may show; it looks nothing up."""
    verdict = _verdict(findings, decision)
    first = decision.ranking[0].framework if decision.ranking else None
    others = tuple(standing.framework for standing in decision.ranking[1:])
    routes = target_routes(knowledge, findings, first, others)
    steps = next_steps(knowledge, facts, findings, verdict, routes)
    warned = warnings(knowledge, facts, findings, decision)
    evidence = cited_evidence(knowledge, facts, decision, routes, steps, warned, findings)
    return Report(
        advisor_version=__version__,
        rules=knowledge.edition,
        as_of=facts.as_of,
        project=facts.project,
        seed=facts.seed,
        candidates=facts.candidates,
        weights=facts.weights,
        verdict=verdict,
        need=_need(findings),
        ranking=decision.ranking,
        excluded=decision.excluded,
        routes=routes,
        stay=stay(knowledge, facts, decision),
        criteria=decision.criteria,
        measured=measured_workloads(knowledge.method.speed, facts, findings),
        roofs=roofs(facts.probes),
        robustness=decision.robustness,
        unknown=unknown(knowledge, facts, findings, decision),
        fact_values=facts.values,
        probes=facts.probes,
        evidence=evidence,
        next_steps=steps,
        warnings=(*evidence_warnings(evidence, facts.as_of), *warned),
        names=names(knowledge),
        method=knowledge.method,
    )


def _need(findings: Findings) -> NeedAnswer:
    if not findings.needs:
        return NeedAnswer(needed=True)
    rule = findings.needs[0]
    return NeedAnswer(
        needed=False,
        rule=rule.id,
        title=rule.title,
        instead=rule.instead,
        because=rule.because,
        steps=rule.steps,
        evidence=rule.evidence,
    )


def _verdict(findings: Findings, decision: Decision) -> Verdict:
    if not findings.needs:
        return decision.verdict
    return Verdict(word="no framework needed", framework=None, lead=decision.verdict.lead)
