"""WeasyPrint's own command, on the page that briefpress published: the peer that ratios are taken against."""

import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks.peers.page import copy_page
from benchmarks.peers.peer import OUTPUT, Peer, Subject

COMMAND = (str(Path(sys.executable).with_name("weasyprint")), "--pdf-variant", "pdf/ua-1")


def _set_up(_folder: Path) -> str:
    return version("weasyprint")


def _prepare(subject: Subject, folder: Path, _installed: Path) -> tuple[str, ...]:
    return (*COMMAND, copy_page(subject, folder).name, OUTPUT)


PEER = Peer("WeasyPrint", "the page of briefpress", _set_up, _prepare)
