"""What a style sheet says about a side note: `--side-note: margin`, or `--side-note: paragraph`."""

from typing import Any, Final

PROPERTY: Final = "__side_note"
"""WeasyPrint's name of the property `--side-note`."""
INSIDE: Final = "data-inside"
"""The attribute of a note that found no place in the margin; style sheets set it into the text."""


def stands(style: Any, place: str) -> bool:
    """Return whether `style` puts a note into the `margin`, or behind its `paragraph`. What it holds inherits that."""
    return any(getattr(token, "value", None) == place for token in style[PROPERTY] or ())
