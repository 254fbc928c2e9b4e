"""Where PyYAML stumbled, and the lines around it as an author sees them."""

import re
from dataclasses import dataclass, replace
from typing import Final

import yaml

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span

HYPHENS: Final = r"(?P<indent> *(?:- +)*)"
KEY: Final = r"""(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s:#'"\[\]{}&*!|>%@`,-][^:#\n]*+)"""
KEY_LINE: Final = re.compile(rf"{HYPHENS}{KEY} *:(?P<gap>[ \t]+|$)(?P<value>.*)")
ITEM_LINE: Final = re.compile(r"(?P<indent> *(?:- +)+)(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of syntax, and the text as it would be without it; none where that cannot be told."""

    diagnostic: Diagnostic
    mended: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a YAML file. `value_start` is the offset of what follows the key or hyphen, past the end if none."""

    number: int
    start: int
    text: str
    key: str
    value: str
    value_start: int

    @property
    def end(self) -> int:
        """The offset of the line break."""
        return self.start + len(self.text)

    @property
    def content_start(self) -> int:
        """The offset of the first character that is no space."""
        return self.start + len(self.text) - len(self.text.lstrip())

    @property
    def column(self) -> int:
        """The 1-based column of that character."""
        return self.content_start - self.start + 1


@dataclass(frozen=True, slots=True)
class Spot:
    """What PyYAML said, and where.

    `source` is the file as it stands; in `text`, as long as that, faults found so far are mended.
    `context_at` is where the thing started that could not be finished.
    """

    source: Source
    text: str
    problem: str
    at: int
    context: str = ""
    context_at: int | None = None

    def span(self, start: int, end: int) -> Span:
        """Return a span of the file as it stands."""
        return Span(self.source, start, max(start, end))

    def line_at(self, offset: int) -> Line:
        """Return the line that holds `offset`."""
        number = self.source.line_of(min(offset, len(self.text)))
        start = self.source.line_starts[number - 1]
        end = self.text.find("\n", start)
        text = self.text[start:] if end < 0 else self.text[start:end]
        match = KEY_LINE.fullmatch(text) or ITEM_LINE.fullmatch(text)
        if match is None:
            return Line(number, start, text, "", "", start + len(text) + 1)
        return Line(
            number,
            start,
            text,
            (match.groupdict().get("key") or "").rstrip(),
            match["value"].rstrip(),
            start + match.start("value"),
        )

    @property
    def line(self) -> Line:
        """The line of the problem."""
        return self.line_at(self.at)

    @property
    def lines_above(self) -> list[Line]:
        """The lines above that one, nearest first, without blank lines and comments."""
        starts = reversed(self.source.line_starts[: self.line.number - 1])
        lines = (self.line_at(start) for start in starts)
        return [line for line in lines if line.text.strip() and not line.text.lstrip().startswith("#")]

    def fill(self, start: int, end: int, character: str = "x") -> str:
        """Return the text with the given stretch overwritten; its line breaks stay."""
        filled = re.sub(r"[^\n]", character, self.text[start:end])
        return self.text[:start] + filled + self.text[end:]


def spot_of(source: Source, text: str, error: Exception) -> Spot:
    """Return where `error` happened when PyYAML read `text`."""
    spot = Spot(source, text, str(error), 0)
    if isinstance(error, yaml.reader.ReaderError):
        return replace(spot, problem="control character", at=error.position)
    if isinstance(error, yaml.MarkedYAMLError):
        mark, context_mark = error.problem_mark, error.context_mark
        return Spot(
            source,
            text,
            error.problem or "",
            mark.index if mark else 0,
            error.context or "",
            context_mark.index if context_mark else None,
        )
    # The only other thing that PyYAML raises: an escape that names no character.
    escape = re.search(r"\\U(?!0010|000)", text)
    return replace(spot, problem="unknown escape", at=escape.end() if escape else 0)
