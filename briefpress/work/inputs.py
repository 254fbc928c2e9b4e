"""All that a build may read: the files of the house, by brief and in common, and what turns them into output.

Nothing is traced here, and nothing is guessed: a brief may read what stands in its own folder and what all briefs
share. What lies elsewhere is not kept (`house/reads.py` tells).
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import briefpress
from briefpress.house.built_in import built_in_house
from briefpress.house.files import MOST_BYTES, is_content
from briefpress.house.location import CONTENT, SETTINGS, SHARED, House
from briefpress.house.typefaces import typeface_files
from briefpress.work.digests import Digests, digest_of_all

COMMON: Final = (SETTINGS, f"{CONTENT}/{SHARED}", "templates", "styles")
"""What all briefs of a house may read."""
LIBRARIES: Final = Path("/proc/self/maps")
"""Where Linux lists the libraries that are loaded into this process."""
OUTSIDE: Final = "outside"
"""Stands for the digest of what is a link out of the house."""
PACKAGE_FILES: Final = (".py", ".css", ".js", ".html", ".yaml", ".csl", ".json")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The digests of all files, by path: relative to the house, those of briefpress itself after `house/`."""

    briefs: Mapping[str, Mapping[str, str]]
    """The files in the folder of each brief, by slug."""
    common: Mapping[str, str]
    """The files that all briefs share, those of the look that comes with briefpress among them."""
    common_digest: str
    """One digest for all of them."""
    engine: str
    """One digest for the code of briefpress and its typefaces."""

    def of(self, slug: str) -> Mapping[str, str]:
        """Return the digests of all files that brief `slug` may read."""
        return {**self.common, **self.briefs.get(slug, {})}


def read_inputs(house: House, slugs: Iterable[str], digests: Digests) -> Inputs:
    """Return the inputs of the briefs `slugs` of `house`; only what has another status is read again."""
    common = common_inputs(house, digests)
    briefs = {slug: brief_inputs(house, slug, digests) for slug in slugs}
    engine = digest_of_all({name: digests.of(path) for name, path in _engine_files()})
    return Inputs(briefs, common, digest_of_all(common), engine)


def common_inputs(house: House, digests: Digests) -> dict[str, str]:
    """Return the digests of what all briefs of a house may read."""
    common: dict[str, str] = {}
    for path in COMMON:
        common.update(_digests_under(house.root, path, digests))
    built_in = built_in_house()
    if built_in.root != house.root:
        for folder in ("templates", "styles"):
            found = _digests_under(built_in.root, folder, digests)
            common.update({f"house/{path}": digest for path, digest in found.items()})
    return common


def brief_inputs(house: House, slug: str, digests: Digests) -> dict[str, str]:
    """Return the digests of what stands in the folder of a brief."""
    return _digests_under(house.root, f"{CONTENT}/{slug}", digests)


def watched(house: House) -> Iterator[str]:
    """Yield the absolute path of every file and folder whose status tells whether a build would find all the same.

    Folders are among them: what is added to one, or taken away, changes it.
    """
    roots = dict.fromkeys((house.root, built_in_house().root))
    yield f"{house.root}/{SETTINGS}"
    for root in roots:
        for name in ("templates", "styles"):
            yield f"{root}/{name}"
            yield from _under(f"{root}/{name}", root)
    yield f"{house.root}/{CONTENT}"
    yield from _under(f"{house.root}/{CONTENT}", house.root)
    yield from (path for _, path in _engine_files())


def installed() -> Iterator[str]:
    """Yield the folders of Python packages, and the libraries loaded: an upgrade of any of them shows there."""
    yield from (folder for folder in sys.path if folder and os.path.isdir(folder))  # noqa: PTH112
    try:
        lines = LIBRARIES.read_text().splitlines()
    except OSError:
        return
    paths = {line.split(maxsplit=5)[-1] for line in lines if ".so" in line}
    yield from sorted(path for path in paths if path.startswith("/") and not path.endswith("(deleted)"))


def files_in(house: House, folder: str) -> tuple[str, ...]:
    """Return the paths of all files and folders under a folder of the house, hidden ones too."""
    start = len(str(house.root)) + 1
    return tuple(path[start:] for path in _under(f"{house.root}/{folder}", house.root, every=True))


def _digests_under(root: Path, path: str, digests: Digests) -> dict[str, str]:
    """Return the digests of the files at or under `path`, by path relative to `root`.

    What a link leads to outside is not read: no build reads it either.
    """
    whole, start = f"{root}/{path}", len(str(root)) + 1
    found: dict[str, str] = {}
    if not Path(os.path.realpath(whole)).is_relative_to(root):
        return {path: OUTSIDE}
    for place in (whole, *_under(whole, root)):
        digest = digests.of(place, MOST_BYTES) if _is_inside(place, root) else OUTSIDE
        if digest not in {"folder", "-"}:
            found[place[start:]] = digest
    return found


def _under(folder: str, root: Path, above: tuple[str, ...] = (), *, every: bool = False) -> Iterator[str]:
    """Yield what stands under `folder`, in order; linked folders in `root` are followed, but not round in a circle."""
    real = os.path.realpath(folder)
    if real in above or not Path(real).is_relative_to(root):
        return
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.is_dir()) for entry in entries if every or is_content(entry.name))
    except OSError:
        return
    for name, is_folder in found:
        yield f"{folder}/{name}"
        if is_folder:
            yield from _under(f"{folder}/{name}", root, (*above, real), every=every)


def _is_inside(path: str, root: Path) -> bool:
    """Return whether `path`, which stands under `root`, leads to something under it."""
    return not os.path.islink(path) or Path(os.path.realpath(path)).is_relative_to(root)  # noqa: PTH114 - a text


def _engine_files() -> Iterator[tuple[str, str]]:
    """Yield a name, the same on every machine, and the path of each file that briefpress is made of."""
    root = Path(briefpress.__file__).resolve().parent
    package = str(root)
    for path in _under(package, root):
        if path.endswith(PACKAGE_FILES) and "/builtin/" not in path[len(package) :]:
            yield path[len(package) + 1 :], path
    for path in typeface_files():
        yield f"typeface {Path(path).name}", path
