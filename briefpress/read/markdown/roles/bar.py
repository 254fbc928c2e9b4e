"""The bar in a role, which parts two things: `words | expression`, `expression | formats`."""

from briefpress.read.markdown.passage import Passage

QUOTES = "\"'"


def before_bar(content: Passage) -> Passage:
    """Return what stands before the last bar; all of it where there is none."""
    at = _bar(content.text)
    return content.cut((0, len(content.text) if at is None else at)).strip()


def behind_bar(content: Passage) -> Passage | None:
    """Return what stands behind the last bar; nothing where there is none."""
    at = _bar(content.text)
    return None if at is None else content.cut((at + 1, len(content.text))).strip()


def _bar(text: str) -> int | None:
    """Return where the last bar stands that is not part of a text in quotes, such as `"a | b"`, behind a first one.

    Quotes are counted from the end, for an apostrophe among the words before a bar opens nothing.
    """
    quote = ""
    for at in range(len(text) - 1, -1, -1):
        character = text[at]
        if quote:
            quote = "" if character == quote else quote
        elif character in QUOTES:
            quote = character
        elif character == "|":
            return at
    return None
