"""What work is done with: who does it, how many at a time, and where results are kept."""

import asyncio
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from briefpress.diagnostics.codes.store import NOT_KEPT
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.files import reason
from briefpress.house.location import House
from briefpress.model.digest import digest_of
from briefpress.model.task import Task
from briefpress.work.aside import aside_name, clear_abandoned
from briefpress.work.digests import Digests, keep_digests, read_digests, time_of_files
from briefpress.work.executor import Executor
from briefpress.work.executors.fork_server import start_fork_server
from briefpress.work.executors.opening import Wanted, open_executor
from briefpress.work.executors.worker import Worker
from briefpress.work.history import HISTORY
from briefpress.work.last_run import FOLDER
from briefpress.work.store.folder import FolderStore
from briefpress.work.store.layered import LayeredStore
from briefpress.work.store.store import NoStore, Store
from briefpress.work.workshop import Workshop

Made = TypeVar("Made")

PROCESSES: Final = "processes"
"""The executor whose workers are processes of this machine."""
STORE: Final = "store"
"""The folder of the results of tasks."""
DIGESTS: Final = "digests"
"""The file that keeps the digests of the house's files."""
MOST_BYTES: Final = 2_000_000_000
"""How large the store of a house may grow, in bytes."""


@dataclass(frozen=True, slots=True)
class Means:
    """Who does the work, and whether results are kept in the house, and at `shared`, the address of another store."""

    workers: int = 1
    executor: str = PROCESSES
    scheduler: str | None = None
    keep: bool = False
    shared: str | None = None
    verify: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What tasks are done with: modules that workers load before the first one, and the versions that must be equal."""

    modules: tuple[str, ...]
    versions: Callable[[], tuple[str, ...]]


ALONE: Final = Means()
"""Everything in this process, and nothing kept."""


def is_first(means: Means, house: House) -> bool:
    """Return whether processes do the work, and are sure to be needed: nothing was kept in the house yet."""
    return means.executor == PROCESSES and means.workers > 1 and not (house.root / FOLDER / STORE).exists()


class Deferred:
    """An executor that is opened when the first task is to be done: a run with nothing to do needs no workers."""

    def __init__(self, means: Means, tools: Tools, ready: Worker | None = None) -> None:
        self._means = means
        self._tools = tools
        self._ready = ready
        self._opening: asyncio.Task[Executor] | None = None

    async def open(self) -> Executor:
        """Return the executor, opened now where it was not. Raises `ExecutorUnavailableError`."""
        if self._opening is None:
            means, tools = self._means, self._tools
            wanted = Wanted(tools.versions, tools.modules, means.workers, means.scheduler or "", self._ready)
            self._opening = asyncio.ensure_future(open_executor(self._means.executor, wanted))
        return await asyncio.shield(self._opening)

    async def do(self, task: Task[Made]) -> Made:
        """Do `task` as the executor does it."""
        return await (await self.open()).do(task)

    def close(self) -> None:
        """Close the executor, where it was opened."""
        opening = self._opening
        if opening and opening.done() and not opening.cancelled() and not opening.exception():
            opening.result().close()
        elif self._ready:
            self._ready.end()


@dataclass(slots=True)
class Opened:
    """Means in use. `now` is when that began, by the time of the house's files, in nanoseconds."""

    workshop: Workshop
    digests: Digests
    now: int = 0
    folder: Path | None = None
    """Where the house keeps what builds need again; none where nothing is kept."""
    troubles: list[Diagnostic] = field(default_factory=list)
    """Why something could not be kept."""
    engine: str = ""
    """The digest of the code that was loaded; none where nothing was done yet."""

    def engine_of(self, found: str) -> str:
        """Return the digest of what makes things here, where the files of briefpress have the digest `found` now.

        An upgrade while this process runs changes the files, and not the code in it: what that makes has a name of its
        own, under which no other process finds it.
        """
        self.engine = self.engine or found
        return found if found == self.engine else digest_of("upgraded meanwhile", self.engine, found)

    def begin_again(self) -> None:
        """Look at every file again in the next run."""
        self.digests.begin_again(self.now)
        self.troubles.clear()
        self.workshop.stale.clear()
        if self.folder:
            with suppress(OSError):
                self.now = time_of_files(self.folder)


@contextmanager
def opened(
    means: Means, house: House, tools: Tools, *, at_once: bool = False, ready: Worker | None = None
) -> Iterator[Opened]:
    """Open `means` for work on `house`, done with `tools`, and close them behind it; a process may be `ready` for it.

    Workers can be forked from now on in a first build, and otherwise `at_once`, or when there is a task for them.
    What cannot be kept is told, and stops nothing.
    """
    # Before anything is opened or begun: the fork server may be a fork of this process.
    if is_first(means, house) or (at_once and means.executor == PROCESSES and means.workers > 1):
        with suppress(OSError):
            # Whoever needs a worker is told that there can be none.
            start_fork_server(tools.modules)
    store: Store = NoStore()
    digests, now, folder = Digests(), 0, None
    troubles: list[Diagnostic] = []
    if means.keep:
        folder = house.root / FOLDER
        try:
            make_folder(folder)
            now = time_of_files(folder)
        except OSError as error:
            folder = None
            troubles.append(not_kept(error))
        else:
            digests = read_digests(folder / DIGESTS)
            store = open_store(folder, means.shared)
    executor = Deferred(means, tools, ready)
    workshop = Workshop(store, executor, verify=means.verify)
    use = Opened(workshop, digests, now, folder, troubles)
    try:
        yield use
    finally:
        executor.close()
        store.close()
        troubles.extend(store.troubles())
        if folder:
            try:
                keep_digests(digests, folder / DIGESTS, now)
            except OSError as error:
                troubles.append(not_kept(error))


def open_store(folder: Path, shared: str | None = None) -> Store:
    """Return the store of a house, in `folder`, before the one at `shared`, an address."""
    local = FolderStore(folder / STORE, MOST_BYTES)
    if shared is None:
        return local
    # Here, for what speaks to other machines takes long to load.
    from briefpress.work.store.shared import SharedStore

    return LayeredStore(local, SharedStore(shared))


def not_kept(error: OSError) -> Diagnostic:
    """Return the diagnostic for what could not be kept in the house."""
    return NOT_KEPT.at(
        None,
        f"nothing can be kept in `{FOLDER}`: {reason(error)}",
        help="see to its permissions, and the room on its disk",
    )


def make_folder(folder: Path) -> None:
    """Make the folder in which a house keeps what builds need again, and clear it of what killed builds left.

    Raises `OSError`, also where a link in its place leads out of the house, or a file stands there.
    """
    if not Path(os.path.realpath(folder)).is_relative_to(folder.parent):
        raise OSError(errno.EINVAL, "it is a link that leads out of the house")
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise OSError(errno.EEXIST, "something else stands in its place") from error
    for place in (folder, folder / HISTORY):
        clear_abandoned(str(place))
    ignored = folder / ".gitignore"
    if not ignored.exists():
        aside = folder / aside_name(ignored.name)
        aside.write_text("*\n", encoding="utf-8")
        aside.replace(ignored)
