"""Models with operations that not every runtime has."""

from __future__ import annotations

import torch
from torch import nn


class SortTopK(nn.Module):  # type: ignore[misc]
    """What is sorted, and the places of the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Linear(8, 8)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Sorted numbers, the largest three, and where these were."""
        found = self.dense(inputs)
        ordered = torch.sort(found, dim=-1)[0]
        largest, places = torch.topk(found, 3, dim=-1)
        return torch.cat([ordered, largest, places.to(torch.float32)], dim=-1)


class Mask(nn.Module):  # type: ignore[misc]
    """As many numbers as the data has positive ones."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Linear(8, 8)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Their sum."""
        found = self.dense(inputs)
        return found[inputs > 0].sum().reshape(1)


class Fft(nn.Module):  # type: ignore[misc]
    """A spectrum."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Linear(5, 4)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """From the magnitudes of the frequencies."""
        return self.dense(torch.abs(torch.fft.rfft(inputs)))


class Upsample(nn.Module):  # type: ignore[misc]
    """A decoder of images."""

    def __init__(self) -> None:
        super().__init__()
        self.wider = nn.ConvTranspose2d(4, 8, 3, stride=2)
        self.norm = nn.GroupNorm(2, 8)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Images of 16 by 16."""
        found = torch.relu(self.norm(self.wider(inputs)))
        return nn.functional.interpolate(found, size=[16, 16], mode="bilinear")
