"""A fork server that is itself a fork of this process: whatever was loaded here, it and its workers have at once.

Python would start one with nothing in it, which loads everything once more. A fork is sound as long as nothing else
goes on in a process; where Linux does not say so, Python's way is taken.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker, util
from pathlib import Path
from shutil import rmtree
from typing import Final, NoReturn

from briefpress.work.executors.warm import load

THREADS: Final = Path("/proc/self/task")
"""Where Linux lists the threads of this process, those of libraries too."""
DESCRIPTORS: Final = Path("/proc/self/fd")
"""Where Linux lists what this process has open."""
LAST_KNOWN: Final = (3, 13)
"""The last version of Python whose fork server is known to be started as we take it to be."""
STREAMS: Final = 3
"""Descriptors below this one are the standard streams."""


def can_fork() -> bool:
    """Return whether this process is sure to go on well as a fork of itself: it has one thread only."""
    if sys.platform != "linux" or sys.version_info[:2] > LAST_KNOWN:
        return False
    try:
        return len(list(THREADS.iterdir())) == 1
    except OSError:
        return False


@contextmanager
def by_fork(modules: tuple[str, ...], folder: str) -> Iterator[None]:
    """Let Python start its fork server by a fork of this process, which then imports `modules`.

    Its socket lies in `folder`.
    """

    def fork(_path: bytes, _arguments: Sequence[object], descriptors: Sequence[int]) -> int:
        # What waits to be written would be written by both.
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        listener, alive = descriptors
        process = os.fork()
        if process == 0:
            _serve(listener, alive, modules, folder)
        return process

    before = util.spawnv_passfds
    util.spawnv_passfds = fork  # type: ignore[assignment]
    try:
        yield
    finally:
        util.spawnv_passfds = before


def _serve(listener: int, alive: int, modules: tuple[str, ...], folder: str) -> NoReturn:
    """Be the fork server until the process is gone that was forked. Nothing here returns to what that was at."""
    try:
        # An end of a pipe that is open here keeps those who wait at the other one from knowing that main has ended.
        _close_all_but({listener, alive, resource_tracker.getfd() or 0})
        load(modules)
        forkserver.main(listener, alive, [])
    finally:
        # A process that is killed cannot clear up; the fork server outlives it by a moment.
        rmtree(folder, ignore_errors=True)
        os._exit(0)


def _close_all_but(kept: set[int]) -> None:
    found = {int(entry.name) for entry in DESCRIPTORS.iterdir()}
    for descriptor in found - kept:
        if descriptor >= STREAMS:
            try:
                os.close(descriptor)
            except OSError:
                # That of the listing itself.
                continue
