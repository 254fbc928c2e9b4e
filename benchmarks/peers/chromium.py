"""Chromium prints the page that briefpress published."""

import shutil
from pathlib import Path

from benchmarks.peers.page import copy_page
from benchmarks.peers.peer import OUTPUT, AbsentError, Peer, Subject, said_by

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run")


def browser() -> str:
    """Return the path of Chromium. Raises `AbsentError` where there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise AbsentError("Chromium is not installed; Debian has it as `chromium`")


def _set_up(_folder: Path) -> str:
    return said_by((browser(), "--version")).split()[1]


def _prepare(subject: Subject, folder: Path, _installed: Path) -> tuple[str, ...]:
    page = copy_page(subject, folder)
    profile = f"--user-data-dir={folder / 'profile'}"
    return (browser(), *QUIET, profile, "--no-pdf-header-footer", f"--print-to-pdf={OUTPUT}", page.as_uri())


PEER = Peer("Chromium, print to PDF", "the page of briefpress", _set_up, _prepare)
