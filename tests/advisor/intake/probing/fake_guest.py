"""A guest for tests, run by path: does what the option `do` says, or answers by the probe's name.

Without `do`, frameworks named in FAKE_ABSENT are absent and those in FAKE_BROKEN do not work. Asked
to be a worker, it obeys, except that the options `on` maps commands to misdeeds.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

CONTROL = Path(sys.argv[1])
MEASUREMENT = {
    "workload": "train-mlp",
    "mode": "eager",
    "device": "cpu",
    "clock": "cpu",
    "samples_s": [0.1, 0.2],
}


def write(text, status=0):
    (CONTROL / "reply.json").write_text(text)
    sys.exit(status)


def reply(**fields):
    text = json.dumps({"protocol": 1, "outcome": "measured", **fields})
    (CONTROL / "reply.json").write_text(text)


def tell(names):
    told = {name: os.environ.get(name, "unset") for name in names}
    reply(values={**told, "cwd": str(Path.cwd())})


def noise():
    for _ in range(50):
        sys.stdout.write("x" * 100_000 + "\n")
        sys.stderr.write("y" * 100_000 + "\n")
    reply(values={"quiet": False})


def leave(status, say=""):
    sys.stderr.write(say)
    sys.exit(status)


def kill(number):
    os.kill(os.getpid(), number)


def reply_then_die():
    reply(values={"done": True})
    kill(signal.SIGKILL)


def reply_then_hang():
    reply(values={"done": True})
    hang()


def hang(pid_file=None):
    if pid_file:
        Path(pid_file).write_text(str(os.getpid()))
    time.sleep(60)


def hang_on(pid_file):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    hang(pid_file)


def leave_grandchild(pid_file):
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(pid_file).write_text(str(child.pid))
    reply()


def hang_with_grandchild(pid_file):
    leave_grandchild(pid_file)
    (CONTROL / "reply.json").unlink()
    hang()


DEEDS = {
    "tell": tell,
    "noise": noise,
    "write": write,
    "exit": leave,
    "signal": kill,
    "reply-then-die": reply_then_die,
    "reply-then-hang": reply_then_hang,
    "hang": hang,
    "hang-on": hang_on,
    "leave-grandchild": leave_grandchild,
    "hang-with-grandchild": hang_with_grandchild,
}


def answer(probe, framework, options):
    if framework in os.environ.get("FAKE_ABSENT", "").split():
        reply(outcome="not_installed", message="absent", remedy=options["install"])
    elif probe == "facts/devices" and framework in os.environ.get("FAKE_BROKEN", "").split():
        reply(outcome="failed", message="no libfoo", values={"works": False})
    elif probe == "facts/devices":
        reply(values={"works": True, "cuda": bool(os.environ.get("FAKE_CUDA"))})
    elif probe == "facts/platform":
        reply(values={"system": "linux", "architecture": "x86_64"})
    elif probe.startswith("benchmarks/"):
        if os.environ.get("FAKE_HANG"):
            hang(os.environ["FAKE_HANG"])
        reply(measurements=[{**MEASUREMENT, "device": options["device"]}])
    else:
        reply(values={"installed": True, "python": "3.11.7"})


def say(**fields):
    sys.stdout.write(json.dumps(fields) + "\n")
    sys.stdout.flush()


def misbehave(how):
    if how == "die":
        kill(signal.SIGKILL)
    elif how == "orphan":
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        Path(os.environ["FAKE_CHILD"]).write_text(str(child.pid))
        kill(signal.SIGKILL)
    elif how == "hang":
        hang(os.environ.get("FAKE_HANG"))
    elif how == "leave":
        reply(outcome="unsupported", message="not on this machine")
        sys.exit(0)
    elif how == "refuse":
        say(error="RuntimeError: no", remedy="python -m pip install it", unsupported=False)
    elif how == "cannot":
        say(error="it has no such thing", unsupported=True)
    else:
        sys.stdout.write(how + "\n")
        sys.stdout.flush()


def work(framework, options):
    """Times are as the options say, and pass at once; `for` has other options for some probes."""
    on, now = options.get("on", {}), options
    modes, looks = options.get("modes", ["eager"]), options.get("looks", [])
    if os.environ.get("FAKE_HANG"):
        on = {"ready": "hang", **on}
    if "ready" in on:
        return misbehave(on["ready"])
    say(core=options["core"], clock="cpu", import_s=0.1)
    blocks = 0
    for line in sys.stdin:
        command = json.loads(line)
        do, mode = command["do"], command.get("mode")
        blocks += do == "run"
        misdeed = on.get(f"{do} {mode}", on.get(do))
        if do == "run" and blocks <= options.get("good_blocks", 0):
            misdeed = None
        if misdeed:
            misbehave(misdeed)
        elif do == "offer":
            now = {**options, **options.get("for", {}).get(command["probe"], {})}
            name, slow = now.get("workload", "train-fake"), now.get("slow", {})
            say(workload=name, modes=options.get("has", modes), first_call_s=slow)
        elif do == "prepare":
            losses = options.get("losses", [1.0, 0.5])
            settings = {"peak_bytes": 5.0, "pid": os.getpid(), "omp": os.environ["OMP_NUM_THREADS"]}
            say(first_call_s=0.2, losses=losses, settings={**settings, **now.get("settings", {})})
        elif do == "look":
            say(**(looks.pop(0) if looks else {}))
        else:
            spent_s = now.get("seconds", {}).get(mode, 0.01) * command["calls"]
            say(wall_s=2 * abs(spent_s), cpu_s=spent_s)
    return None


REQUEST = json.loads((CONTROL / "request.json").read_text())
OPTIONS = REQUEST["options"]
if REQUEST["probe"] == "worker":
    work(REQUEST["framework"], OPTIONS)
elif "do" in OPTIONS:
    DEEDS[OPTIONS.pop("do")](**OPTIONS)
else:
    answer(REQUEST["probe"], REQUEST["framework"], OPTIONS)
