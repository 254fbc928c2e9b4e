"""A closed task: a function of this package and all that it needs, by value. It can be done anywhere, and kept."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final, Generic, Protocol, TypeVar

from briefpress.model.digest import digest_of

Made = TypeVar("Made")
TURNS: Final = 16
"""How often an event loop goes round, at most, until a stage that was begun has handed its tasks to workers."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Made]):
    """One piece of work: `make(*inputs)`, done the same wherever and whenever it is done.

    `make` stands at the top of a module and asks for nothing but its arguments. `inputs` are frozen and can be pickled,
    and so can what is made. `made_with` are the versions of all that turns the one into the other.
    """

    kind: str
    """What is made, in one word: `pdf`, `chart`, `font`, `woff2`."""
    subject: str
    """What it is made for, in the words of those who wait, such as the slug of a brief; no part of the key."""
    make: Callable[..., Made]
    inputs: tuple[object, ...] = field(repr=False)
    made_with: tuple[str, ...] = field(repr=False)
    key: str = field(init=False, repr=False, compare=False)
    """The name of its result (64 hexadecimal digits): the same inputs, function and versions give the same."""

    def __post_init__(self) -> None:
        """Digest the inputs once: whoever has to do with a task asks for its key."""
        make = f"{self.make.__module__}.{self.make.__qualname__}"
        object.__setattr__(self, "key", digest_of(self.kind, make, self.inputs, self.made_with))


class Do(Protocol):
    """Whoever does tasks, or has done the same before: a stage hands over what is expensive, and waits."""

    def __call__(self, task: Task[Made], /) -> Awaitable[Made]:
        """Return what `task` makes, when it is made."""


async def done_here(task: Task[Made]) -> Made:
    """Return what `task` makes, made at once in this process."""
    return task.make(*task.inputs)


async def others_first() -> None:
    """Let all that is begun go on until it waits for workers: they have something to do while we work here."""
    for _ in range(TURNS):
        await asyncio.sleep(0)
