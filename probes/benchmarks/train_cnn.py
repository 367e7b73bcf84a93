"""Training steps of a convolutional network."""

from __future__ import annotations

from probes import training
from probes.protocol import Reply, Request
from probes.runs import Trial
from probes.workloads import CNN

PER_FRAMEWORK = True
TIMEOUT_S = 300


def run(request: Request) -> Reply:
    """Time gradient descent in each mode."""
    return training.run(request, CNN)


def trial() -> Trial:
    """The same, for a worker that lives longer than one request."""
    return training.trial(CNN)
