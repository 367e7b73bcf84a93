"""One sequence through a transformer's encoder."""

from __future__ import annotations

from probes import inference
from probes.protocol import Reply, Request
from probes.runs import Trial
from probes.workloads import TRANSFORMER_SAMPLE

PER_FRAMEWORK = True
TIMEOUT_S = 300


def run(request: Request) -> Reply:
    """Time predictions in each mode."""
    return inference.run(request, TRANSFORMER_SAMPLE)


def trial() -> Trial:
    """The same, for a worker that lives longer than one request."""
    return inference.trial(TRANSFORMER_SAMPLE)
