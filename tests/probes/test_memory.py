"""The peak of this process: it rises with what is held, and can be begun anew."""

from __future__ import annotations

import sys

import pytest

from probes import memory

SIZE = 60_000_000


def test_the_peak_rises_with_what_is_held() -> None:
    memory.forget()
    before = memory.peak_bytes()
    held = bytearray(SIZE)
    held[::4096] = b"x" * len(held[::4096])
    after = memory.peak_bytes()
    assert before is not None
    assert after is not None
    assert after - before > 0.9 * SIZE


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux begins anew")
def test_what_was_freed_can_be_forgotten() -> None:
    held = bytearray(SIZE)
    held[::4096] = b"x" * len(held[::4096])
    high = memory.peak_bytes()
    del held
    assert memory.forget()
    low = memory.peak_bytes()
    assert high is not None
    assert low is not None
    assert high - low > 0.9 * SIZE
