"""Room for deep calls: the frames of all calls below a function stand in one piece of memory.

Python takes memory for frames in pieces of 16 KB, and gives each back to the system as soon as it is empty. Boxes in
boxes are gone through by calls within calls; where these reach over the edge of a piece and back, the system is asked
for memory each time. The larger a single frame is, the larger is the piece that it is put into, and what is left of it
is for the frames below.
"""

from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MORE_THAN_HALF: Final = 2**16 + 2**12
"""How many values the large frame has room for: of a piece of 2**17, which is 1 MB, it leaves nearly half."""


def with_room_below(function: Callable[P, R]) -> Callable[P, R]:
    """Return `function` with a frame around it that is as large as its piece of memory shall be for those below."""

    def around(*arguments: P.args, **named: P.kwargs) -> R:
        return function(*arguments, **named)

    # Only what is used of a piece becomes memory.
    around.__code__ = around.__code__.replace(co_stacksize=MORE_THAN_HALF)
    return wraps(function)(around)
