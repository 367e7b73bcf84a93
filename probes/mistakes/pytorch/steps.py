"""What goes wrong in steps of training and in their control flow, in PyTorch.

Each function is a user's program, which is given what it would import. What `mode` decorates may be
compiled; its last statement is the mistake, or where it must show at the latest. A program that
returns True found that the framework did what was meant.
"""

from __future__ import annotations

from typing import Any

from probes.mistakes.program import Mode


def missing_gradient(torch: Any, mode: Mode) -> None:
    """A step of training whose prediction is not recorded."""
    model = torch.nn.Linear(64, 10)

    @mode
    def train(batch: Any) -> None:
        with torch.no_grad():
            loss = model(batch).mean()
        loss.backward()

    train(torch.ones(8, 64))


def in_place(torch: Any, mode: Mode) -> None:
    """A column of activations is cleared in place, though the gradient needs it."""
    weights = torch.ones(8, 4, requires_grad=True)

    @mode
    def mask(activations: Any) -> None:
        activations[:, 0] = 0.0

    activations = torch.exp(weights)
    mask(activations)
    activations.sum().backward()


def nan_loss(torch: Any, mode: Mode) -> bool:
    """The entropy of a probability that is 0."""
    logits = torch.tensor([0.0, 200.0], requires_grad=True)

    @mode
    def entropy(logits: Any) -> Any:
        probabilities = torch.softmax(logits, 0)
        return -(probabilities * torch.log(probabilities)).sum()

    loss = entropy(logits)
    loss.backward()
    return float(loss.detach()) == 0.0


def nan_loss_checked(torch: Any, mode: Mode) -> bool:
    """The same under the framework's own search for NaN."""
    logits = torch.tensor([0.0, 200.0], requires_grad=True)

    @mode
    def entropy(logits: Any) -> Any:
        probabilities = torch.softmax(logits, 0)
        return -(probabilities * torch.log(probabilities)).sum()

    with torch.autograd.detect_anomaly():
        loss = entropy(logits)
        loss.backward()
    return float(loss.detach()) == 0.0


def loss_broadcast(torch: Any, mode: Mode) -> bool:
    """The framework's squared error of a column of predictions and a row of targets."""
    predictions, targets = torch.arange(8.0).reshape(8, 1), torch.arange(8.0)

    @mode
    def loss(predictions: Any, targets: Any) -> Any:
        return torch.nn.functional.mse_loss(predictions, targets)

    return float(loss(predictions, targets)) == 0.0


def own_loss_broadcast(torch: Any, mode: Mode) -> bool:
    """The same, written by hand."""
    predictions, targets = torch.arange(8.0).reshape(8, 1), torch.arange(8.0)

    @mode
    def loss(predictions: Any, targets: Any) -> Any:
        return ((predictions - targets) ** 2).mean()

    return float(loss(predictions, targets)) == 0.0


def tensor_in_if(torch: Any, mode: Mode) -> bool:
    """A branch that depends on the data."""

    @mode
    def fold(batch: Any) -> Any:
        return batch if batch.sum() > 0 else -batch

    return all(bool((fold(torch.full((8,), sign)) > 0).all()) for sign in (1.0, -1.0))


def tensor_as_number(torch: Any, mode: Mode) -> bool:
    """Plain Python arithmetic with a number out of the data."""

    @mode
    def scale(batch: Any) -> Any:
        return batch / max(1.0, float(batch.max()))

    return all(float(scale(torch.full((8,), top)).max()) == 1.0 for top in (2.0, 4.0))


def varying_shape(torch: Any, mode: Mode) -> bool:
    """Rows chosen by a condition, so that their number depends on the data."""

    @mode
    def chosen(batch: Any) -> Any:
        return batch[batch > 0]

    return all(len(chosen(torch.arange(8.0) - first)) == 7 - first for first in (2, 5))
