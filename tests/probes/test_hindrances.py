"""Errors that frameworks raise on GPUs, and what they mean."""

from __future__ import annotations

import pytest

from probes import hindrances


@pytest.mark.parametrize(
    ("text", "meaning", "cure"),
    [
        (
            "CUDA error: no kernel image is available for execution on the device\nCompile with",
            "has no kernel image for this GPU",
            "",
        ),
        (
            "CUDA runtime initialization on GPU:0 failed. Status: device kernel image is invalid",
            "has no kernel image for this GPU",
            "",
        ),
        ("CUDA out of memory. Tried to allocate 20.00 MiB", "finds too little memory free", "end"),
        ("CUDA_ERROR_OUT_OF_MEMORY: out of memory", "finds too little memory free", "end"),
        ("OOM when allocating tensor with shape[2,2]", "finds too little memory free", "end"),
        ("cuDNN error: CUDNN_STATUS_NOT_INITIALIZED", "finds no cuDNN that it can use", ""),
        ("DNN library initialization failed.", "finds no cuDNN that it can use", ""),
        ("miopenStatusUnknownError", "finds no MIOpen that it can use", ""),
        (
            "The NVIDIA driver on your system is too old (found version 11040).",
            "needs a newer GPU driver",
            "update",
        ),
        (
            "CUDA driver version is insufficient for CUDA runtime version",
            "needs a newer GPU driver",
            "update",
        ),
        (
            "Error 804: forward compatibility was attempted on non supported HW",
            "does not fit the GPU's driver",
            "update",
        ),
        (
            "Error 803: system has unsupported display driver / cuda driver combination",
            "does not fit the GPU's driver",
            "update",
        ),
        (
            "The operator 'aten::_embedding_bag' is not currently implemented for the MPS device",
            "lacks operations on this GPU",
            "",
        ),
        ("an odd thing\nand more", "fails on this GPU (RuntimeError: an odd thing)", ""),
    ],
)
def test_each_outcome_has_its_name(text: str, meaning: str, cure: str) -> None:
    error = RuntimeError(text)
    assert hindrances.named(error) == meaning
    assert hindrances.remedy(error).startswith(cure)
    assert bool(hindrances.remedy(error)) is bool(cure)
