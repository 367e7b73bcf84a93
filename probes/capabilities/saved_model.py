"""SavedModel: TensorFlow's own format, saved, and run by a process that loads it."""

from __future__ import annotations

from typing import Any

from probes.exports import route
from probes.exports.attempt import Way
from probes.exports.route import Route
from probes.exports.runner import Runner
from probes.protocol import Reply, Request
from probes.workloads import Workload

PER_FRAMEWORK = True
TIMEOUT_S = 180
FRAMEWORKS = ("tensorflow",)
GROUPS = ("deployment",)


def run(request: Request) -> Reply:
    """Save the variables with a function for batches of one."""
    return route.run(request, Route((Way(_export),), "tensorflow", _load))


def _export(model: Workload, path: str) -> None:
    import tensorflow as tf

    from probes.frameworks.tensorflow import exporting

    made = exporting.built(model)
    tf.saved_model.save(made, path, signatures=made.compiled)


def _load(path: str) -> Runner:
    import tensorflow as tf

    from probes.frameworks.tensorflow import exporting

    loaded = tf.saved_model.load(path)

    def call(inputs: Any) -> Any:
        return loaded.compiled(inputs)  # its function alone would not keep the variables

    return exporting.running(call)
