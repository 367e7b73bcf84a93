"""Titles of pages from the names of rule files, spelt as the files spell their words."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from advisor.knowledge.files import Source

WORD = re.compile(r"[A-Za-z0-9+]+")
ORDER = re.compile(r"^\d+-")
SETTING = "yaml-language-server:"
PROSE = ("name", "title", "subject", "summary", "text", "because", "claim", "today", "meaning")


def title(source: Source) -> str:
    """'NVIDIA GPUs' for nvidia-gpus.yaml: each word as its prose writes it most often."""
    stem = ORDER.sub("", PurePosixPath(source.document.name).stem)
    counts = Counter(WORD.findall(_prose(source)))
    spelt = [_spelt(word, counts) for word in re.split(r"[-_.\s]+", stem)]
    first, *rest = spelt
    return " ".join([first if first != first.lower() else first.capitalize(), *rest])


def about(source: Source) -> str:
    """What the comment at the top of the file says."""
    said: list[str] = []
    for line in source.document.text.splitlines():
        if not line.startswith("#"):
            break
        if SETTING not in line:
            said.append(line.lstrip("#").strip())
    return " ".join(said)


def _prose(source: Source) -> str:
    texts = (record.optional(name, None) for _, record in source.records for name in PROSE)
    return "\n".join([about(source), *(text for text in texts if isinstance(text, str))])


def _spelt(word: str, counts: Counter[str]) -> str:
    """The most frequent spelling in the prose; in doubt as the file name has it."""
    found = {text: count for text, count in counts.items() if text.lower() == word.lower()}
    return max(found, key=lambda text: (found[text], text == word, text), default=word)
