"""Of a great many diagnostics of one kind the first are told one by one, and the others are counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic

MOST_IN_A_FILE: Final = 50
"""How many diagnostics of one code are told of one file."""


def first_of_many(diagnostics: Iterable[Diagnostic], most: int, where: str) -> Iterator[Diagnostic]:
    """Yield the first diagnostics, and in place of more than `most` a word on how many there are in `where`."""
    told = list(diagnostics)
    yield from told[:most]
    if len(told) > most:
        yield _and_more(told[most], len(told) - most, where)


def first_in_each_file(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield `diagnostics` in their order; of one code in one file the first, and a word on how many there are."""
    told = list(diagnostics)
    totals = Counter(map(_code_and_file, told))
    so_far: Counter[tuple[str, str]] = Counter()
    for diagnostic in told:
        key = _code_and_file(diagnostic)
        so_far[key] += 1
        if so_far[key] <= MOST_IN_A_FILE:
            yield diagnostic
        elif so_far[key] == MOST_IN_A_FILE + 1:
            yield _and_more(diagnostic, totals[key] - MOST_IN_A_FILE, "the file" if diagnostic.span else "the page")


def _code_and_file(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.code, diagnostic.span.source.path if diagnostic.span else ""


def _and_more(first: Diagnostic, rest: int, where: str) -> Diagnostic:
    places = "place" if rest == 1 else "places"
    return replace(first, message=f"{first.message}; so in {rest} {places} more of {where}")
