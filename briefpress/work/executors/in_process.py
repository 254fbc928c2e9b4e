"""Tasks are done here, in this process, one after another."""

from heapq import heapify, heappush
from itertools import count
from typing import TypeVar

from briefpress.model.task import Task, others_first
from briefpress.work.executors.order import rank_of

Made = TypeVar("Made")


class InProcess:
    """An `Executor` without workers."""

    def __init__(self) -> None:
        self._numbers = count()
        self._waiting: list[tuple[int, int]] = []

    async def do(self, task: Task[Made]) -> Made:
        """Return what `task` makes, and let others have a turn before it, those who ask for less first."""
        turn = rank_of(task), next(self._numbers)
        heappush(self._waiting, turn)
        try:
            await others_first()
            while self._waiting[0] < turn:
                await others_first()
            return task.make(*task.inputs)
        finally:
            self._waiting.remove(turn)
            heapify(self._waiting)

    def close(self) -> None:
        """There is nobody to let go."""
