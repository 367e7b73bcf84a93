"""The hard models of PyTorch."""

from __future__ import annotations

import math
from typing import Any

import torch

from probes import arrays
from probes.harder import case
from probes.harder.case import Case, Convert
from probes.harder.pytorch import control, operations, sequences

MODELS: dict[str, Any] = {
    "branch": control.Branch,
    "cond": control.Cond,
    "loop": control.Loop,
    "gru": sequences.Gru,
    "bilstm": sequences.BiLstm,
    "embedding": sequences.Embedding,
    "transformer": sequences.Transformer,
    "sort_topk": operations.SortTopK,
    "mask": operations.Mask,
    "fft": operations.Fft,
    "upsample": operations.Upsample,
}


def check(convert: Convert) -> dict[str, str]:
    """What becomes of each model on a route, by the model's name."""
    return case.check(cases(), convert)


def cases() -> list[Case]:
    """The models with the same weights and inputs each time."""
    return [_case(name) for name in MODELS]


def _case(name: str) -> Case:
    model = MODELS[name]().eval()
    with torch.no_grad():
        for at, parameter in enumerate(model.parameters()):
            parameter.copy_(_uniform(100 + at, tuple(parameter.shape), 0.5))
    return Case(name, model, _inputs(name), _numbers)


def _inputs(name: str) -> tuple[Any, Any]:
    if name == "embedding":
        ids = (torch.tensor(arrays.classes(seed, 12, 20)).reshape(2, 6) for seed in (1, 2))
        return next(ids), next(ids)
    if name == "upsample":
        return _uniform(1, (2, 4, 5, 5)), _uniform(2, (2, 4, 5, 5))
    first = _uniform(1, (2, 6, 8)) + 0.1
    second = _uniform(2, (2, 9, 8)) if name == "loop" else -first
    return first, second


def _uniform(seed: int, shape: tuple[int, ...], limit: float = 1.0) -> Any:
    values = arrays.uniform(seed, math.prod(shape), limit)
    return torch.frombuffer(values, dtype=torch.float32).reshape(shape).clone()


def _numbers(answer: Any) -> list[float]:
    return [float(number) for number in answer.detach().reshape(-1).tolist()]
