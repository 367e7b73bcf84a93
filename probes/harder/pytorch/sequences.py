"""Models of sequences."""

from __future__ import annotations

import torch
from torch import nn


class Gru(nn.Module):  # type: ignore[misc]
    """A recurrent layer."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = nn.GRU(8, 8, batch_first=True)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """All states."""
        return self.cells(inputs)[0]


class BiLstm(nn.Module):  # type: ignore[misc]
    """A recurrent layer in both directions."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = nn.LSTM(8, 8, batch_first=True, bidirectional=True)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """All states, those of both directions side by side."""
        return self.cells(inputs)[0]


class Embedding(nn.Module):  # type: ignore[misc]
    """Rows of a table, averaged."""

    def __init__(self) -> None:
        super().__init__()
        self.rows, self.dense = nn.Embedding(20, 8), nn.Linear(8, 4)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """One answer for each row of ids."""
        return self.dense(self.rows(ids).mean(dim=1))


class Transformer(nn.Module):  # type: ignore[misc]
    """One encoder layer."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """All positions."""
        return self.layer(inputs)
