"""Tasks are done by the workers of a Dask cluster. They need this package, and share no disk with us or one another.

The only module that knows `distributed`, which is an extra of this package. A task is let go by letting go of its
future: the scheduler forgets what nobody wants.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from typing import Any, Final, TypeVar, cast

import dask.config
from distributed import Client, KilledWorker

from briefpress.model.task import Task
from briefpress.work.executor import TaskFailedError
from briefpress.work.executors.loop_thread import LoopThread
from briefpress.work.executors.order import rank_of
from briefpress.work.executors.sealed import do_sealed, opened, sealed
from briefpress.work.executors.unavailable import ExecutorUnavailableError

Made = TypeVar("Made")
Versions = Callable[[], tuple[str, ...]]
"""Says what this process makes things with, such as `WeasyPrint 70.0`. It stands at the top of a module of ours."""
PATIENCE: Final = 10
"""Seconds that a scheduler has to answer, and to have a worker."""
PARTING: Final = 2
"""Seconds that a scheduler has to let us go."""
RETRIES: Final = 2
"""How often a task is tried again that could not even be begun. Of workers that die, the scheduler keeps count."""
ALIKE: Final = "install the same versions of briefpress and its libraries on all workers as here"
"""What helps where workers cannot do what we would."""
LARGE: Final = {"distributed.admin.large-graph-warning-threshold": "1 TiB"}
"""A page with pictures is no mistake."""


class DaskExecutor:
    """An `Executor` that sends tasks to Dask workers."""

    def __init__(self, loop: LoopThread, client: Client, versions: Versions) -> None:
        self._loop = loop
        self._client = client
        self._versions = versions
        self._wanted: set[Future[bytes]] = set()
        self._closed = False

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes. Raises what the task raises, and `TaskFailedError` where workers died of it.

        Raises `ExecutorUnavailableError` where the scheduler is gone, or the worker makes things with other versions.
        """
        wanted = self._loop.begin(self._answer(task))
        self._wanted.add(wanted)
        try:
            answer = await asyncio.wrap_future(wanted)
        finally:
            self._wanted.discard(wanted)
        return cast("Made", opened(answer))

    def close(self) -> None:
        """Let the scheduler go. What workers are at is dropped; who still waits for it is cancelled."""
        if self._closed:
            return
        self._closed = True
        for wanted in tuple(self._wanted):
            wanted.cancel()
        with suppress(TimeoutError):
            self._loop.begin(_closed(self._client)).result(PARTING)
        self._loop.close()

    async def _answer(self, task: Task[Any]) -> bytes:
        """Return the sealed answer to `task`. It runs in the loop of the client."""
        with dask.config.set(LARGE):
            future = self._client.submit(
                _do_as_we_would,
                sealed(task),
                self._versions,
                self._versions(),
                key=f"{task.kind}-{task.key}",
                priority=-rank_of(task),
                retries=RETRIES,
                pure=False,
            )
        try:
            return cast("bytes", await future)
        except KilledWorker as error:
            reason = f"{error.allowed_failures + 1} Dask workers died while they made the {task.kind}"
            raise TaskFailedError(task, reason) from error
        except ExecutorUnavailableError:
            raise
        except Exception as error:
            # Not of the task: its own errors come back as answers.
            raise self._unavailable(error) from error
        finally:
            future.release()

    def _unavailable(self, error: Exception) -> ExecutorUnavailableError:
        """Return what it means that Dask raised `error`: that the connection broke, or that a worker cannot begin."""
        if isinstance(error, CancelledError) or self._client.status != "running":
            again = "start it again, and build again: what was made until then is kept"
            return ExecutorUnavailableError("the Dask scheduler is gone", again)
        return ExecutorUnavailableError(f"a Dask worker cannot do its work: {error}", ALIKE)


async def open_dask(address: str, versions: Versions, patience: float = PATIENCE) -> DaskExecutor:
    """Return an executor that sends tasks to the scheduler at `address`, which has `patience` seconds to answer.

    Raises `ExecutorUnavailableError` where nobody answers, where there are no workers, and where `versions()` is not
    the same on all workers and here: keys of tasks, and so what is kept of them, would not be true.
    """
    loop = LoopThread()
    try:
        client = await asyncio.wrap_future(loop.begin(_client(address, versions, patience)))
    except BaseException:
        loop.close()
        raise
    return DaskExecutor(loop, client, versions)


async def _client(address: str, versions: Versions, patience: float) -> Client:
    """Return a client whose workers make things as we do."""
    for name in ("distributed", "distributed.client"):
        # What it tells, we tell ourselves.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    client = Client(address, asynchronous=True, set_as_default=False, timeout=patience)
    try:
        await _connect(client, address)
        try:
            # Its type is that of a client that does not wait.
            await client.wait_for_workers(1, patience)  # type: ignore[func-returns-value, misc]
        except TimeoutError as error:
            reason = f"the Dask scheduler at `{address}` has no workers"
            raise ExecutorUnavailableError(reason, f"start some with `dask worker {address}`") from error
        for worker, theirs in sorted((await client.run(versions, on_error="return")).items()):
            _hold_together(theirs, versions(), f"the Dask worker at `{worker}`")
    except BaseException:
        await _closed(client)
        raise
    return client


async def _connect(client: Client, address: str) -> None:
    try:
        await client
    except (OSError, ValueError, ImportError) as error:
        reason = f"no Dask scheduler can be reached at `{address}`: {error}"
        raise ExecutorUnavailableError(reason, "start it with `dask scheduler`, or correct the address") from error


def _do_as_we_would(request: bytes, versions: Versions, ours: tuple[str, ...]) -> bytes:
    """Do a sealed task, on a worker that may have come after we asked all for their versions."""
    _hold_together(versions(), ours, "a Dask worker")
    return do_sealed(request)


def _hold_together(theirs: tuple[str, ...] | Exception, ours: tuple[str, ...], who: str) -> None:
    """Raise `ExecutorUnavailableError` where a worker makes things with other versions than we do, or cannot say."""
    if isinstance(theirs, Exception):
        raise ExecutorUnavailableError(f"{who} does not know what it makes things with: {theirs}", ALIKE)
    if theirs != ours:
        has = ", ".join(one for one in theirs if one not in ours)
        here = ", ".join(one for one in ours if one not in theirs)
        raise ExecutorUnavailableError(f"{who} has {has or 'less'}; here is {here or 'less'}", ALIKE)


async def _closed(client: Client) -> None:
    with suppress(OSError, TimeoutError):
        await client.close(timeout=PARTING)
