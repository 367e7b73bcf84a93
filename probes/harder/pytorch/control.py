"""Models whose way depends on what they are given."""

from __future__ import annotations

import torch
from torch import nn


class Branch(nn.Module):  # type: ignore[misc]
    """Python's own `if` on the data."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.other = nn.Linear(8, 4), nn.Linear(8, 4)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """One layer or the other."""
        if inputs.sum() > 0:
            return self.one(inputs)
        return self.other(inputs)


class Cond(Branch):
    """The same by the framework's own operation."""

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """One layer or the other."""
        return torch.cond(inputs.sum() > 0, self.one, self.other, (inputs,))


class Loop(nn.Module):  # type: ignore[misc]
    """As many turns as the input has positions."""

    def __init__(self) -> None:
        super().__init__()
        self.cell = nn.Linear(8, 8)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """The last state."""
        state = torch.zeros_like(inputs[:, 0])
        for position in range(inputs.shape[1]):
            state = torch.tanh(self.cell(state) + inputs[:, position])
        return state
