"""The routes that PyTorch brings itself; what can be saved is saved and loaded."""

from __future__ import annotations

import io
from typing import Any

import torch

from probes.adapters import Unsupported
from probes.harder.case import Axes, Convert, Converted
from probes.protocol import describe


def _traced(model: Any, example: Any, free_axes: Axes) -> Converted:
    return _loaded(torch.jit.trace(model, (example,), check_trace=False))


def _scripted(model: Any, example: Any, free_axes: Axes) -> Converted:
    return _loaded(torch.jit.script(model))


def _loaded(model: Any) -> Converted:
    file = io.BytesIO()
    torch.jit.save(model, file)
    file.seek(0)
    return _answering(torch.jit.load(file))


def _exported(model: Any, example: Any, free_axes: Axes) -> Converted:
    free = (dict.fromkeys(free_axes, torch.export.Dim.DYNAMIC),)
    program = torch.export.export(model, (example,), dynamic_shapes=free if free_axes else None)
    file = io.BytesIO()
    torch.export.save(program, file)
    file.seek(0)
    return _answering(torch.export.load(file).module())


def _compiled(model: Any, example: Any, free_axes: Axes) -> Converted:
    torch.compiler.reset()
    compiled = _answering(torch.compile(model))

    def answer(inputs: Any) -> Any:
        try:
            return compiled(inputs)
        except Exception as error:
            if "InvalidCxxCompiler" in describe(error):
                raise Unsupported("there is no working C++ compiler") from error
            raise

    return answer


def _answering(model: Any) -> Converted:
    def answer(inputs: Any) -> Any:
        with torch.no_grad():
            return model(inputs)

    return answer


ROUTES: dict[str, Convert] = {
    "trace": _traced,
    "script": _scripted,
    "export": _exported,
    "compile": _compiled,
}
