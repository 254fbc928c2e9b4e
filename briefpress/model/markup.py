"""How an authored text field is marked as Markdown. `read` parses every field that carries one of these types."""

from enum import Enum
from typing import Annotated


class Markup(Enum):
    """Which Markdown a field may hold."""

    INLINE = "inline"
    BLOCKS = "blocks"


MarkdownLine = Annotated[str, Markup.INLINE]
"""One paragraph of Markdown: emphasis, links, roles, citations."""

MarkdownText = Annotated[str, Markup.BLOCKS]
"""Paragraphs, lists and tables of Markdown; no headings, no directives."""
