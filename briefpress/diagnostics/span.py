"""A place in a source."""

from dataclasses import dataclass

from briefpress.diagnostics.source import Source


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start` to `end` (offsets, end excluded) of a source."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """The 1-based line of the first character."""
        return self.source.line_of(self.start)

    @property
    def column(self) -> int:
        """The 1-based column of the first character, counted in characters."""
        return self.start - self.source.line_starts[self.line - 1] + 1

    @property
    def end_line(self) -> int:
        """The 1-based line of the last character."""
        return self.source.line_of(max(self.start, self.end - 1))

    @property
    def end_column(self) -> int:
        """The 1-based column just past the last character."""
        return self.end - self.source.line_starts[self.source.line_of(max(self.start, self.end - 1)) - 1] + 1

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    def find(self, needle: str) -> "Span":
        """Return the first place of `needle` inside this span, or the span itself where it is not found."""
        at = self.source.text.find(needle, self.start, self.end) if needle else -1
        return self if at < 0 else Span(self.source, at, at + len(needle))


def span_of_line(source: Source, line: int) -> Span:
    """Return the span of a whole 1-based line without its indent and line break."""
    text = source.line_text(line)
    start = source.offset_at(line, 1)
    return Span(source, start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def span_of_file(path: str) -> Span:
    """Return a span that names a file only: for one that cannot be read, or is no text."""
    return Span(Source(path, ""), 0, 0)
