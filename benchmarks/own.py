"""briefpress itself, run as its users run it: the command, in a process of its own."""

import os
import shutil
import sys
from pathlib import Path

from benchmarks.corpora.document import Document
from benchmarks.measure import Cost, cost_of
from benchmarks.peers.peer import Subject

NAME = "briefpress"
COMMAND = str(Path(sys.executable).with_name("briefpress"))
ENVIRONMENT = {
    "PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", ""))),
    "PYTHONDONTWRITEBYTECODE": "",
}
"""This checkout comes first, wherever the command was installed from, and its code is compiled once, as if it were
installed: that of all others is."""


def build(house: Path, *options: str) -> Cost:
    """Build `house`, with what former builds have left there. Raises `FailedError`."""
    return cost_of((COMMAND, "build", "--strict", *options), house, ENVIRONMENT)


def build_cold(house: Path, *options: str) -> Cost:
    """Build `house` as if nothing had ever been built there."""
    forget(house)
    return build(house, *options)


def forget(house: Path) -> None:
    """Remove what builds have left in `house`."""
    for name in ("site", ".briefpress"):
        shutil.rmtree(house / name, ignore_errors=True)


def published(house: Path, document: Document) -> Subject:
    """Return `document` as it was published in `house`."""
    return Subject(document, house / "site" / document.slug)


def pdf(house: Path, document: Document) -> Path:
    """Return where the PDF of `document` stands."""
    return house / "site" / document.slug / f"{document.slug}.pdf"
