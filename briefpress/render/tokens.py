"""The tokens of a style sheet, however deep in its rules."""

from collections.abc import Iterable, Iterator
from typing import Any


def every_token(tokens: Iterable[Any]) -> Iterator[Any]:
    """Yield each token of tinycss2 and, right after it, those inside it."""
    for token in tokens:
        yield token
        inside = getattr(token, "arguments", None) or getattr(token, "content", None)
        if isinstance(inside, list):
            yield from every_token(inside)
