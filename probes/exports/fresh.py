"""A question to a fresh process: the same probe, asked with other options."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from probes import catalog
from probes.protocol import LONGEST_LINE, PROTOCOL, REPLY, REQUEST, NoAnswer, Reply, Request

ENTRY = os.path.join(catalog.FOLDER, "__main__.py")
FOLDER = "fresh"


def ask(request: Request, options: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """The values of its reply, and how it died if it did; ends with its reply if that has none."""
    control = os.path.join(request.control, FOLDER)
    os.mkdir(control)
    asked = {"probe": request.probe, "framework": request.framework}
    with open(os.path.join(control, REQUEST), "w", encoding="utf-8") as file:
        json.dump({"protocol": PROTOCOL, **asked, "options": {**request.options, **options}}, file)
    done = subprocess.run(
        [sys.executable, "-B", ENTRY, control],
        cwd=control,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
    )
    reply = _reply(control, done)
    if not reply.values:
        raise NoAnswer(reply)
    return reply.values, _ending(done) if done.returncode else ""


def _reply(control: str, done: subprocess.CompletedProcess[str]) -> Reply:
    try:
        with open(os.path.join(control, REPLY), encoding="utf-8") as file:
            said = json.load(file)
    except FileNotFoundError:
        return Reply("failed", message=_ending(done))
    return Reply(said["outcome"], said["message"], said["remedy"], said["values"])


def _ending(done: subprocess.CompletedProcess[str]) -> str:
    how = f"signal {-done.returncode}" if done.returncode < 0 else f"status {done.returncode}"
    last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1][:LONGEST_LINE]
    return f"the process that ran the export ended with {how}: {last}"
