"""The modes of PyTorch, and a program without a mistake that tells whether one works here."""

from __future__ import annotations

from typing import Any, Callable

from probes.mistakes.program import Mode, as_written

MODES: dict[str, Callable[[Any], Mode]] = {
    "eager": lambda _: as_written,
    "compiled": lambda torch: torch.compile,
}


def correct(torch: Any, mode: Mode) -> bool:
    """A batch of eight, and the gradient of its loss."""
    model = torch.nn.Linear(64, 10)

    @mode
    def predict(batch: Any) -> Any:
        return model(batch)

    predict(torch.ones(8, 64)).mean().backward()
    return model.weight.grad is not None
