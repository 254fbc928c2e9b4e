"""What several ask for at the same time is done once."""

import asyncio
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from briefpress.model.task import Task
from briefpress.work.executor import Executor

Made = TypeVar("Made")


@dataclass(slots=True)
class _Shared:
    doing: "asyncio.Task[Any]"
    waiting: int = 0


class Once:
    """An `Executor` that hands tasks on to another one: those of the same key only once while it is done."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._shared: dict[str, _Shared] = {}

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes. It is given up when the last who waits for it is cancelled."""
        key = task.key
        shared = self._shared.get(key)
        if shared is None:
            shared = self._shared[key] = _Shared(asyncio.ensure_future(self._executor.do(task)))
        shared.waiting += 1
        try:
            # Who waits may be cancelled alone: the others still want it.
            return cast("Made", await asyncio.shield(shared.doing))
        finally:
            shared.waiting -= 1
            if not shared.waiting:
                shared.doing.cancel()
                # Whoever asks from now on is not given what was cancelled.
                if self._shared.get(key) is shared:
                    del self._shared[key]

    def close(self) -> None:
        """Close the other executor."""
        self._executor.close()
