"""TensorFlow: eager, and compiled with `tf.function`."""

from __future__ import annotations

import os
import sys
from array import array
from typing import Any, Callable

import tensorflow as tf

from probes.workloads import Layer, Training

COMPILER = "tf.function, without XLA"
PLACES = {
    "cpu": "/CPU:0",
    "cuda": "/GPU:0",
    "rocm": "/GPU:0",
    "mps": "/GPU:0",
    "xpu": "/XPU:0",
}


def configure(threads: int) -> None:
    """Fix threads and precision, and let GPU memory grow instead of taking all of it."""
    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(threads)
    tf.config.experimental.enable_tensor_float_32_execution(False)
    for gpu in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(gpu, True)


def settings(device: str) -> dict[str, Any]:
    """What makes figures comparable."""
    return {
        "framework_version": str(tf.__version__),
        "threads": tf.config.threading.get_intra_op_parallelism_threads(),
        "tf32": bool(tf.config.experimental.tensor_float_32_execution_enabled()),
        "layout": "NHWC",
        "onednn": os.environ.get("TF_ENABLE_ONEDNN_OPTS", "default"),
        "memory_growth": device != "cpu",
        "device_name": "cpu" if device == "cpu" else _device_name(device),
    }


def accelerators() -> list[str]:
    """The accelerators that this build of TensorFlow, or a plug-in, sees."""
    seen = []
    if tf.config.list_physical_devices("GPU"):
        seen += _gpu_kind()
    if tf.config.list_physical_devices("XPU"):
        seen.append("xpu")
    return seen


def product(
    left: array[float], right: array[float], size: int, device: str, mode: str
) -> Callable[[], Any]:
    """A function that multiplies two square matrices."""
    first, second = (_tensor(values, (size, size), device) for values in (left, right))
    multiply = tf.function(tf.matmul) if mode == "compiled" else tf.matmul
    return _placed(lambda: multiply(first, second), device)


def trainer(workload: Training, device: str, mode: str) -> Callable[[], Any]:
    """A function that makes one training step and returns its loss."""
    inputs = _tensor(workload.inputs(), (workload.batch, *workload.input_shape), device)
    if workload.has_images:
        inputs = tf.transpose(inputs, [0, 2, 3, 1])
    labels = _placed(lambda: tf.constant(workload.labels()), device)()
    variables = _variables(workload, device)

    def step() -> Any:
        with tf.GradientTape() as tape:
            logits = _forward(workload, variables, inputs)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(workload.learning_rate * gradient)
        return loss

    return _placed(tf.function(step) if mode == "compiled" else step, device)


def synchronise(device: str) -> None:
    """Wait until the device has done what was asked of it."""
    if device != "cpu":
        tf.test.experimental.sync_devices()


def floats(result: Any) -> list[float]:
    """A result's numbers, row by row."""
    return [float(value) for value in tf.reshape(result, [-1]).numpy().tolist()]


def remedy(error: BaseException) -> str:
    """What the user can do about a GPU that the build does not know."""
    if "kernel image" in str(error) or "CUDA_ERROR" in str(error):
        return "install matching CUDA libraries: python -m pip install 'tensorflow[and-cuda]'"
    return ""


def _gpu_kind() -> list[str]:
    if tf.test.is_built_with_rocm():
        return ["rocm"]
    if tf.test.is_built_with_cuda():
        return ["cuda"]
    return ["mps"] if sys.platform == "darwin" else []


def _device_name(device: str) -> str:
    kind = PLACES[device].strip("/").split(":")[0]
    details = tf.config.experimental.get_device_details(tf.config.list_physical_devices(kind)[0])
    return str(details.get("device_name", ""))


def _placed(function: Callable[[], Any], device: str) -> Callable[[], Any]:
    def call() -> Any:
        with tf.device(PLACES[device]):
            return function()

    return call


def _tensor(values: array[float], shape: tuple[int, ...], device: str) -> Any:
    with tf.device("/CPU:0"):
        tensor = tf.reshape(tf.io.decode_raw(values.tobytes(), tf.float32), shape)
    return _placed(lambda: tf.identity(tensor), device)()


def _variables(workload: Training, device: str) -> list[Any]:
    layers = [layer for layer in workload.layers if layer.weight_shape]
    found = []
    for layer, (weight, bias) in zip(layers, workload.weights()):
        order = [2, 3, 1, 0] if layer.kind == "conv" else [1, 0]
        weights = tf.transpose(_tensor(weight, layer.weight_shape, device), order)
        found += [weights, _tensor(bias, (layer.outputs,), device)]
    with tf.device(PLACES[device]):
        return [tf.Variable(value) for value in found]


def _forward(workload: Training, variables: list[Any], inputs: Any) -> Any:
    remaining = iter(variables)
    for layer in workload.layers:
        weights = (next(remaining), next(remaining)) if layer.weight_shape else ()
        inputs = _apply(layer, inputs, *weights)
    return inputs


def _apply(layer: Layer, inputs: Any, *weights: Any) -> Any:
    if layer.kind == "dense":
        return tf.nn.bias_add(tf.matmul(inputs, weights[0]), weights[1])
    if layer.kind == "conv":
        return tf.nn.bias_add(tf.nn.conv2d(inputs, weights[0], 1, "SAME"), weights[1])
    if layer.kind == "pool":
        return tf.nn.max_pool2d(inputs, 2, 2, "VALID")
    if layer.kind == "mean":
        return tf.reduce_mean(inputs, [1, 2])
    return tf.nn.relu(inputs)
