"""Plain text between other things, put together from the pieces that markdown-it makes of it."""

import re
from dataclasses import dataclass, field
from typing import Final

from briefpress.model.inline import Text
from briefpress.read.markdown.passage import Passage

_WIDE: Final = "\u2e80-\u2fdf\u3000-\u30ff\u31f0-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff"
_BREAK_WITHIN_WIDE = re.compile(f"(?<=[{_WIDE}])\n(?=[{_WIDE}])")


@dataclass(slots=True)
class Words:
    """Pieces of text that follow one another, and their range in the passage."""

    parts: list[str] = field(default_factory=list)
    start: int = 0
    end: int = 0

    def add(self, part: str, start: int, end: int) -> None:
        """Add a piece; a line break of the source is given as such."""
        if not self.parts:
            self.start = start
        self.parts.append(part)
        self.end = end

    def node(self, passage: Passage) -> Text:
        """Return the pieces as one node. A line break becomes a space, or nothing between Chinese or Japanese."""
        text = _BREAK_WITHIN_WIDE.sub("", "".join(self.parts)).replace("\n", " ")
        return Text(text, span=passage.span(self.start, self.end))
