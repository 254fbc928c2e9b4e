"""Bytes to text: UTF-8 only, line breaks made alike."""

import codecs

from briefpress.diagnostics.codes.house import NOT_TEXT, NOT_UTF8
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(path: str, content: bytes) -> Outcome[Source]:
    """Return `content` as a source: without a byte order mark, every line break a line feed."""
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        source = Source(path, _with_line_feeds(content.decode()))
    except UnicodeDecodeError as error:
        return Outcome(None, (_not_utf8(path, content, error.start),))
    null = source.text.find("\0")
    if null >= 0:
        diagnostic = NOT_TEXT.at(
            Span(source, null, null + 1),
            f"`{path}` is not a text file",
            label="a character that no text has",
            help="save its content as plain text in UTF-8",
        )
        return Outcome(None, (diagnostic,))
    return Outcome(source)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(path: str, content: bytes, offset: int) -> Diagnostic:
    """Return the diagnostic at the byte `offset`, shown in the text as far as it can be read."""
    before = len(_with_line_feeds(content[:offset].decode()))
    source = Source(path, _with_line_feeds(content.decode(errors="replace")))
    found = "UTF-16" if content.startswith(UTF16_MARKS) else "another encoding, such as Windows-1252"
    return NOT_UTF8.at(
        Span(source, before, before + 1),
        f"`{path}` is not encoded in UTF-8",
        label=f"byte {content[offset]:#04x} starts no character",
        help=f"the file seems to be in {found}; save it as UTF-8",
    )
