"""Which folder is the house."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefpress.diagnostics.codes.house import NO_HOUSE
from briefpress.diagnostics.outcome import Outcome

SETTINGS: Final = "briefpress.yaml"
CONTENT: Final = "content"
SHARED: Final = "_shared"
SITE: Final = "site"
ASSETS: Final = "assets"
"""The folder, in the site, of what the index shows. No brief can be called that: see `house.slug`."""


@dataclass(frozen=True, slots=True)
class House:
    """A folder with settings, content and, if it likes, a look of its own. `root` holds no symbolic link."""

    root: Path


def find_house(start: Path) -> Outcome[House]:
    """Return the house that `start` is or lies in; the nearest one where houses stand inside one another."""
    folder = _real(start)
    for candidate in (folder, *folder.parents):
        if _is_house(candidate):
            return Outcome(House(candidate))
    if (folder / CONTENT).is_dir():
        return Outcome(House(folder))
    message = f"there is no house in `{start}`, nor in a folder above it"
    return Outcome(None, (NO_HOUSE.at(None, message, help=_ways_out(folder)),))


def open_house(folder: Path) -> Outcome[House]:
    """Return the house that `folder` itself is: where a house was named, no other one will do."""
    root = _real(folder)
    if _is_house(root) or (root / CONTENT).is_dir():
        return Outcome(House(root))
    message = f"`{folder}` is not a house" if root.is_dir() else f"there is no folder `{folder}`"
    return Outcome(None, (NO_HOUSE.at(None, message, help=_ways_out(root)),))


def _real(folder: Path) -> Path:
    # Unlike `Path.resolve`, this does not raise where symbolic links go round in a circle.
    return Path(os.path.realpath(folder))


def _is_house(folder: Path) -> bool:
    # A bare `content/` is too common a name to claim every folder below it, so it must hold what a house holds.
    content = folder / CONTENT
    return (
        (folder / SETTINGS).is_file()
        or (content / SHARED).is_dir()
        or any((brief / "brief.yaml").is_file() for brief in _folders_in(content))
    )


def _folders_in(folder: Path) -> Iterable[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except OSError:
        return ()


def _ways_out(folder: Path) -> str:
    nearby = [entry.name for entry in _folders_in(folder) if not entry.name.startswith(".") and _is_house(entry)]
    if nearby:
        return f"there is one in the folder `{nearby[0]}`: name it with `--house`"
    return f"a house holds `{SETTINGS}`; make one with `briefpress init DIR`"
