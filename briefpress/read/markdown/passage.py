"""A stretch of Markdown that remembers where each of its characters stands in the source."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import maxsize

from markdown_it.common.utils import MD_TRIM_CHARS

from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span

Range = tuple[int, int]
"""Offsets in a passage: the first character, and the one past the last."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text cut out of a source, with what stood between its lines (indents, `>`, escapes) left out.

    `runs` are pairs of an offset in `text` and the offset in the source from which on characters follow one another.
    Where there are none, every place in the passage is `around`.
    """

    text: str
    source: Source | None = field(default=None, repr=False)
    runs: tuple[tuple[int, int], ...] = ()
    around: Span | None = field(default=None, repr=False)

    def span(self, start: int = 0, end: int | None = None) -> Span | None:
        """Return the place of the characters `start` to `end`; of all where left out."""
        end = len(self.text) if end is None else end
        if self.source is None or not self.runs:
            return self.around
        first = self._place(start)
        return Span(self.source, first, max(first, self._place(end - 1) + 1 if end > start else first))

    def cut(self, *ranges: Range) -> "Passage":
        """Return the passage made of `ranges` only, in order."""
        parts: list[str] = []
        runs: list[tuple[int, int]] = []
        length = 0
        for start, end in ranges:
            parts.append(self.text[start:end])
            runs.extend((length + at - start, place) for at, place in self._runs_within(start, end))
            length += end - start
        return Passage("".join(parts), self.source, tuple(runs), self.around)

    def strip(self) -> "Passage":
        """Return the passage without white space at its ends, as Markdown counts white space."""
        start = len(self.text) - len(self.text.lstrip(MD_TRIM_CHARS))
        return self.cut((start, max(start, len(self.text.rstrip(MD_TRIM_CHARS)))))

    def split(self, separators: str) -> "Iterator[Passage]":
        """Yield the parts between any of `separators`, without white space at their ends; empty parts too."""
        start = 0
        for at, character in enumerate(self.text):
            if character in separators:
                yield self.cut((start, at)).strip()
                start = at + 1
        yield self.cut((start, len(self.text))).strip()

    def _place(self, offset: int) -> int:
        at, place = self.runs[self._run_of(offset)]
        return place + max(offset - at, 0)

    def _run_of(self, offset: int) -> int:
        # A run that begins at `offset` is less than this pair, whatever its place.
        return max(bisect_right(self.runs, (offset, maxsize)) - 1, 0)

    def _runs_within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        if not self.runs:
            return
        yield start, self._place(start)
        for at, place in self.runs[self._run_of(start) + 1 :]:
            if at >= end:
                break
            if at > start:
                yield at, place


def passage_of_source(source: Source) -> Passage:
    """Return the whole of `source`. What Markdown cannot hold (NUL, a bare carriage return) is replaced in place."""
    text = source.text.replace("\0", "\ufffd").replace("\r", " ")
    return Passage(text, source, ((0, 0),))
