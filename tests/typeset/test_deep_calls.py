"""Calls that reach over the edge of a piece of memory and back ask the system for memory only once."""

import resource
from collections.abc import Callable

from briefpress.typeset.deep_calls import with_room_below

CALLS = 200
DEEPEST = 400


def leaf() -> None:
    pass


def calls_at(depth: int) -> None:
    if depth:
        calls_at(depth - 1)
    else:
        for _ in range(CALLS):
            leaf()


def pages_asked_for(function: Callable[[], None]) -> int:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    function()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def most_pages() -> int:
    return max(pages_asked_for(lambda depth=depth: calls_at(depth)) for depth in range(DEEPEST))  # type: ignore[misc]


def test_without_room_the_calls_at_some_depth_ask_for_memory_each_time() -> None:
    assert most_pages() >= CALLS


def test_with_room_below_no_calls_do() -> None:
    assert with_room_below(most_pages)() < CALLS


def test_a_function_is_called_as_before() -> None:
    named = with_room_below(sorted)
    assert named([2, 1], reverse=True) == [2, 1]
    assert named.__name__ == "sorted"
