"""PyTorch: the network as a class of one's own, trained in a loop of one's own."""

from __future__ import annotations

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from probes.ergonomics.pytorch import images, labels, test_images, test_labels


class Network(nn.Module):  # type: ignore[misc]
    """Two convolutions, the mean over the image, and one dense layer."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, 16, 3, padding="same")
        self.second = nn.Conv2d(16, 32, 3, padding="same")
        self.dense = nn.Linear(32, 10)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Logits of a batch."""
        found = nn.functional.max_pool2d(torch.relu(self.first(inputs)), 2)
        found = torch.relu(self.second(found))
        return self.dense(found.mean(dim=(2, 3)))


torch.manual_seed(0)
model = Network()
loader = DataLoader(TensorDataset(images, labels), batch_size=32, shuffle=True)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_function = nn.CrossEntropyLoss()

losses = []
for _ in range(8):
    total = 0.0
    for inputs, targets in loader:
        optimizer.zero_grad()
        loss = loss_function(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item()
    losses.append(total / len(loader))

model.eval()
with torch.no_grad():
    accuracy = (model(test_images).argmax(dim=1) == test_labels).float().mean().item()
