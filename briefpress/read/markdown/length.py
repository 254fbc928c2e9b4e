"""How long a text, a line and a paragraph may be: the time to read them can grow faster than they do."""

from typing import Final

from briefpress.diagnostics.codes.markdown import TOO_LONG
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

LONGEST: Final = 300_000
"""How many characters a text may have, such as `body.md`: about 50 000 words."""
LONGEST_FIELD: Final = 50_000
"""How many characters a text in a field of YAML may have."""
LONGEST_PARAGRAPH: Final = 20_000
"""How many characters a line may have, and a paragraph: about 3000 words."""


def is_too_long(reading: Reading) -> bool:
    """Return whether the whole text, or a line of it, is too long to be read, and report it."""
    text = reading.whole.text
    most = LONGEST_FIELD if reading.is_field else LONGEST
    if len(text) > most:
        message = f"the text has {len(text)} characters, more than {most}"
        reading.report(TOO_LONG, reading.whole.span(0, 1), message, help="shorten it, or split it into several briefs")
        return True
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST_PARAGRAPH:
            message = f"this line has {len(line)} characters, more than {LONGEST_PARAGRAPH}"
            span = reading.whole.span(start, start + 1)
            reading.report(TOO_LONG, span, message, label="starts here", help="split it by empty lines")
            return True
        start += len(line) + 1
    return False


def is_too_long_for_a_paragraph(passage: Passage, reading: Reading) -> bool:
    """Return whether a paragraph is too long to be read, and report it."""
    if len(passage.text) <= LONGEST_PARAGRAPH:
        return False
    message = f"this paragraph has {len(passage.text)} characters, more than {LONGEST_PARAGRAPH}"
    reading.report(TOO_LONG, passage.span(0, 1), message, label="starts here", help="split it by empty lines")
    return True
