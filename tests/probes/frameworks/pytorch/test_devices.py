"""The devices of PyTorch; what GPUs say is pretended, since few machines have them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest


def torch(
    capability: tuple[int, int] = (9, 0), *, hip: str | None = None, seen: bool = True
) -> Any:
    """A PyTorch that sees two GPUs."""
    cuda = SimpleNamespace(
        is_available=lambda: seen,
        get_device_capability=lambda: capability,
        is_bf16_supported=lambda *, including_emulation: (
            capability >= (8, 0) or including_emulation
        ),
        get_device_name=["Big GPU", "Small GPU"].__getitem__,
        device_count=lambda: 2,
        get_device_properties=lambda index: SimpleNamespace(
            name="Big GPU",
            major=capability[0],
            minor=capability[1],
            uuid=f"8d6f2c11-{index}",
            gcnArchName="gfx1100" if hip else "",
        ),
        init=lambda: None,
        **counter(),
    )
    mps = SimpleNamespace(is_available=lambda: False)
    version = SimpleNamespace(hip=hip, cuda=None if hip else "13.0")
    return SimpleNamespace(cuda=cuda, mps=mps, version=version, backends=SimpleNamespace(mps=mps))


def counter() -> dict[str, Any]:
    """A device where 300 bytes are held, and 1000 were at most until somebody asks anew."""
    peak = [1000]

    def reset() -> None:
        peak[0] = 300

    return {
        "reset_peak_memory_stats": reset,
        "memory_allocated": lambda: 300,
        "max_memory_allocated": lambda: peak[0],
        "take": lambda taken: peak.__setitem__(0, 300 + taken),
    }


def test_rocm_answers_to_the_name_of_cuda(devices_with: Any) -> None:
    assert devices_with("pytorch", torch()).accelerators() == ["cuda"]
    rocm = devices_with("pytorch", torch(hip="6.4"))
    assert rocm.accelerators() == ["rocm"]
    assert rocm.place("rocm") == "cuda"
    assert rocm.place("mps") == "mps"
    assert devices_with("pytorch", torch(seen=False)).accelerators() == []


def test_several_gpus_are_all_named_and_the_first_is_used(devices_with: Any) -> None:
    assert devices_with("pytorch", torch()).described("cuda") == {
        "device_name": "Big GPU",
        "device_index": 0,
        "device_names": ["Big GPU", "Small GPU"],
    }


def test_the_gpu_that_is_used_tells_its_id_and_architecture(devices_with: Any) -> None:
    cuda = devices_with("pytorch", torch((6, 1))).gpu("cuda")
    assert (cuda.name, cuda.uuid, cuda.architecture) == ("Big GPU", "8d6f2c11-0", "sm_61")
    rocm = devices_with("pytorch", torch(hip="6.4")).gpu("rocm")
    assert (rocm.name, rocm.architecture) == ("Big GPU", "gfx1100")
    mps = devices_with("pytorch", torch()).gpu("mps")
    assert (mps.name, mps.uuid, mps.architecture) == ("mps", "", "")


@pytest.mark.parametrize("device", ["cuda", "rocm"])
def test_memory_is_counted_anew_without_what_was_held(devices_with: Any, device: str) -> None:
    pretended = torch(hip="6.4" if device == "rocm" else None)
    taken = devices_with("pytorch", pretended).memory(device)
    assert taken() == {"device_peak_bytes": 0}
    pretended.cuda.take(50)
    assert taken() == {"device_peak_bytes": 50}


@pytest.mark.parametrize("device", ["cpu", "mps"])
def test_a_device_that_does_not_count_tells_no_peak(devices_with: Any, device: str) -> None:
    assert devices_with("pytorch", torch()).memory(device)() == {}


def hidden(error: Exception | None, cuda: str | None = "13.0") -> Any:
    """A build that sees no GPU, and what it says when it is asked why."""
    pretended = torch(seen=False)

    def init() -> None:
        if error:
            raise error

    pretended.cuda.init = init
    pretended.version.cuda = cuda
    return pretended


def test_a_driver_that_is_too_old_is_a_hindrance(devices_with: Any) -> None:
    old = RuntimeError("The NVIDIA driver on your system is too old (found version 11040).")
    assert devices_with("pytorch", hidden(old)).hindrances() == {"cuda": old}


@pytest.mark.parametrize(
    "text",
    [
        "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU",
        "No CUDA GPUs are available",
    ],
)
def test_no_gpu_is_no_hindrance(devices_with: Any, text: str) -> None:
    assert devices_with("pytorch", hidden(RuntimeError(text))).hindrances() == {}


def test_neither_is_a_build_for_the_processor_or_a_gpu_that_is_seen(devices_with: Any) -> None:
    error = AssertionError("Torch not compiled with CUDA enabled")
    assert devices_with("pytorch", hidden(error, cuda=None)).hindrances() == {}
    assert devices_with("pytorch", hidden(None)).hindrances() == {}
    assert devices_with("pytorch", torch()).hindrances() == {}


def test_a_gpu_of_intel_is_seen_named_and_counted(devices_with: Any) -> None:
    pretended = torch(seen=False)
    pretended.xpu = SimpleNamespace(
        is_available=lambda: True,
        device_count=lambda: 1,
        get_device_name=lambda index: "Intel(R) Arc(TM) B580 Graphics",
        get_device_properties=lambda index: SimpleNamespace(name="Intel(R) Arc(TM) B580 Graphics"),
        **counter(),
    )
    devices = devices_with("pytorch", pretended)
    assert devices.accelerators() == ["xpu"]
    assert devices.described("xpu")["device_name"] == "Intel(R) Arc(TM) B580 Graphics"
    assert devices.gpu("xpu").name == "Intel(R) Arc(TM) B580 Graphics"
    assert devices.memory("xpu")() == {"device_peak_bytes": 0}


def test_apples_gpu_is_seen(devices_with: Any) -> None:
    pretended = torch(seen=False)
    pretended.backends.mps = SimpleNamespace(is_available=lambda: True)
    assert devices_with("pytorch", pretended).accelerators() == ["mps"]


def test_a_device_without_a_name_goes_by_its_kind(devices_with: Any) -> None:
    found = devices_with("pytorch", torch()).described("mps")
    assert found == {"device_name": "mps", "device_index": 0}


@pytest.mark.parametrize("dtype", ["float32", "tf32", "float16", "bfloat16"])
def test_a_recent_gpu_lacks_nothing(devices_with: Any, dtype: str) -> None:
    assert devices_with("pytorch", torch((8, 0))).lacks(dtype, "cuda") == ""


def test_an_older_gpu_says_what_it_lacks(devices_with: Any) -> None:
    turing = devices_with("pytorch", torch((7, 5)))
    assert turing.lacks("tf32", "cuda") == "Big GPU does not compute in tf32"
    assert turing.lacks("bfloat16", "cuda") == "Big GPU only emulates bfloat16"
    assert turing.lacks("float16", "cuda") == turing.lacks("float32", "cuda") == ""


def test_tf32_is_of_nvidia_alone(devices_with: Any) -> None:
    devices = devices_with("pytorch", torch())
    for device in ("rocm", "mps", "cpu"):
        assert "tf32" in devices.lacks("tf32", device)
