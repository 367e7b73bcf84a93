"""Processor, memory and GPUs of this machine, without any framework."""

from __future__ import annotations

from probes.machine import accelerators, limits, nvidia, processor
from probes.protocol import Reply, Request

PER_FRAMEWORK = False
TIMEOUT_S = 90


def run(request: Request) -> Reply:
    """What this process may use; what cannot be told is left out."""
    gpu = nvidia.facts()
    values = {**processor.facts(), **limits.facts(), **gpu, **accelerators.facts()}
    if nvidia.is_broken(gpu):
        remedy = "run nvidia-smi and reinstall the NVIDIA driver if it fails"
        return Reply("measured", message=nvidia.BROKEN, remedy=remedy, values=values)
    return Reply("measured", values=values)
