"""The nearest word that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return `did you mean …?` with the nearest of `known`, or `otherwise` where none is near."""
    candidates = sorted(set(known))
    near = get_close_matches(word.casefold(), [c.casefold() for c in candidates], n=1, cutoff=0.6)
    if not near:
        return otherwise
    best = next(c for c in candidates if c.casefold() == near[0])
    return f"did you mean `{best}`?"


def one_of(known: Iterable[str]) -> str:
    """Return the known words as a list in backticks, sorted."""
    return ", ".join(f"`{word}`" for word in sorted(set(known)))
