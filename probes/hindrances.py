"""Why an accelerator that is there cannot be used: every outcome has its name."""

from __future__ import annotations

from probes.protocol import describe

NO_ANSWER = "crashes on this GPU or takes too long to start"

FREE_MEMORY = "end other programs on the GPU (nvidia-smi lists them), or use another GPU"
NEWER_DRIVER = "update the GPU's driver, or install a build for the CUDA version that it knows"

NAMED = (
    (("kernel image", "no binary for gpu"), "has no kernel image for this GPU", ""),
    (("out of memory", "oom when", "out_of_memory"), "finds too little memory free", FREE_MEMORY),
    (("cudnn", "dnn library", "dnn in stream"), "finds no cuDNN that it can use", ""),
    (("miopen",), "finds no MIOpen that it can use", ""),
    (("version is insufficient", "system is too old"), "needs a newer GPU driver", NEWER_DRIVER),
    (("driver combination", "forward compat"), "does not fit the GPU's driver", NEWER_DRIVER),
    (("not currently implemented",), "lacks operations on this GPU", ""),
)
"""What the text of an error holds, in lower case, what that means, and what to do about it.

The first that fits counts; what to do about the others depends on the framework.
"""


def named(error: BaseException) -> str:
    """What a framework does or lacks, as the rest of a sentence that begins with its name."""
    return _found(error)[0] or f"fails on this GPU ({describe(error)})"


def remedy(error: BaseException) -> str:
    """What to do, whatever the framework; empty where that depends on it."""
    return _found(error)[1]


def _found(error: BaseException) -> tuple[str, str]:
    text = str(error).lower()
    known = (
        (meaning, cure) for signs, meaning, cure in NAMED if any(sign in text for sign in signs)
    )
    return next(known, ("", ""))
