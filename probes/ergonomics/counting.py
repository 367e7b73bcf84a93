"""How much a program says, by its syntax.

Comments, docstrings, blank lines and annotations do not count; imports count apart.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator

UNCOUNTED = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}
PYTHONS_OWN = ("__future__", "probes")
"""Imports that every program has, whatever its framework."""

Import = (ast.Import, ast.ImportFrom)
Documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
Place = tuple[int, int]


def counts(source: str) -> dict[str, int]:
    """Of a program: its statements, its tokens, the API's names in it, and what it imports.

    statements: of the syntax tree, a compound one as one and each in its body as one more.
    tokens: of Python's tokenizer, without those of layout.
    names: different last parts of dotted names (`nn.Conv2d`, `loss.backward`), and imported names
    that stand alone; not what the program names itself, not the methods of a list.
    imports: names that its import statements bring, other than those of every program.
    """
    tree = ast.parse(source)
    return {
        "statements": sum(1 for _ in _statements(tree)),
        "tokens": sum(1 for _ in _tokens(source, tree)),
        "names": len(_used(tree) - _own(tree) - set(dir(list))),
        "imports": len(_imported(tree)),
    }


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    said = set(_docstrings(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not isinstance(node, Import) and node not in said:
            yield node


def _docstrings(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in ast.walk(tree):
        if isinstance(node, Documented) and ast.get_docstring(node) is not None:
            yield node.body[0]


def _tokens(source: str, tree: ast.Module) -> Iterator[tokenize.TokenInfo]:
    """In a file of ASCII, where a place in the tree is one in the text."""
    silent = list(_silent(tree))
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        is_silent = any(start <= token.start and token.end <= end for start, end in silent)
        if token.type not in UNCOUNTED and token.string != "->" and not is_silent:
            yield token


def _silent(tree: ast.Module) -> Iterator[tuple[Place, Place]]:
    """From where to where nothing counts; the arrow before an annotation is no part of it."""
    for node in ast.walk(tree):
        if isinstance(node, Import):
            yield _start(node), _end(node)
        elif isinstance(node, ast.arg) and node.annotation:
            yield (node.lineno, node.col_offset + len(node.arg)), _end(node.annotation)
        elif isinstance(node, ast.FunctionDef) and node.returns:
            yield _start(node.returns), _end(node.returns)
    for node in _docstrings(tree):
        yield _start(node), _end(node)


def _start(node: ast.stmt | ast.expr) -> Place:
    return node.lineno, node.col_offset


def _end(node: ast.stmt | ast.expr) -> Place:
    return node.end_lineno or node.lineno, node.end_col_offset or 0


def _imported(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, Import):
            origin = node.module if isinstance(node, ast.ImportFrom) else None
            for alias in node.names:
                if (origin or alias.name).partition(".")[0] not in PYTHONS_OWN:
                    found.add(alias.asname or alias.name.partition(".")[0])
    return found


def _used(tree: ast.Module) -> set[str]:
    """What stands before a dot is only the way to a name."""
    nodes = list(_walk(tree))
    before = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    last = [node for node in nodes if id(node) not in before]
    alone = {node.id for node in last if isinstance(node, ast.Name)}
    dotted = {node.attr for node in last if isinstance(node, ast.Attribute)}
    return (alone & _imported(tree)) | {name for name in dotted if not name.startswith("__")}


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all below it, but no annotation."""
    yield node
    for name, value in ast.iter_fields(node):
        for below in value if isinstance(value, list) else [value]:
            if isinstance(below, ast.AST) and name not in ("annotation", "returns"):
                yield from _walk(below)


def _own(tree: ast.Module) -> set[str]:
    """Attributes that the program sets, and methods that it defines."""
    nodes = list(ast.walk(tree))
    stored = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    }
    return stored | {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
