"""The names of briefs' folders: each is a part of the brief's address, too."""

import re
import unicodedata
from typing import Final

RESERVED: Final = frozenset({"assets"})
"""Names that no brief can have: in the site they stand for the files of the index."""


def slug_of(name: str) -> str:
    """Return `name` as part of an address: letters a to z, digits, single hyphens; empty where nothing is left."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
