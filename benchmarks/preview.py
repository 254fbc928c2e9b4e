"""The adapter to `briefpress watch`: starts it, waits until somebody who looks would see what was saved."""

import os
import re
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Empty, Queue

from benchmarks import own
from benchmarks.measure import FailedError
from benchmarks.meter import descendants

COMMAND = (own.COMMAND, "watch", "--port", "0")
ADDRESS = re.compile(rb"http://(127\.0\.0\.1|localhost):(\d+)")
LONGEST = 300.0
"""Seconds after which nothing will come any more."""
REST = 0.3
"""Seconds without any work after which the preview is at rest."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview that runs. Its server says whenever something may be new; nothing is asked for in between."""

    port: int
    process: int
    told: Queue[bool] = field(default_factory=Queue)

    def get(self, path: str) -> bytes:
        """Return what stands at `path`; nothing where there is nothing."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        return content if answer.status == 200 else b""

    def wait_for_page(self, path: str, word: str) -> None:
        """Return when the page at `path` has `word`. Raises `FailedError` where it does not come."""
        self._wait(lambda: word.encode() in self.get(path), f"`{word}` in {path}")

    def wait_for_other(self, path: str, former: bytes) -> None:
        """Return when something else than `former` stands at `path`. Raises `FailedError` likewise."""
        self._wait(lambda: self.get(path) not in {b"", former}, f"another {path}")

    def cpu(self) -> float:
        """Return the seconds of all cores that the preview and its workers have used so far; zero off Linux."""
        return sum(map(_seconds, (self.process, *descendants(self.process))))

    def come_to_rest(self) -> None:
        """Return when the preview does nothing any more, so that it is not in the way of who comes next."""
        used = -1.0
        while used != (used := self.cpu()):
            time.sleep(REST)

    def _wait(self, is_there: Callable[[], bool], what: str) -> None:
        deadline = time.perf_counter() + LONGEST
        while not is_there():
            if time.perf_counter() > deadline:
                raise FailedError(f"the preview never showed {what}")
            # Once a second we ask all the same, should a word of the server have been missed.
            with suppress(Empty):
                self.told.get(timeout=1)
            while not self.told.empty():
                self.told.get_nowait()


@contextmanager
def preview(house: Path, path: str) -> Iterator[Preview]:
    """Watch `house` for as long as the context lasts, listening as the page at `path` does. Raises `FailedError`."""
    process = subprocess.Popen(
        COMMAND,
        cwd=house,
        env={**os.environ, **own.ENVIRONMENT, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        running = Preview(_port(process), process.pid)
        threading.Thread(target=_listen, args=(running, path), daemon=True).start()
        yield running
    finally:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            with suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _port(process: "subprocess.Popen[bytes]") -> int:
    """Return the port that the preview names; what it says afterwards is read and forgotten."""
    said = b""
    if process.stdout is None:
        raise FailedError("`briefpress watch` cannot be heard")
    for line in process.stdout:
        said += line
        if found := ADDRESS.search(line):
            threading.Thread(target=process.stdout.read, daemon=True).start()
            return int(found[2])
    tail = " ".join(said.decode(errors="replace").split())[-300:]
    raise FailedError(f"`briefpress watch` ended with {process.wait()} before it named an address: {tail}")


def _listen(running: Preview, path: str) -> None:
    """Pass on each word of the server."""
    while True:
        with suppress(OSError):
            connection = HTTPConnection("127.0.0.1", running.port)
            connection.request("GET", f"/_preview/events?path={path}")
            _pass_on(connection.getresponse(), running.told)
        time.sleep(0.2)


def _pass_on(answer: HTTPResponse, told: "Queue[bool]") -> None:
    while answer.readline():
        told.put(True)


def _seconds(process: int) -> float:
    with suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0
