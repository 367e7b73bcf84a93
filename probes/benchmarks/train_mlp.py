"""Training steps of a fully connected network."""

from __future__ import annotations

from probes import training
from probes.protocol import Reply, Request
from probes.runs import Trial
from probes.workloads import MLP

PER_FRAMEWORK = True
TIMEOUT_S = 300


def run(request: Request) -> Reply:
    """Time gradient descent in each mode."""
    return training.run(request, MLP)


def trial() -> Trial:
    """The same, for a worker that lives longer than one request."""
    return training.trial(MLP)
