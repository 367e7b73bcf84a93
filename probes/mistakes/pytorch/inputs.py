"""What goes wrong with what goes in, in PyTorch.

Each function is a user's program, which is given what it would import. What `mode` decorates may be
compiled; its last statement is the mistake, or where it must show at the latest. A program that
returns True found that the framework did what was meant.
"""

from __future__ import annotations

from typing import Any

from probes.mistakes.program import Mode


def linear_shape(torch: Any, mode: Mode) -> None:
    """A batch of 63 features for a layer that takes 64."""
    model = torch.nn.Linear(64, 10)

    @mode
    def predict(batch: Any) -> Any:
        return model(batch)

    predict(torch.ones(8, 63))


def add_shape(torch: Any, mode: Mode) -> None:
    """The sum of ten columns and nine."""

    @mode
    def add(left: Any, right: Any) -> Any:
        return left + right

    add(torch.ones(8, 10), torch.ones(8, 9))


def linear_dtype(torch: Any, mode: Mode) -> bool:
    """A batch in double precision, as NumPy makes them, for a layer in single."""
    model = torch.nn.Linear(64, 10)
    batch = torch.ones(8, 64, dtype=torch.float64)

    @mode
    def predict(batch: Any) -> Any:
        return model(batch)

    return bool(torch.allclose(predict(batch).float(), model(batch.float()), atol=1e-5))


def product_dtype(torch: Any, mode: Mode) -> None:
    """The product of whole numbers and float32."""

    @mode
    def project(counts: Any, weights: Any) -> Any:
        return counts @ weights

    project(torch.ones(8, 64, dtype=torch.int64), torch.ones(64, 10))


def wrong_device(torch: Any, mode: Mode) -> None:
    """A batch for a GPU, while the model is on the processor."""
    model = torch.nn.Linear(64, 10)

    @mode
    def predict(batch: Any) -> Any:
        return model(batch.to("cuda"))

    predict(torch.ones(8, 64))


def missing_batch(torch: Any, mode: Mode) -> None:
    """One image for a network that takes a batch of them."""
    nn = torch.nn
    pool = nn.AdaptiveAvgPool2d(1)
    model = nn.Sequential(nn.Conv2d(3, 16, 3), pool, nn.Flatten(), nn.Linear(16, 10))

    @mode
    def predict(images: Any) -> Any:
        return model(images)

    predict(torch.ones(3, 32, 32))


def label_range(torch: Any, mode: Mode) -> None:
    """The label 12 among ten classes."""

    @mode
    def loss(logits: Any, labels: Any) -> Any:
        return torch.nn.functional.cross_entropy(logits, labels)

    loss(torch.ones(4, 10), torch.tensor([0, 1, 12, 3]))


def index_range(torch: Any, mode: Mode) -> None:
    """The word 100 of a vocabulary of ten."""
    table = torch.nn.Embedding(10, 4)

    @mode
    def embed(words: Any) -> Any:
        return table(words)

    embed(torch.tensor([3, 100]))


def wrong_method(torch: Any, mode: Mode) -> None:
    """A method of NumPy's arrays that tensors do not have."""

    @mode
    def convert(batch: Any) -> Any:
        return batch.astype("float32")

    convert(torch.ones(8, 64))
