"""Processor, memory and GPUs of this machine, without any framework."""

from __future__ import annotations

from probes.machine import accelerators, limits, nvidia, processor
from probes.protocol import Reply, Request

PER_FRAMEWORK = False
TIMEOUT_S = 90
NVIDIA = "run nvidia-smi, and reinstall the NVIDIA driver or restart the machine if it fails"
CHOOSE = (
    "choose the GPU to measure: CUDA_DEVICE_ORDER=PCI_BUS_ID CUDA_VISIBLE_DEVICES=0 advisor ..."
)


def run(request: Request) -> Reply:
    """What this process may use; what cannot be told is left out."""
    nvidia_values, trouble = nvidia.facts()
    values = {**processor.facts(), **limits.facts(), **nvidia_values, **accelerators.facts()}
    unlike = nvidia.unlike(values)
    remedy = NVIDIA if trouble else CHOOSE if unlike else ""
    return Reply("measured", message=trouble or unlike, remedy=remedy, values=values)
