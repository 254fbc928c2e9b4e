"""Vivliostyle's command, which lays out the page that briefpress published in Chromium."""

from pathlib import Path

from benchmarks.peers.chromium import browser
from benchmarks.peers.page import copy_page
from benchmarks.peers.peer import OUTPUT, Peer, Subject, install_from_npm, said_by

VERSION = "11.0.0"
COMMAND = "node_modules/.bin/vivliostyle"


def _set_up(folder: Path) -> str:
    browser()
    install_from_npm(f"@vivliostyle/cli@{VERSION}", folder)
    # It may be there and yet not run: it needs a Node.js that is not too old.
    said_by((str(folder / COMMAND), "--version"))
    return VERSION


def _prepare(subject: Subject, folder: Path, installed: Path) -> tuple[str, ...]:
    page = copy_page(subject, folder)
    return (
        *(str(installed / COMMAND), "build", page.name, "--single-doc", "--output", OUTPUT),
        *("--executable-browser", browser(), "--timeout", "800"),
    )


PEER = Peer("Vivliostyle", "the page of briefpress", _set_up, _prepare)
