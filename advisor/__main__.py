"""`python -m advisor`, and the `advisor` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; Ctrl-C is exit code 130 even while it is being loaded."""
    try:
        from advisor.cli.app import main as command_line  # noqa: PLC0415

        command_line()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
