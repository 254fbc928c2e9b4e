"""The kinds of values that options have."""

import re
from collections.abc import Callable
from typing import Final, TypeVar

from briefpress.diagnostics.codes.directive import BAD_OPTION
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.block import ColumnFormat, ColumnUnit
from briefpress.model.expression import Expression
from briefpress.model.inline import Inline
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

Word = TypeVar("Word", bound=str)

_ID = re.compile(r"[^\s{}#\"'=<>`,]+")
_FORMAT = re.compile(r"integer|decimal:\d{1,2}|percent|date|plain")
FORMATS: Final = ("integer", "decimal:2", "percent", "date", "plain")
"""How a column can be shown; the number behind `decimal:` is that of the places."""


def plain_words(value: Passage, _reading: Reading) -> str:
    """Return the value as plain text on one line."""
    return " ".join(value.text.split())


def markdown_line(value: Passage, reading: Reading) -> tuple[Inline, ...]:
    """Return the value as a line of Markdown."""
    return read_inlines(value, reading)


def expression(value: Passage, reading: Reading) -> Expression | None:
    """Return the value as an expression over data."""
    read = read_expression(value)
    reading.diagnostics.extend(read.diagnostics)
    return read.value


def identifier(value: Passage, reading: Reading) -> str | None:
    """Return the value as an id: one word."""
    if _ID.fullmatch(value.text):
        return value.text
    reading.report(BAD_OPTION, value.span(), f"`{value.text}` is no id", help="an id is one word, such as `moon-base`")
    return None


def one_word_of(words: tuple[Word, ...]) -> Callable[[Passage, Reading], Word | None]:
    """Return a reader of values that are one of `words`."""

    def read(value: Passage, reading: Reading) -> Word | None:
        for word in words:
            if word == value.text:
                return word
        help_ = did_you_mean(value.text, words, f"possible are {one_of(words)}")
        reading.report(BAD_OPTION, value.span(), f"`{value.text}` is not possible here", help=help_)
        return None

    return read


def names(value: Passage, reading: Reading) -> tuple[str, ...]:
    """Return the names in the value, which commas separate. Names may have spaces."""
    parts = list(value.split(","))
    for at, part in enumerate(parts):
        if not part.text:
            reading.report(BAD_OPTION, value.span(), "a name is missing beside a comma", help="delete the comma")
        elif part.text in [earlier.text for earlier in parts[:at]]:
            reading.report(BAD_OPTION, part.span(), f"`{part.text}` is named twice", label="again")
    return tuple(dict.fromkeys(part.text for part in parts if part.text))


def column_units(value: Passage, reading: Reading) -> tuple[ColumnUnit, ...]:
    """Return the pairs `column=unit` in the value."""
    return tuple(ColumnUnit(column.text, unit.text) for column, unit in _pairs(value, "km", reading))


def column_formats(value: Passage, reading: Reading) -> tuple[ColumnFormat, ...]:
    """Return the pairs `column=format` in the value."""
    formats: list[ColumnFormat] = []
    for column, shown in _pairs(value, "integer", reading):
        if _FORMAT.fullmatch(shown.text):
            formats.append(ColumnFormat(column.text, shown.text))
        else:
            help_ = did_you_mean(shown.text, FORMATS, f"possible are {one_of(FORMATS)}")
            reading.report(BAD_OPTION, shown.span(), f"unknown format `{shown.text}`", help=help_)
    return tuple(formats)


def _pairs(value: Passage, example: str, reading: Reading) -> list[tuple[Passage, Passage]]:
    pairs: list[tuple[Passage, Passage]] = []
    for part in value.split(","):
        at = part.text.find("=")
        column, right = part.cut((0, max(at, 0))).strip(), part.cut((at + 1, len(part.text))).strip()
        if at < 0 or not column.text or not right.text:
            span = part.span() if part.text else value.span()
            message = f"`{part.text}` is no pair" if part.text else "a pair is missing beside a comma"
            reading.report(BAD_OPTION, span, message, help=f"write `column={example}`, with commas between pairs")
        elif column.text in [earlier.text for earlier, _ in pairs]:
            reading.report(BAD_OPTION, column.span(), f"`{column.text}` is named twice", label="again")
        else:
            pairs.append((column, right))
    return pairs
