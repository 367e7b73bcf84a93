"""Taking environments away, so that an interrupted removal leaves nothing that looks whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex

from advisor.errors import AdvisorError
from advisor.intake.environments.found import environments
from advisor.intake.environments.place import home
from advisor.intake.environments.record import FILE

DOOMED = ".removed-"
"""How the name of a folder begins that is being taken away."""


def remove(folder: Path) -> None:
    """Take an environment away; raises `AdvisorError` if files of it are in use or protected."""
    try:
        doomed = folder.rename(folder.with_name(f"{DOOMED}{folder.name}-{token_hex(4)}"))
        shutil.rmtree(doomed)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AdvisorError(f"{error.filename or folder} cannot be removed: {reason}") from None


def clear(folder: Path) -> None:
    """Make way for a new environment; refuses to touch what is none of the advisor's."""
    if not folder.exists():
        return
    if (folder / FILE).exists() or not any(folder.iterdir()):
        remove(folder)
        return
    raise AdvisorError(
        f"{folder} is in the way: the advisor did not make it", "move it, or remove it yourself"
    )


def sweep() -> Iterator[str]:
    """Remove what interrupted installations and removals left; yields a line for each."""
    for doomed in sorted(home().glob(f"{DOOMED}*")):
        shutil.rmtree(doomed, ignore_errors=True)
    for environment in environments():
        if not environment.is_complete:
            remove(environment.folder)
            yield f"removed what an interrupted installation left in {environment.folder}"
