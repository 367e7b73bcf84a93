"""Reads or lints one rule base after another, each within limits; run in a process of its own.

The arguments are `read` or `lint` and a folder of folders. The name of each folder is printed
before it is read, so that whoever sees this process die knows over what.
"""

from __future__ import annotations

import resource
import sys
from contextlib import suppress
from math import ceil
from pathlib import Path
from time import process_time

from advisor.cli.app import run
from advisor.errors import FileProblems
from advisor.knowledge.folders import read_folder

LONGEST_S = 2
MOST_BYTES = 2 << 30


def limit() -> None:
    """Let the system end this process if it goes on for longer than one folder may take."""
    end = ceil(process_time()) + LONGEST_S
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def main(job: str, folder: Path) -> None:
    """Read everything; raises whatever is no `FileProblems`, or an exit code that is no result."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    for rules in sorted(folder.iterdir()):
        print(rules.name, flush=True)
        limit()
        if job == "read":
            with suppress(FileProblems):
                read_folder(rules)
        elif run(["rules", "lint", str(rules), "--format", "json"]) not in (0, 1):
            sys.exit(f"no result for {rules.name}")


main(sys.argv[1], Path(sys.argv[2]))
