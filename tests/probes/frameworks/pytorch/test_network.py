"""Networks of PyTorch: what learns, with which first values, and how many operations that is."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.frameworks.pytorch.network import network
from probes.workloads import CNN, EMBEDDING, LSTM, MLP, TRANSFORMER
found = []
for workload in (CNN, EMBEDDING, LSTM, MLP, TRANSFORMER):
    made = [p for p in network(workload).parameters() if p.requires_grad]
    drawn = workload.weights()
    same = [p.contiguous().reshape(-1).tolist() == w.tolist() for p, w in zip(made, drawn)]
    found.append([workload.name, len(made) == len(drawn) and all(same)])
lstm = dict(network(LSTM).named_parameters())
still = [name for name, p in lstm.items() if not p.requires_grad and not p.any()]
found.append(["still", still])
"""


@pytest.mark.framework
def test_every_parameter_has_its_first_values_and_learns(evaluated: Any) -> None:
    *workloads, (_, still) = evaluated("pytorch", CODE)
    assert [good for _, good in workloads] == [True] * 5
    assert still == ["0.cells.bias_hh_l0"]


COUNT = """
import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode
from probes.frameworks.pytorch.network import network
from probes.workloads import CNN, EMBEDDING, MLP, TRANSFORMER, arithmetic

found = {}
for workload in (MLP, CNN, TRANSFORMER, EMBEDDING):
    model, counts = network(workload), []
    batch = torch.tensor(workload.ids()) if workload.vocabulary else torch.ones(workload.shape)
    with sdpa_kernel(SDPBackend.MATH):  # fused kernels are counted with what they compute twice
        for is_trained in (False, True):
            with FlopCounterMode(display=False) as counter:
                logits = model(batch.reshape(workload.shape))
                if is_trained:
                    logits.sum().backward()
            counts.append(counter.get_total_flops())
    told = arithmetic.prediction(workload).flops, arithmetic.training(workload).flops
    found[workload.name] = [counts, list(told)]
"""


@pytest.mark.framework
def test_pytorch_counts_the_same(evaluated: Any) -> None:
    for name, (counted, told) in evaluated("pytorch", COUNT).items():
        assert counted == told, name
