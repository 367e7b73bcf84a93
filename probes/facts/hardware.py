"""Processor, memory and GPUs of this machine, without any framework."""

from __future__ import annotations

from probes.machine import accelerators, limits, nvidia, processor
from probes.protocol import Reply, Request

PER_FRAMEWORK = False
TIMEOUT_S = 90
NVIDIA = "run nvidia-smi, and reinstall the NVIDIA driver or restart the machine if it fails"


def run(request: Request) -> Reply:
    """What this process may use; what cannot be told is left out."""
    nvidia_values, trouble = nvidia.facts()
    values = {**processor.facts(), **limits.facts(), **nvidia_values, **accelerators.facts()}
    return Reply("measured", message=trouble, remedy=NVIDIA if trouble else "", values=values)
