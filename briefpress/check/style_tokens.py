"""The tokens of a style sheet, which several rules look at and nobody changes."""

from functools import lru_cache
from typing import Any

import tinycss2

from briefpress.diagnostics.source import Source


# The pages of a house have the same sheets, and one who builds again finds most of them as they were.
@lru_cache(maxsize=64)
def tokens_of(source: Source) -> tuple[Any, ...]:
    """Return the tokens of a style sheet, without its comments."""
    return tuple(tinycss2.parse_component_value_list(source.text, skip_comments=True))
