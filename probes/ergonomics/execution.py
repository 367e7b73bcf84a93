"""Run one program in this process, its imports first, and tell what they and the rest took."""

from __future__ import annotations

import ast
import json
import time
from collections.abc import Iterable
from typing import Any

RESULT = "program.json"


def main(path: str) -> None:
    """Run the program and write what it did to RESULT in the working folder."""
    found = execute(path)
    with open(RESULT, "w", encoding="utf-8") as file:
        json.dump(found, file, allow_nan=False)


def execute(path: str) -> dict[str, Any]:
    """Processor seconds of the imports and of all else, and the mean loss of each epoch."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    rest = [node for node in tree.body if node not in imports]
    namespace: dict[str, Any] = {"__name__": "__main__", "__file__": path}
    import_s = _run(imports, path, namespace)
    train_s = _run(rest, path, namespace)
    losses = [float(loss) for loss in namespace["losses"]]
    return {"import_cpu_s": import_s, "train_cpu_s": train_s, "losses": losses}


def _run(body: Iterable[ast.stmt], path: str, namespace: dict[str, Any]) -> float:
    began_s = time.process_time()
    exec(compile(ast.Module(list(body), []), path, "exec"), namespace)  # noqa: S102
    return time.process_time() - began_s
