"""What counts in a program and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes.ergonomics import counting

ROOM = Path(counting.__file__).parent
PROGRAM = '''"""A docstring."""

from __future__ import annotations

import torch.nn
from torch.utils.data import DataLoader as Loader, Dataset

from probes.ergonomics.pytorch import images

# a comment


class Network(torch.nn.Module):
    """What it is."""

    def __init__(self, size: torch.Size = 3) -> None:
        super().__init__()
        self.size = size

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """What it does."""
        return inputs.relu().relu() * self.size


losses = []
for batch in Loader(images):
    losses.append(Network().forward(batch))
'''
STATEMENTS = ["class", "def", "super()", "self.size =", "def", "return", "losses", "for", "append"]
TOKENS = """class Network ( torch . nn . Module ) :
def __init__ ( self , size = 3 ) :
super ( ) . __init__ ( )
self . size = size
def forward ( self , inputs ) :
return inputs . relu ( ) . relu ( ) * self . size
losses = [ ]
for batch in Loader ( images ) :
losses . append ( Network ( ) . forward ( batch ) )"""
NAMES = {"Module", "relu", "Loader"}
IMPORTS = {"torch", "Loader", "Dataset"}


def test_each_is_counted_as_defined() -> None:
    assert counting.counts(PROGRAM) == {
        "statements": len(STATEMENTS),
        "tokens": len(TOKENS.split()),
        "names": len(NAMES),
        "imports": len(IMPORTS),
    }


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("# nothing", (0, 0, 0, 0)),
        ("\n\n", (0, 0, 0, 0)),
        ("import os", (0, 0, 0, 1)),
        ("images.shuffle(3)", (1, 6, 1, 0)),
        ("torch.optim.Adam", (1, 5, 1, 0)),
        ("images.relu", (1, 3, 0, 0)),
        ("Dataset", (1, 1, 1, 0)),
        ("losses.sort", (1, 3, 0, 0)),
        ("if losses: pass", (2, 4, 0, 0)),
        ("'no docstring'", (1, 1, 0, 0)),
    ],
)
def test_one_line_more(line: str, more: tuple[int, ...]) -> None:
    before = counting.counts(PROGRAM).values()
    after = counting.counts(f"{PROGRAM}{line}\n").values()
    assert tuple(b - a for a, b in zip(before, after, strict=True)) == more


@pytest.mark.parametrize("file", sorted(ROOM.glob("*/[!_]*.py")), ids=lambda file: file.stem)
def test_the_programs_are_such_as_can_be_counted(file: Path) -> None:
    found = counting.counts(file.read_text(encoding="ascii"))
    assert min(found.values()) > 0
