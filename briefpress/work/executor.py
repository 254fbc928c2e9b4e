"""Who does tasks: what every executor offers."""

from typing import Protocol, TypeVar

from briefpress.model.task import Task

Made = TypeVar("Made")


class TaskFailedError(Exception):
    """A task that nobody could do: each worker that tried died. `task` is what it was; what it says is for people."""

    def __init__(self, task: Task[object], reason: str) -> None:
        super().__init__(reason)
        self.task = task


class Executor(Protocol):
    """Does tasks, many at once or one after another. It is used within one event loop and closed at its end."""

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes. Raises what the task raises, and `TaskFailedError` where workers died of it.

        When the one who waits is cancelled, the task is not begun, or its result is dropped.
        """

    def close(self) -> None:
        """Let the workers go, at once: nobody waits for them any more."""
