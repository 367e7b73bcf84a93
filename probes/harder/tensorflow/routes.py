"""The routes that TensorFlow brings itself; what can be saved is saved and loaded."""

from __future__ import annotations

import tempfile
from typing import Any

import tensorflow as tf

from probes.harder.case import Axes, Convert, Converted


def _function(model: Any, example: Any, free_axes: Axes) -> Converted:
    return _compiled(model, xla=False)


def _xla(model: Any, example: Any, free_axes: Axes) -> Converted:
    return _compiled(model, xla=True)


def _compiled(model: Any, *, xla: bool) -> Converted:
    answer: Converted = tf.function(model.__call__, jit_compile=xla)
    return answer


def _saved_model(model: Any, example: Any, free_axes: Axes) -> Converted:
    with tempfile.TemporaryDirectory() as folder:
        tf.saved_model.save(model, folder, signatures=_concrete(model, example, free_axes))
        loaded = tf.saved_model.load(folder)

    def answer(inputs: Any) -> Any:
        return next(iter(loaded.signatures["serving_default"](inputs).values()))

    return answer


def _lite(model: Any, example: Any, free_axes: Axes) -> Converted:
    concrete = _concrete(model, example, free_axes)
    return _interpreted(tf.lite.TFLiteConverter.from_concrete_functions([concrete]))


def _lite_with_model(model: Any, example: Any, free_axes: Axes) -> Converted:
    """With the converter's second argument, the object that owns the variables."""
    concrete = _concrete(model, example, free_axes)
    return _interpreted(tf.lite.TFLiteConverter.from_concrete_functions([concrete], model))


def _lite_from_saved_model(model: Any, example: Any, free_axes: Axes) -> Converted:
    """From what `tf.saved_model.save` writes, which `Model.export` of Keras writes otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        tf.saved_model.save(model, folder, signatures=_concrete(model, example, free_axes))
        return _interpreted(tf.lite.TFLiteConverter.from_saved_model(folder))


def _concrete(model: Any, example: Any, free_axes: Axes) -> Any:
    """The graph of a model for inputs as the example, but of any length along the free axes."""
    shape = [None if axis in free_axes else size for axis, size in enumerate(example.shape)]
    specification = tf.TensorSpec(shape, example.dtype, name="inputs")
    return tf.function(model.__call__).get_concrete_function(specification)


def _interpreted(converter: Any) -> Converted:
    interpreter = tf.lite.Interpreter(model_content=converter.convert())

    def answer(inputs: Any) -> Any:
        index = interpreter.get_input_details()[0]["index"]
        interpreter.resize_tensor_input(index, list(inputs.shape))
        interpreter.allocate_tensors()
        interpreter.set_tensor(index, inputs.numpy())
        interpreter.invoke()
        return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])

    return answer


ROUTES: dict[str, Convert] = {
    "function": _function,
    "xla": _xla,
    "saved_model": _saved_model,
    "lite": _lite,
    "lite_with_model": _lite_with_model,
    "lite_from_saved_model": _lite_from_saved_model,
}
