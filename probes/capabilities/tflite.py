"""TensorFlow Lite, or LiteRT as it is called today: converted by TensorFlow, also to 8 bits."""

from __future__ import annotations

import importlib
import importlib.util
from array import array
from typing import Any

from probes.exports import route
from probes.exports.attempt import Way
from probes.exports.route import Route
from probes.exports.runner import Runner
from probes.protocol import Reply, Request
from probes.workloads import Workload

PER_FRAMEWORK = True
TIMEOUT_S = 180
FRAMEWORKS = ("tensorflow",)
GROUPS = ("deployment", "mobile")

LITERT = "ai_edge_litert"
OWN = "run by TensorFlow's own interpreter, since ai-edge-litert is not installed"


def run(request: Request) -> Reply:
    """In float32, and with weights of 8 bits."""
    has_litert = importlib.util.find_spec(LITERT) is not None
    ways = (Way(_float32), Way(_int8, "int8", "int8"))
    runtime, note = (f"{LITERT}.interpreter", "") if has_litert else ("tensorflow", OWN)
    return route.run(request, Route(ways, runtime, _load, ".tflite", note=note))


def _float32(model: Workload, path: str) -> None:
    _convert(model, path)


def _int8(model: Workload, path: str) -> None:
    import tensorflow as tf

    _convert(model, path, optimizations=[tf.lite.Optimize.DEFAULT])


def _convert(model: Workload, path: str, **settings: Any) -> None:
    import tensorflow as tf

    from probes.frameworks.tensorflow import exporting

    made = exporting.built(model)
    functions = [made.compiled.get_concrete_function()]
    converter = tf.lite.TFLiteConverter.from_concrete_functions(functions, made)
    for name, value in settings.items():
        setattr(converter, name, value)
    with open(path, "wb") as file:
        file.write(converter.convert())


def _load(path: str) -> Runner:
    interpreter = _interpreter(path)
    interpreter.allocate_tensors()
    (source,), (target,) = interpreter.get_input_details(), interpreter.get_output_details()

    def call(inputs: Any) -> Any:
        interpreter.set_tensor(source["index"], inputs)
        interpreter.invoke()
        return interpreter.get_tensor(target["index"])

    return Runner(_given, call, lambda found: [float(value) for value in found.reshape(-1)])


def _interpreter(path: str) -> Any:
    if importlib.util.find_spec(LITERT) is not None:
        litert = importlib.import_module(f"{LITERT}.interpreter")
        return litert.Interpreter(model_path=path, num_threads=1)
    import tensorflow as tf

    return tf.lite.Interpreter(model_path=path, num_threads=1)


def _given(values: array[float], shape: tuple[int, ...]) -> Any:
    """A sample as an array of NumPy's, which both interpreters take; images have channels last."""
    numpy: Any = importlib.import_module("numpy")
    sample = numpy.frombuffer(values, dtype="float32").reshape(shape)
    return numpy.ascontiguousarray(sample.transpose(0, 2, 3, 1)) if len(shape) == 4 else sample
