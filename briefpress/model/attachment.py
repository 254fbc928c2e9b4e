"""Authored files that travel inside a PDF, so that it can be made again."""

from dataclasses import dataclass, field
from typing import Literal

Relationship = Literal["Source", "Data", "Supplement"]
"""What a file is to the document: its source, data that it shows, or what else it takes (ISO 32000-2, 7.11.3)."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF. `name` is its name there, `path` its place in the house; empty for one that nobody wrote."""

    name: str
    path: str
    media_type: str
    relationship: Relationship
    description: str
    content: bytes = field(repr=False)
