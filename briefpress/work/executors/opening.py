"""The executors that a build can be told to use, by name."""

import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from briefpress.work.executor import Executor
from briefpress.work.executors.in_process import InProcess
from briefpress.work.executors.once import Once
from briefpress.work.executors.pool import ProcessPool
from briefpress.work.executors.unavailable import ExecutorUnavailableError
from briefpress.work.executors.worker import Worker


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an executor may need to know."""

    versions: Callable[[], tuple[str, ...]]
    """Says what a process makes things with, such as `WeasyPrint 70.0`: a function at the top of a module."""
    modules: tuple[str, ...] = ()
    """The names of modules that tasks need: a pool imports them before the first task comes."""
    workers: int | None = None
    """How many processes; none for as many as this one may use cores."""
    scheduler: str = ""
    """The address of a Dask scheduler, such as `tcp://10.0.0.1:8786`."""
    ready: Worker | None = None
    """A process that was started early."""


async def open_executor(name: str, wanted: Wanted) -> Executor:
    """Return the executor called `name`, one of `EXECUTORS`. Tasks of the same key are done once at a time.

    Raises `ExecutorUnavailableError` where it cannot be had.
    """
    return Once(await EXECUTORS[name](wanted))


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


async def _processes(wanted: Wanted) -> Executor:
    workers = wanted.workers or cores()
    if workers == 1:
        return InProcess()
    try:
        return ProcessPool(workers, wanted.modules, ready=(wanted.ready,) if wanted.ready else ())
    except OSError as error:
        reason = f"no process can be started: {error}"
        raise ExecutorUnavailableError(reason, "build with `--workers 1`: all is done in one process") from error


async def _dask(wanted: Wanted) -> Executor:
    if not wanted.scheduler:
        raise ExecutorUnavailableError("no Dask scheduler is named", "name it: `--scheduler tcp://HOST:8786`")
    try:
        from briefpress.work.executors.dask import open_dask
    except ImportError as error:
        reason = f"Dask is not installed: {error}"
        raise ExecutorUnavailableError(reason, "install it with `pip install 'briefpress[dask]'`") from error
    return await open_dask(wanted.scheduler, wanted.versions)


EXECUTORS: Final[Mapping[str, Callable[[Wanted], Awaitable[Executor]]]] = MappingProxyType(
    {"processes": _processes, "dask": _dask}
)
"""Each by the name that is asked for."""
