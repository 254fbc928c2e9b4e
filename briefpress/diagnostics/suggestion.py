"""The nearest word that would have been right."""

from bisect import bisect
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

MOST_COMPARED: Final = 100
"""With how many words one is compared."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is most like `word`, capital letters aside; none where none is near."""
    candidates = _around(word, sorted(set(known)))
    near = get_close_matches(word.casefold(), [c.casefold() for c in candidates], n=1, cutoff=0.6)
    return next((c for c in candidates if c.casefold() == near[0]), None) if near else None


def _around(word: str, known: list[str]) -> list[str]:
    """Return those of `known`, which is sorted, that stand nearest to `word`: of many, not all can be compared."""
    at = bisect(known, word)
    return known if len(known) <= MOST_COMPARED else known[max(at - MOST_COMPARED // 2, 0) :][:MOST_COMPARED]


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return `did you mean …?` with the nearest of `known`, or `otherwise` where none is near."""
    best = nearest(word, known)
    return otherwise if best is None else f"did you mean `{best}`?"


def one_of(known: Iterable[str]) -> str:
    """Return the known words as a list in backticks, sorted."""
    return ", ".join(f"`{word}`" for word in sorted(set(known)))
