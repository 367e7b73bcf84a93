"""A folder with `pack.yaml` to a pack, whose demands are tested before the rest of it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.specifiers import SpecifierSet

from advisor import __version__
from advisor.errors import AdvisorError, FileProblems, Problem
from advisor.knowledge.files import Source
from advisor.knowledge.folders import read_file, read_folder
from advisor.knowledge.packs.format import Head, PackFile
from advisor.knowledge.reading.document import Document

FILE = "pack.yaml"
HINT = f"a pack is a folder with a {FILE}, such as examples/pack-acme"


@dataclass(frozen=True)
class Opened:
    """A pack that fits this rule base and this advisor: its `pack.yaml`, and all its files."""

    head: Head
    document: Document
    sources: tuple[Source, ...]

    @property
    def position(self) -> str:
        """`file:line` of its id."""
        return f"{self.document.name}:{self.document.locate(('pack', 'id'))[0]}"


def open_pack(folder: Path, rules: str, leaving_out: Collection[str] = ()) -> Opened:
    """Read the pack in a folder; `rules` is the version of the rule base that it is laid over."""
    if not folder.is_dir():
        what = "is no folder" if folder.exists() else "does not exist"
        raise AdvisorError(f"{folder} {what}", HINT)
    if not (folder / FILE).is_file():
        raise AdvisorError(f"there is no {FILE} in {folder}", HINT)
    document = read_file(folder / FILE, f"{folder.resolve().name}/{FILE}")
    problems = list(_unmet(document, {"rules": rules, "advisor": __version__}))
    if problems:
        raise FileProblems(problems)
    return _opened(document, read_folder(folder, leaving_out, PackFile))


def _unmet(document: Document, here: Mapping[str, str]) -> Iterator[Problem]:
    """What the pack needs and is not here; whatever has another shape is told on decoding."""
    needs = document.data
    for key in ("pack", "requires"):
        needs = needs.get(key) if isinstance(needs, dict) else None
    for name, version in here.items():
        wanted = needs.get(name) if isinstance(needs, dict) else None
        if not isinstance(wanted, str):
            continue
        place = document.locate(("pack", "requires", name))
        try:
            fits = SpecifierSet(wanted).contains(version, prereleases=True)
        except ValueError:
            message = f"{wanted!r} is no version specifier such as '>=2026.11,<2027'"
            yield document.problem("R105", message, place)
            continue
        if not fits:
            message = f"the pack needs {name} {wanted}, and this is {version}"
            yield document.problem("K702", message, place)


def _opened(document: Document, sources: list[Source]) -> Opened:
    """The pack by the one file that says what it is."""
    problems: list[Problem] = []
    head: Head | None = None
    for source in sources:
        found = getattr(source.file, "pack", None)
        if source.document.name == document.name:
            head = found
        elif found is not None:
            place = source.document.locate(("pack",), key=True)
            message = f"`pack:` stands in {FILE} only"
            problems.append(source.document.problem("K701", message, place))
    if head is None:
        problems.append(document.problem("K701", f"{FILE} has no `pack:` section"))
    if head is None or problems:
        raise FileProblems(problems)
    return Opened(head, document, tuple(sources))
