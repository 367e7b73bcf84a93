"""TensorFlow: eager, compiled with `tf.function`, and with `tf.function` and XLA."""

from __future__ import annotations

import os
from array import array
from typing import Any, Callable

import tensorflow as tf

from probes.adapters import Unsupported, check_mode
from probes.frameworks.tensorflow import devices
from probes.frameworks.tensorflow.devices import placed
from probes.workloads import Images, Workload

COMPILERS = {
    "eager": "none",
    "compiled": "tf.function, without XLA",
    "xla": "tf.function, with XLA",
}
FIRST_CALL_S = {"xla": 1.5}


def configure(threads: int) -> None:
    """Fix threads and precision, and take one GPU, whose memory grows as it is needed."""
    os.environ["KERAS_BACKEND"] = "tensorflow"
    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(threads)
    tf.config.experimental.enable_tensor_float_32_execution(False)
    devices.take_one()


def settings(device: str) -> dict[str, Any]:
    """What makes figures comparable."""
    return {
        "framework_version": str(tf.__version__),
        "threads": tf.config.threading.get_intra_op_parallelism_threads(),
        "threads_inter": tf.config.threading.get_inter_op_parallelism_threads(),
        "tf32": bool(tf.config.experimental.tensor_float_32_execution_enabled()),
        "denormals": "kept" if float(tf.constant(1e-30) * 1e-10) else "flushed",
        "deterministic": os.environ.get("TF_DETERMINISTIC_OPS", "0") in ("1", "true"),
        "convolutions_tuned": os.environ.get("TF_CUDNN_USE_AUTOTUNE", "1") != "0",
        "layout": "NHWC",
        "onednn": os.environ.get("TF_ENABLE_ONEDNN_OPTS", "default"),
        "memory_growth": device != "cpu",
        **({"device_name": "cpu"} if device == "cpu" else devices.described(device)),
    }


def accelerators() -> list[str]:
    """The accelerators that this build of TensorFlow, or a plug-in, sees."""
    return devices.accelerators()


def place(device: str) -> str:
    """What TensorFlow calls a device."""
    return devices.PLACES[device]


def product(
    left: array[float],
    right: array[float],
    size: int,
    device: str,
    mode: str,
    dtype: str = "float32",
) -> Callable[[], Any]:
    """A function that multiplies two square matrices."""
    why_not = devices.lacks(dtype, device)
    if why_not:
        raise Unsupported(why_not)
    first, second = (_tensor(values, size, device, dtype) for values in (left, right))
    multiply = placed(_in_mode(lambda: tf.matmul(first, second), mode), device)
    return (lambda: _allowing_tf32(multiply)) if dtype == "tf32" else multiply


def trainer(workload: Workload, device: str, mode: str) -> Callable[[], Any]:
    """A function that makes one training step and returns its loss."""
    network, inputs = placed(lambda: _prepared(workload), device)()
    labels = placed(lambda: tf.constant(workload.labels()), device)()

    def step() -> Any:
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, network(inputs))
            loss = tf.reduce_mean(losses)
        for variable, gradient in zip(network.variables, tape.gradient(loss, network.variables)):
            _descend(variable, gradient, workload.learning_rate)
        return loss

    return placed(_in_mode(step, mode), device)


def predictor(workload: Workload, device: str, mode: str) -> Callable[[], Any]:
    """A function that returns the logits of the batch."""
    network, inputs = placed(lambda: _prepared(workload), device)()
    forward = _in_mode(network, mode)
    return placed(lambda: forward(inputs), device)


def pipeline(images: Images) -> Callable[[], Any]:
    """A function that returns all batches of one pass over the images, one thread at work."""

    def prepare(pixels: Any) -> Any:
        return (tf.cast(tf.reverse(pixels, [1]), tf.float32) - images.mean) / images.spread

    options = tf.data.Options()
    options.autotune.enabled = False
    options.threading.private_threadpool_size = 1
    with tf.device("/CPU:0"):
        pixels = tf.reshape(tf.io.decode_raw(images.pixels(), tf.uint8), images.shape)
        source = tf.data.Dataset.from_tensor_slices(pixels)
        batches = source.map(prepare).batch(images.batch).with_options(options)
    return lambda: list(batches)


def stream(count: int, device: str) -> Callable[[], Any]:
    """A function that adds so many ones to as many float32 sums in place, and returns these."""
    total = placed(lambda: tf.Variable(tf.zeros(count)), device)()
    ones = placed(lambda: tf.ones(count), device)()
    return placed(lambda: total.assign_add(ones), device)


def synchronise(device: str) -> None:
    """Wait until the device has done what was asked of it."""
    if device != "cpu":
        tf.test.experimental.sync_devices()


def floats(result: Any) -> list[float]:
    """A result's numbers, row by row."""
    return [float(value) for value in tf.reshape(result, [-1]).numpy().tolist()]


def remedy(error: BaseException) -> str:
    """What the user can do about a GPU or libraries that do not fit the build."""
    text = str(error)
    if "kernel image" in text:
        return "use a release of TensorFlow that has kernels for this GPU, or build one"
    if any(sign in text for sign in ("DNN", "CUDA_ERROR")) and "OUT_OF_MEMORY" not in text:
        return "install matching CUDA libraries: python -m pip install 'tensorflow[and-cuda]'"
    return ""


def _prepared(workload: Workload) -> tuple[Any, Any]:
    from probes.frameworks.tensorflow.network import Network, tensor

    if workload.vocabulary:
        inputs = tf.reshape(tf.constant(workload.ids()), workload.shape)
    else:
        inputs = tensor(workload.numbers(), workload.shape)
    if workload.has_images:
        inputs = tf.transpose(inputs, [0, 2, 3, 1])
    return Network(workload), inputs


def _descend(variable: Any, gradient: Any, rate: float) -> None:
    if isinstance(gradient, tf.IndexedSlices):
        variable.scatter_sub(tf.IndexedSlices(rate * gradient.values, gradient.indices))
    else:
        variable.assign_sub(rate * gradient)


def _allowing_tf32(function: Callable[[], Any]) -> Any:
    tf.config.experimental.enable_tensor_float_32_execution(True)
    try:
        return function()
    finally:
        tf.config.experimental.enable_tensor_float_32_execution(False)


def _in_mode(function: Any, mode: str) -> Any:
    check_mode(mode, COMPILERS)
    return function if mode == "eager" else tf.function(function, jit_compile=mode == "xla")


def _tensor(values: array[float], size: int, device: str, dtype: str) -> Any:
    kind = tf.float32 if dtype == "tf32" else getattr(tf, dtype)
    with tf.device("/CPU:0"):
        drawn = tf.io.decode_raw(values.tobytes(), tf.float32)
        tensor = tf.cast(tf.reshape(drawn, (size, size)), kind)
    return placed(lambda: tf.identity(tensor), device)()
