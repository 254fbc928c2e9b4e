"""A task that is held until the test lets it go on, by two pipes with names."""

import asyncio
import os
from pathlib import Path
from typing import IO, Any

from briefpress.model.task import Task
from tests.work.executors.deeds import hold, task


class Held:
    """A task that begins, and goes on when it is told to."""

    def __init__(self, folder: Path) -> None:
        self._begun, self._go = folder / "begun", folder / "go"
        for pipe in (self._begun, self._go):
            os.mkfifo(pipe)
        self.task: Task[Any] = task(hold, str(self._begun), str(self._go))

    async def begun(self) -> IO[str]:
        """Wait until a worker does the task. What is returned ends when that worker does."""
        return await asyncio.to_thread(self._open)

    def let_go(self, word: str) -> None:
        """Have the task return `word`."""
        self._go.write_text(word)

    def _open(self) -> IO[str]:
        pipe = self._begun.open()
        assert pipe.readline().strip().isdigit()
        return pipe


async def ended(pipe: IO[str]) -> bool:
    """Wait until the worker at the other end of `pipe` is gone."""
    with pipe:
        return await asyncio.to_thread(pipe.read) == ""
