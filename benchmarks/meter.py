"""Run a command and write what it cost, with all processes that it started: `python meter.py RESULT COMMAND...`.

Needs nothing but the standard library, and starts so small that the memory of the command is its own. On Linux it is
the heir of processes whose parents have gone, so that their time counts as well.
"""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

BECOME_HEIR = 36
"""The number of `PR_SET_CHILD_SUBREAPER` in `prctl`."""
EVERY = 0.3
"""Seconds between two looks at memory: rarely enough to cost nothing."""
PATIENCE = 5.0
"""Seconds for processes left behind to end by themselves."""


def main(result: str, *command: str) -> int:
    """Run `command`, write its costs as JSON to the file `result`, and return its exit code."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(BECOME_HEIR, 1, 0, 0, 0)
    peak = [0]
    ended = threading.Event()
    before = time.perf_counter()
    process = subprocess.Popen(command)
    watcher = threading.Thread(target=_watch, args=(ended, peak))
    watcher.start()
    code = process.wait()
    wall = time.perf_counter() - before
    ended.set()
    watcher.join()
    _wait_for_others()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Linux counts in kibibytes, macOS in bytes.
    largest = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    cost = {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": max(largest, peak[0])}
    Path(result).write_text(json.dumps(cost), encoding="utf-8")
    return code


def _watch(ended: threading.Event, peak: list[int]) -> None:
    """Keep in `peak` the most bytes of memory that all processes below this one had together."""
    while not ended.wait(EVERY):
        peak[0] = max(peak[0], sum(map(_memory, descendants(os.getpid()))))


def descendants(root: int) -> list[int]:
    """Return the ids of all processes below `root`; none where the system does not show them as files."""
    parents = dict(_parents())
    found = [root]
    for process in found:
        found += [child for child, parent in parents.items() if parent == process]
    return found[1:]


def _parents() -> Iterator[tuple[int, int]]:
    """Yield each process with its parent."""
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name of a process stands in brackets and may hold spaces.
            yield int(place.parent.name), int(place.read_text(errors="replace").rpartition(")")[2].split()[1])


def _memory(process: int) -> int:
    """Return the bytes of a process, with its share of what it has in common with others."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _wait_for_others() -> None:
    """Wait until no process below this one is left, and end those that stay."""
    deadline = time.perf_counter() + PATIENCE
    while True:
        try:
            gone, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if gone:
            continue
        if time.perf_counter() > deadline:
            for process in descendants(os.getpid()):
                with suppress(OSError):
                    os.kill(process, signal.SIGKILL)
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
