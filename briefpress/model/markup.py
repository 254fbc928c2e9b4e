"""How an authored text field is marked that holds more than words. `read` parses each that has one of these types."""

from enum import Enum
from typing import Annotated


class Markup(Enum):
    """What a text field holds that has a form of its own."""

    INLINE = "inline"
    BLOCKS = "blocks"
    EXPRESSION = "expression"


MarkdownLine = Annotated[str, Markup.INLINE]
"""One paragraph of Markdown: emphasis, links, roles, citations."""

MarkdownText = Annotated[str, Markup.BLOCKS]
"""Paragraphs, lists and tables of Markdown; no headings, no directives."""

ExpressionText = Annotated[str, Markup.EXPRESSION]
"""An expression over data: `count(agreements, year >= 2017) > 3`."""
