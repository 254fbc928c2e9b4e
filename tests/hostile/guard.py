"""A child process builds a hostile house, and what it opens, connects to and takes is written down."""

import os
import resource
import socket
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path

from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.show.human import render
from briefpress.house import look
from briefpress.house.location import open_house
from briefpress.house.typefaces import read_typefaces
from briefpress.model.look import Typeface
from briefpress.pipeline import build
from briefpress.typeset.font_folder import START

ADDRESSES = 6_000_000_000
"""Where the system stops a child that asks for more, so that a failing test does not take the machine with it."""
REACHING = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "urllib.",
    "ftplib.",
    "http.",
)
"""How the events of things begin that no build does."""
OPENING = ("open", "os.listdir", "os.scandir", "os.rename", "os.remove", "os.link", "os.symlink")
"""The events of things that a build does in its house only."""


@dataclass(frozen=True)
class Seen:
    """What a build of a hostile house did: the codes that may stop each brief, and under an empty name all.

    `reached` are the doors it tried that are none of its business, `seconds` the longest that one brief kept the
    processor busy, `memory` the most bytes that were taken.
    """

    codes: Mapping[str, list[str]]
    printed: str
    reached: tuple[str, ...]
    seconds: float
    memory: int


def build_under_guard(house: Path, answer: Connection) -> None:
    """Build `house` and send what was `Seen`; nothing but the house, Python and its packages may be opened."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    look.read_typefaces = _one_of_each_family
    reached: list[str] = []
    _watch(house, reached)
    clock: list[tuple[str, float]] = []
    report = build(open_house(house).value, progress=lambda slug, _: clock.append((slug, time.process_time())))
    clock.append(("", time.process_time()))
    printed = render(report.diagnostics)
    busy: dict[str, float] = {}
    for (slug, start), (_, end) in pairwise(clock):
        busy[slug] = busy.get(slug, 0) + end - start
    codes = {brief.slug: _codes(brief.diagnostics) for brief in report.briefs}
    codes[""] = _codes(report.diagnostics)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    answer.send(Seen(codes, printed, tuple(reached), max(busy.values(), default=0), memory))


def _one_of_each_family() -> Outcome[tuple[Typeface, ...]]:
    """Return one typeface of each family: to make fonts takes half of a build, and each is made in the same way."""
    return Outcome(tuple({face.family: face for face in reversed(read_typefaces().value or ())}.values()))


def _codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return sorted({diagnostic.code for diagnostic in diagnostics if diagnostic.severity is not Severity.ADVICE})


def _watch(house: Path, reached: list[str]) -> None:
    packages = {os.path.realpath(path) for path in (*sys.path, sys.prefix, sys.base_prefix) if path}
    # The typesetter hands fonts to the libraries below it in files of its own, and clears away what was left of such.
    temporary = os.path.realpath(tempfile.gettempdir())
    fonts = f"{temporary}/{START}"
    places = (*(f"{folder}/" for folder in (house, *packages)), fonts)

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event == "socket.__new__" and arguments[1] == socket.AF_UNIX:
            # The event loop wakes itself by a pair of these; to reach anybody, they would have to connect.
            return
        if event.startswith(REACHING):
            reached.append(f"{event} {arguments!r:.200}")
        elif event in OPENING and isinstance(arguments[0], str | bytes):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if (event, path) == ("os.listdir", temporary):
                return
            if not f"{path}/".startswith(places) or "/outside/" in f"{path}/":
                reached.append(f"{event} {path}")

    sys.addaudithook(hear)
