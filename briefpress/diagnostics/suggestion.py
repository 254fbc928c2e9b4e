"""The nearest word that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is most like `word`, capital letters aside; none where none is near."""
    candidates = sorted(set(known))
    near = get_close_matches(word.casefold(), [c.casefold() for c in candidates], n=1, cutoff=0.6)
    return next((c for c in candidates if c.casefold() == near[0]), None) if near else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return `did you mean …?` with the nearest of `known`, or `otherwise` where none is near."""
    best = nearest(word, known)
    return otherwise if best is None else f"did you mean `{best}`?"


def one_of(known: Iterable[str]) -> str:
    """Return the known words as a list in backticks, sorted."""
    return ", ".join(f"`{word}`" for word in sorted(set(known)))
