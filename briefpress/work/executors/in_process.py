"""Tasks are done here, in this process, one after another."""

import asyncio
from typing import TypeVar

from briefpress.model.task import Task

Made = TypeVar("Made")


class InProcess:
    """An `Executor` without workers."""

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes, and let others have a turn before it."""
        await asyncio.sleep(0)
        return task.make(*task.inputs)

    def close(self) -> None:
        """There is nobody to let go."""
