"""What a plain YAML scalar means: the core schema of YAML 1.2, less what is easily misread."""

from __future__ import annotations

import re
from math import isinf

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)([eE][-+]?[0-9]+)?")
_MISREAD = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null")
_EXACT: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


class Ambiguous(ValueError):
    """Text that YAML readers disagree on."""


def plain(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar; raises `Ambiguous` where writers and readers differ."""
    if text in _EXACT:
        return _EXACT[text]
    if not (text[0].isdigit() or text[0] in "+-."):
        if len(text) <= len("false") and _MISREAD.fullmatch(text):
            raise Ambiguous(f"{text!r} is ambiguous; write true or false, or quote it")
        return text
    if _INTEGER.fullmatch(text) and len(text) < 20:
        return int(text)
    if not _FLOAT.fullmatch(text):
        return text
    value = float(text)
    if isinf(value):
        raise Ambiguous(f"{text[:20]!r} is too large for a number")
    return value
