"""The images of the programs as PyTorch has them: channels before rows and columns."""

from __future__ import annotations

import torch

from probes.ergonomics import samples


def _images(seed: int, count: int) -> torch.Tensor:
    values = torch.frombuffer(samples.images(seed, count), dtype=torch.float32)
    return values.reshape(count, *samples.SHAPE).permute(0, 3, 1, 2).contiguous()


images, labels = _images(1, samples.TRAINING), torch.tensor(samples.labels(samples.TRAINING))
test_images, test_labels = _images(2, samples.TEST), torch.tensor(samples.labels(samples.TEST))
