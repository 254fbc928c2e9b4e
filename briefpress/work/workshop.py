"""Where tasks get done: what was done before is taken from the store, all else goes to the executor."""

from dataclasses import dataclass, field
from typing import TypeVar, cast

from briefpress.model.digest import digest_of
from briefpress.model.task import Task
from briefpress.work.executor import Executor
from briefpress.work.store.codec import DamagedError, from_bytes, to_bytes
from briefpress.work.store.store import Store

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Stale:
    """A result in the store that is not what its task makes: what kind, and for what."""

    kind: str
    subject: str
    key: str


@dataclass(slots=True)
class Workshop:
    """Does tasks. With `verify` all are done, and results in the store are only held against what comes of it."""

    store: Store
    executor: Executor
    verify: bool = False
    engine: str = ""
    """The digest of the code that does the tasks: what was made by other code is not taken."""
    stale: list[Stale] = field(default_factory=list)

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes. Raises what the task raises, and `TaskFailedError` where no worker could do it."""
        key = digest_of(task.key, self.engine)
        kept = None if self.verify else self.find(key)
        if kept is not None:
            return cast("Made", kept)  # The key names the function that made it.
        made = await self.executor.do(task)
        self.keep(task.kind, task.subject, key, made)
        return made

    def find(self, key: str) -> object | None:
        """Return what the store has under `key`; none where it has nothing, or something damaged."""
        content = self.store.get(key)
        if content is None:
            return None
        try:
            return from_bytes(content)
        except DamagedError:
            return None

    def keep(self, kind: str, subject: str, key: str, made: object) -> None:
        """Put what was made into the store. When results are verified, note where the store had something else."""
        content = to_bytes(made)
        kept = self.store.get(key) if self.verify else None
        if kept not in (None, content):
            self.stale.append(Stale(kind, subject, key))
        self.store.put(key, content)
