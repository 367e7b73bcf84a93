"""The devices of TensorFlow; what GPUs say is pretended, since few machines have them."""

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest


def tensorflow(
    capability: tuple[int, int] = (9, 0), *, build: str = "cuda", gpus: int = 2, xpus: int = 0
) -> Any:
    """A TensorFlow that sees some GPUs, and remembers what it was told.

    On its first GPU 300 bytes are held, and 1000 were at most until somebody asks anew.
    """
    names = {"GPU": ["Big GPU", "Small GPU"][:gpus], "XPU": ["Arc"][:xpus]}
    entered: list[str] = []
    visible: dict[str, list[str]] = {}
    growing: list[str] = []
    memory = {"current": 300, "peak": 1000}
    known = {"compute_capability": capability} if build == "cuda" else {}

    @contextmanager
    def device(place: str) -> Any:
        entered.append(place)
        yield

    return SimpleNamespace(
        config=SimpleNamespace(
            list_physical_devices=names.__getitem__,
            set_visible_devices=lambda devices, kind: visible.__setitem__(kind, devices),
            experimental=SimpleNamespace(
                get_device_details=lambda name: {"device_name": name, **known} if build else {},
                get_memory_info={"GPU:0": memory}.__getitem__,
                reset_memory_stats=lambda name: {"GPU:0": memory}[name].update(peak=300),
                set_memory_growth=lambda gpu, grows: growing.append(gpu) if grows else None,
            ),
        ),
        test=SimpleNamespace(
            is_built_with_rocm=lambda: build == "rocm", is_built_with_cuda=lambda: build == "cuda"
        ),
        device=device,
        entered=entered,
        visible=visible,
        growing=growing,
        bytes=memory,
    )


def test_a_build_says_whose_gpus_it_sees(devices_with: Any) -> None:
    assert devices_with("tensorflow", tensorflow()).accelerators() == ["cuda"]
    assert devices_with("tensorflow", tensorflow(build="rocm")).accelerators() == ["rocm"]
    assert devices_with("tensorflow", tensorflow(gpus=0)).accelerators() == []


def test_several_gpus_are_all_named_and_the_first_is_used(devices_with: Any) -> None:
    assert devices_with("tensorflow", tensorflow()).described("cuda") == {
        "device_name": "Big GPU",
        "device_index": 0,
        "device_names": ["Big GPU", "Small GPU"],
    }
    alone = devices_with("tensorflow", tensorflow(gpus=1)).described("mps")
    assert alone == {"device_name": "Big GPU", "device_index": 0}


def test_one_gpu_is_taken_and_its_memory_grows(devices_with: Any) -> None:
    pretended = tensorflow(xpus=1)
    devices_with("tensorflow", pretended).take_one()
    assert pretended.visible == {"GPU": ["Big GPU"], "XPU": ["Arc"]}
    assert pretended.growing == ["Big GPU", "Arc"]
    none = tensorflow(gpus=0)
    devices_with("tensorflow", none).take_one()
    assert (none.visible, none.growing) == ({}, [])


def test_the_gpu_that_is_used_tells_its_architecture(devices_with: Any) -> None:
    cuda = devices_with("tensorflow", tensorflow((8, 6))).gpu("cuda")
    assert (cuda.name, cuda.uuid, cuda.architecture) == ("Big GPU", "", "sm_86")
    rocm = devices_with("tensorflow", tensorflow(build="rocm")).gpu("rocm")
    assert (rocm.name, rocm.architecture) == ("Big GPU", "")


@pytest.mark.parametrize("device", ["cuda", "rocm"])
def test_memory_is_counted_anew_without_what_was_held(devices_with: Any, device: str) -> None:
    pretended = tensorflow(build=device)
    taken = devices_with("tensorflow", pretended).memory(device)
    assert taken() == {"device_peak_bytes": 0}
    pretended.bytes["peak"] = 350
    assert taken() == {"device_peak_bytes": 50}


@pytest.mark.parametrize("device", ["cpu", "mps", "xpu"])
def test_a_device_that_does_not_count_tells_no_peak(devices_with: Any, device: str) -> None:
    assert devices_with("tensorflow", tensorflow()).memory(device)() == {}


def test_plug_ins_bring_devices_of_their_own(
    devices_with: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    intel = devices_with("tensorflow", tensorflow(gpus=0, xpus=1, build=""))
    assert intel.accelerators() == ["xpu"]
    assert intel.described("xpu") == {"device_name": "xpu", "device_index": 0}
    monkeypatch.setattr("sys.platform", "darwin")
    metal = devices_with("tensorflow", tensorflow(gpus=1, build=""))
    assert metal.accelerators() == ["mps"]
    assert metal.described("mps")["device_name"] == metal.gpu("mps").name == "mps"
    monkeypatch.setattr("sys.platform", "linux")
    assert devices_with("tensorflow", tensorflow(gpus=1, build="")).accelerators() == []


def test_why_there_is_no_gpu_only_its_log_tells(devices_with: Any) -> None:
    assert devices_with("tensorflow", tensorflow(gpus=0)).hindrances() == {}


def test_a_function_runs_where_it_is_placed(devices_with: Any) -> None:
    pretended = tensorflow()
    devices = devices_with("tensorflow", pretended)
    assert devices.placed(lambda: 7, "rocm")() == 7
    assert pretended.entered == ["/GPU:0"]


@pytest.mark.parametrize("dtype", ["tf32", "bfloat16"])
def test_an_older_gpu_says_what_it_lacks(devices_with: Any, dtype: str) -> None:
    turing = devices_with("tensorflow", tensorflow((7, 5)))
    assert turing.lacks(dtype, "cuda") == f"Big GPU does not compute in {dtype}"
    assert devices_with("tensorflow", tensorflow((8, 0))).lacks(dtype, "cuda") == ""


def test_what_needs_no_special_gpu_is_not_lacking(devices_with: Any) -> None:
    devices = devices_with("tensorflow", tensorflow((7, 5)))
    assert devices.lacks("float16", "cuda") == devices.lacks("float32", "cuda") == ""
    assert devices.lacks("bfloat16", "rocm") == ""


def test_tf32_is_of_nvidia_alone(devices_with: Any) -> None:
    devices = devices_with("tensorflow", tensorflow())
    for device in ("rocm", "mps", "cpu"):
        assert "tf32" in devices.lacks("tf32", device)
