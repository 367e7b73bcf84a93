"""A product of two square bfloat16 matrices."""

from __future__ import annotations

from probes import product, runs
from probes.protocol import Reply, Request
from probes.runs import Trial

PER_FRAMEWORK = True
TIMEOUT_S = 180


def run(request: Request) -> Reply:
    """Time the product in each mode."""
    return runs.run(request, trial())


def trial() -> Trial:
    """The same, for a worker that lives longer than one request."""
    return product.trial("bfloat16")
