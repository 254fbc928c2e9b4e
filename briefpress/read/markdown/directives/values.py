"""The kinds of values that options have."""

import re
from collections.abc import Callable
from typing import TypeVar

from briefpress.diagnostics.codes.directive import BAD_OPTION
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.expression import Expression
from briefpress.model.inline import Inline
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

Word = TypeVar("Word", bound=str)

_ID = re.compile(r"[^\s{}#\"'=<>`,]+")


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
    return tuple(part.text for part in separate_names(value, reading))


def separate_names(value: Passage, reading: Reading) -> tuple[Passage, ...]:
    """Return the names in the value with their places; what is missing beside a comma or named twice is reported."""
    found: dict[str, Passage] = {}
    for part in value.split(","):
        if not part.text:
            reading.report(BAD_OPTION, value.span(), "a name is missing beside a comma", help="delete the comma")
        elif part.text in found:
            reading.report(BAD_OPTION, part.span(), f"`{part.text}` is named twice", label="again")
        else:
            found[part.text] = part
    return tuple(found.values())
