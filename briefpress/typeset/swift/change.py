"""What a change to a library is: functions and members of classes, and what stands in their place."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """A change to a library. `name` is that of its description in `docs/weasyprint/`.

    `functions` are pairs of a function and what takes its place, in each module that knows it by name; `members` are a
    class or a module, the name of a member, and what takes its place.
    """

    name: str
    made_for: tuple[str, str]
    """The library (as it is called where it comes from), and its one version for which this is made."""
    functions: tuple[tuple[Callable[..., Any], Callable[..., Any]], ...] = ()
    members: tuple[tuple[Any, str, Any], ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the library has the version for which this is made."""
        library, wanted = self.made_for
        return version(library) == wanted


def make(changes: Iterable[Change]) -> list[tuple[Any, str, Any]]:
    """Make `changes` to the whole process; return whose members were replaced, their names, and what they were."""
    before = []
    for owner, name, ours in [place for change in changes for place in _places(change)]:
        # As it stands there: a static method or a property stays one.
        before.append((owner, name, vars(owner)[name]))
        setattr(owner, name, ours)
    return before


@contextmanager
def made(changes: Iterable[Change]) -> Iterator[None]:
    """Make `changes` to the whole process, and undo them behind it."""
    before = make(changes)
    try:
        yield
    finally:
        for owner, name, stock in reversed(before):
            setattr(owner, name, stock)


def _places(change: Change) -> Iterator[tuple[Any, str, Any]]:
    """Yield the owner and the name of all that is replaced, and what takes its place; nothing for another version."""
    if not change.fits:
        return
    yield from change.members
    packages = {function.__module__.partition(".")[0] for function, _ in change.functions}
    modules = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] in packages]
    for function, ours in change.functions:
        for module in modules:
            yield from ((module, name, ours) for name, value in list(vars(module).items()) if value is function)
