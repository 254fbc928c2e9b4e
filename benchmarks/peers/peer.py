"""What else makes such documents, as the benchmark sees it."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora.document import Document

OUTPUT = "out.pdf"
"""What every peer writes into its folder."""


class AbsentError(Exception):
    """A peer is not to be had here; the message says why, in a few words."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A document, and the folder of the site where briefpress has published it."""

    document: Document
    published: Path


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that makes a PDF of the same text."""

    name: str
    made_of: str
    """What it is given, in a few words."""
    set_up: Callable[[Path], str]
    """Installs it into a folder of its own, where that is needed, and returns its version. Raises `AbsentError`."""
    prepare: Callable[[Subject, Path, Path], tuple[str, ...]]
    """Writes its input into the second argument, a folder; the third is where it was installed. Returns the command."""


def install(command: Sequence[str], folder: Path, marker: str) -> None:
    """Run an installing `command`, once for each `marker`. Raises `AbsentError` where it fails."""
    done = folder / "installed.txt"
    if done.exists() and done.read_text(encoding="utf-8") == marker:
        return
    folder.mkdir(parents=True, exist_ok=True)
    said_by(command)
    done.write_text(marker, encoding="utf-8")


def install_from_pypi(requirement: str, folder: Path) -> None:
    """Install a Python package into `folder`, without touching the environment of the project."""
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade")
    install((*pip, "--target", str(folder), requirement), folder, requirement)


def install_from_npm(requirement: str, folder: Path) -> None:
    """Install a package of Node.js into `folder`."""
    npm = ("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), requirement)
    install(npm, folder, requirement)


def said_by(command: Sequence[str]) -> str:
    """Return what `command` prints. Raises `AbsentError` where it fails or is not there."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    except FileNotFoundError:
        raise AbsentError(f"{command[0]} is not installed") from None
    except subprocess.TimeoutExpired:
        raise AbsentError(f"{Path(command[0]).name} did not answer in five minutes") from None
    except subprocess.CalledProcessError as error:
        last = " ".join(str(error.stderr).split())[-200:]
        raise AbsentError(f"{Path(command[0]).name} failed: {last}") from None
    return done.stdout.strip()
