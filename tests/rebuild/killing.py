"""A program that runs the command in processes that end at one moment, and tells when the last process is gone.

    python -m tests.rebuild.killing

It reads orders, one JSON object a line, and answers each with one. All is imported before the first order: a process
is forked for each, in a session of its own, and begins at once. What its processes leave behind when they die become
children of this one, so that it knows when all of them are gone; what lives longer than `PATIENCE` is told and killed.
"""

import atexit
import ctypes
import json
import os
import resource
import signal
import sys
import tempfile
import threading
from pathlib import Path
from typing import TypedDict

import briefpress.cli.commands
import briefpress.pipeline.tools  # noqa: F401
from briefpress.cli import main as command

SUBREAPER = 36
"""`PR_SET_CHILD_SUBREAPER` of Linux."""
PATIENCE = 60
"""Seconds."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
EVENTS = frozenset(
    (
        *("ctypes.dlsym", "os.fork", "os.kill", "os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir"),
        *("os.truncate", "os.utime", "shutil.rmtree", "socket.connect", "subprocess.Popen"),
    )
)
"""What changes something outside of the process; opening a file to write counts as well."""


class Order(TypedDict):
    """What to run: the `arguments` of the command, in `house`, with `temporary` for temporary files."""

    arguments: list[str]
    house: str
    temporary: str
    event: int
    """The process ends itself with SIGKILL just before it does this thing, counted from 1; 0 for never."""
    size: int
    """The system ends the process when a file of it grows larger than this many bytes; 0 for never."""


class Answer(TypedDict):
    """How it ended: the exit code, or minus the signal; what it said; how many things it did; who would not end."""

    code: int
    said: str
    events: int
    survivors: list[int]


def main() -> None:
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), flush=True)  # noqa: T201


def _answer(order: Order) -> Answer:
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as events:
        child = os.fork()
        if not child:
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            _run(order, events.fileno())
        code, survivors = _ended(child)
        said.seek(0)
        return Answer(
            code=code,
            said=said.read().decode(),
            events=os.fstat(events.fileno()).st_size,
            survivors=survivors,
        )


def _run(order: Order, events: int) -> None:
    os.setsid()
    os.chdir(order["house"])
    os.environ["TMPDIR"] = order["temporary"]
    tempfile.tempdir = None
    _arrange_the_end(order, events)
    code = 70
    try:
        code = command(order["arguments"])
        atexit._run_exitfuncs()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _arrange_the_end(order: Order, events: int) -> None:
    if order["size"]:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["size"], order["size"]))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        return
    here = os.getpid()

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & WRITING)
        if (writes or event in EVENTS) and os.getpid() == here:
            os.write(events, b".")
            if os.fstat(events).st_size == order["event"]:
                os.kill(here, signal.SIGKILL)

    sys.addaudithook(hear)


def _ended(child: int) -> tuple[int, list[int]]:
    """Return how `child` ended, and which processes had to be ended by us, once all are gone."""
    survivors: list[int] = []

    def end() -> None:
        for process in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
            survivors.append(int(process))
            os.kill(int(process), signal.SIGKILL)

    timer = threading.Timer(PATIENCE, end)
    timer.start()
    code = 0
    try:
        while True:
            ended, status = os.waitpid(-1, 0)
            if ended == child:
                code = os.waitstatus_to_exitcode(status)
    except ChildProcessError:
        return code, survivors
    finally:
        timer.cancel()


if __name__ == "__main__":
    main()
