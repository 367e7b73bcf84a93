"""What processors compute in, by the names of their instructions."""

from __future__ import annotations

import pytest

from probes.precision import TOLERANCES, processor_lacks

XEON = "flags : fpu sse4_2 avx512f avx512_bf16 amx_bf16 avx512_fp16"
OLD = "flags : fpu sse4_2 avx2"
ARM = "Features : fp asimd asimdhp bf16"


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_a_processor_with_the_instructions_lacks_nothing(dtype: str) -> None:
    assert processor_lacks(dtype, XEON) == processor_lacks(dtype, ARM) == ""
    assert processor_lacks(dtype, OLD) == f"the processor does not compute in {dtype}"


def test_no_processor_has_tf32_and_all_have_float32() -> None:
    assert processor_lacks("tf32", XEON) == "processors do not compute in tf32"
    assert processor_lacks("float32", OLD) == ""


def test_where_nobody_can_tell_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert "on Linux only" in processor_lacks("float16")


def test_every_format_has_a_tolerance_and_coarser_ones_a_larger() -> None:
    ordered = [TOLERANCES[dtype] for dtype in ("float32", "tf32", "float16", "bfloat16")]
    assert ordered == sorted(ordered)
