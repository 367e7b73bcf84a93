"""The way in: Ctrl-C ends it quietly even before there is a command line."""

from __future__ import annotations

import subprocess
import sys

INTERRUPTED_WHILE_LOADING = """
import sys
class Impatient:
    def find_spec(self, name, path=None, target=None):
        if name == "advisor.cli.app":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Impatient())
from advisor.__main__ import main
main()
"""


def test_an_interrupt_while_loading_is_quiet() -> None:
    command = [sys.executable, "-c", INTERRUPTED_WHILE_LOADING]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
