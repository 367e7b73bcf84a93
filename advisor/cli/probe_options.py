"""The options of `probe` that say what to measure, and how often."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CapabilitiesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--capabilities",
        metavar="all|GROUP|NAME",
        help="Try what the frameworks can do here: all, a group (deployment, mobile, web, "
        "visualisation, debugging, ergonomics) or one (torchscript); may be repeated. Times are "
        "measured only if --preset, --only or --workload asks for them too.",
    ),
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="NAME",
        help="Only this probe (train_cnn), workload (train-cnn) or kind (benchmarks, facts); "
        "may be repeated.",
    ),
]
WorkloadOption = Annotated[
    Path | None,
    typer.Option(
        "--workload",
        metavar="FILE.py",
        help="Measure a model of your own too: execute this file. It defines pytorch(device) and "
        "tensorflow(device), each of which returns a function that makes one call.",
    ),
]
RepeatOption = Annotated[
    int,
    typer.Option(
        "--repeat",
        min=1,
        metavar="N",
        help="Run the benchmarks so many times with fresh workers; 3 or more show how much "
        "runs differ.",
    ),
]
