"""What every authored record has in common."""

from collections.abc import Mapping
from typing import Final

CONFIGURATION: Final[Mapping[str, object]] = {
    "extra": "forbid",
    "use_attribute_docstrings": True,
    "coerce_numbers_to_str": True,
    "str_strip_whitespace": True,
}
"""The rules of the schema, read by pydantic from `__pydantic_config__`: no unknown key, fields documented in place."""
