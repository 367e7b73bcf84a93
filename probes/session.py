"""One request, one reply: the only place where a probe's errors are caught."""

from __future__ import annotations

import os
import sys

from probes import catalog, protocol, worker
from probes.protocol import NoAnswer, Reply

OLDEST_PYTHON = (3, 9)


def answer(control: str) -> None:
    """Run the probe that the control directory asks for and write its reply there."""
    protocol.write(control, _reply(control))


def _reply(control: str) -> Reply:
    if sys.version_info < OLDEST_PYTHON:
        return _too_old()
    try:
        request = protocol.read(control)
        probe = worker if request.probe == worker.NAME else catalog.load(request.probe)
        if probe.PER_FRAMEWORK and not request.framework:
            return Reply("failed", message="no framework was named")
        return probe.run(request)
    except NoAnswer as early:
        return early.reply
    except (Exception, SystemExit) as error:  # a library may call sys.exit while it is imported
        return Reply("failed", message=f"{protocol.describe(error)} ({_place(error)})")


def _too_old() -> Reply:
    oldest, found = (
        ".".join(map(str, version[:2])) for version in (OLDEST_PYTHON, sys.version_info)
    )
    return Reply(
        "unsupported",
        message=f"the probes need Python {oldest} or later; this is {found}",
        remedy="name a newer interpreter with --python FRAMEWORK=PATH",
    )


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "nowhere"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
