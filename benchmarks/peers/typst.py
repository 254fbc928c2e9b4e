"""Typst, tagged, on an equivalent document: the ceiling. Its compiler comes from PyPI, as a module of Python."""

import sys
from pathlib import Path

from benchmarks.corpora.document import Document
from benchmarks.corpora.house import PICTURE, bibliography
from benchmarks.peers.drawing import drawing
from benchmarks.peers.page import uncompress_fonts
from benchmarks.peers.peer import OUTPUT, Peer, Subject, install_from_pypi
from benchmarks.peers.typst_source import typst_source

VERSION = "0.15.2"
COMPILE = Path(__file__).with_name("typst_compile.py")


def _set_up(folder: Path) -> str:
    install_from_pypi(f"typst=={VERSION}", folder)
    return VERSION


def _prepare(subject: Subject, folder: Path, installed: Path) -> tuple[str, ...]:
    write_source(subject.document, subject.published, folder)
    return (sys.executable, "-I", "-S", str(COMPILE), str(installed), "text.typ", OUTPUT)


def write_source(document: Document, published: Path, folder: Path) -> None:
    """Write `document` for Typst into `folder`, with the fonts of its published page."""
    (folder / "text.typ").write_text(typst_source(document), encoding="utf-8")
    (folder / "references.bib").write_text(bibliography(), encoding="utf-8")
    (folder / "channel.svg").write_text(PICTURE, encoding="utf-8")
    for data in document.data:
        (folder / f"{data.id}.svg").write_text(drawing(data), encoding="utf-8")
    uncompress_fonts(published / "assets", folder / "fonts")


PEER = Peer("Typst", "Typst source of the same text", _set_up, _prepare)
