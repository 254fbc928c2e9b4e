"""Which of the tasks that wait is begun first."""

from typing import Any, Final

from briefpress.model.task import Task

FIRST: Final = ("font", "chart", "woff2")
"""Kinds that are short and in somebody's way: no page is closed, or seen, without them. All others follow."""


def rank_of(task: Task[Any]) -> int:
    """Return the place of `task` in the order of kinds: the least is done first, equal ones as they come."""
    return FIRST.index(task.kind) if task.kind in FIRST else len(FIRST)
