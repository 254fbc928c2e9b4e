"""Why an output is what it is: what was changed before it became another."""

from dataclasses import dataclass
from typing import Literal

Change = Literal["edited", "added", "removed", "renamed", "upgraded"]


@dataclass(frozen=True, slots=True)
class Cause:
    """One change of an input. `path` is relative to the house, or the name of a package.

    `line` counts from 1, 0 where no line can be told: the first that differs, as it was and as it is now.
    """

    path: str
    change: Change
    line: int = 0
    before: str = ""
    after: str = ""
    more: int = 0
    """How many further lines differ."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an output came to be: the stages that made something else than before, the last first, and the causes.

    Without `causes`, it was made for the first time, as far as is known. `since` counts the builds that changed its
    brief and left the output as it was.
    """

    output: str
    stages: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()
    since: int = 0
