"""A text that was read: the ground every span stands on."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Source:
    r"""One text file as it was read.

    `path` is relative to the house and uses `/`; built-in files carry the prefix `house/`.
    Line breaks in `text` are `\n` only.
    """

    path: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts."""
        starts = [0]
        starts.extend(i + 1 for i, character in enumerate(self.text) if character == "\n")
        return tuple(starts)

    def line_of(self, offset: int) -> int:
        """Return the 1-based number of the line that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def line_text(self, line: int) -> str:
        """Return line `line` (1-based) without its line break; an empty text past the end."""
        if not 1 <= line <= len(self.line_starts):
            return ""
        start = self.line_starts[line - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]

    def offset_at(self, line: int, column: int) -> int:
        """Return the offset of a 1-based line and column, clamped to the text."""
        if line < 1:
            return 0
        if line > len(self.line_starts):
            return len(self.text)
        start = self.line_starts[line - 1]
        return min(start + max(column - 1, 0), start + len(self.line_text(line)))
