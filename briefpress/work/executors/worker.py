"""One process of the pool, seen from the main process."""

import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.context import ForkContext, ForkServerContext, SpawnContext
from typing import Final

from briefpress.work.executors.worker_process import serve

LONG: Final = 3.0
"""Seconds after which a task has taken long."""


class WorkerDiedError(Exception):
    """The process ended before it answered. It says how, in words that follow on “it”."""


class Worker:
    """A process that does sealed tasks, one at a time. Other threads than the one that uses it may only `kill` it."""

    def __init__(
        self, context: ForkContext | ForkServerContext | SpawnContext, *, begin_with: str = "", only: str = ""
    ) -> None:
        """Start the process, which calls the function `begin_with` (`module:function`) before its first task.

        It is there for tasks of the kind `only`, where one is named.
        Raises `WorkerDiedError` where the system, or the fork server, lets nobody do so.
        """
        self.only = only
        """The kind of its tasks; empty where it does any."""
        self.done = 0
        """How many tasks it has done."""
        self.at_rest_since = 0.0
        """When it was last done with a task, in seconds."""
        self.killed = False
        """Whether it was told to end."""
        self._connection, theirs = context.Pipe()
        with theirs:
            self._process = context.Process(target=serve, args=(theirs, begin_with), daemon=True)
            try:
                self._process.start()
            except (EOFError, OSError) as error:
                self._connection.close()
                raise WorkerDiedError(f"could not be started: {error}") from error

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def do(self, request: bytes, meanwhile: Callable[[], None]) -> bytes:
        """Return the answer to a sealed task; `meanwhile` is called now and then where that takes long.

        Raises `WorkerDiedError`; the worker is of no use afterwards.
        """
        try:
            self._connection.send_bytes(request)
            while not self._connection.poll(LONG):
                meanwhile()
            answer = self._connection.recv_bytes()
        except (EOFError, OSError) as error:
            raise WorkerDiedError(self.end()) from error
        self.done += 1
        return answer

    def kill(self) -> None:
        """End the process, whatever it is at."""
        self.killed = True
        self._process.kill()

    def end(self) -> str:
        """Wait for the process, which is killed where it still runs, and return how it ended."""
        self._connection.close()
        self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        if code >= 0:
            return f"ended with exit code {code}"
        with suppress(ValueError):
            return f"was ended by {signal.Signals(-code).name}"
        return f"was ended by signal {-code}"
