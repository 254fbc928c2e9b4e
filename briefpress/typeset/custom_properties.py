"""Custom properties of style sheets, such as tokens: where the value was set that a declaration got by `var()`."""

import re
from collections.abc import Iterable
from typing import Final

from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span

REST_OF_DECLARATION: Final = re.compile(r"[^;{}]*")
USED: Final = re.compile(r"var\(\s*(--[\w-]+)")
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


def place_of_value(declaration: Span, value: str, sheets: Iterable[Source]) -> Span | None:
    """Return where a custom property is set to `value` that `declaration`, which begins there, asks for.

    None where it asks for none, or where several places could be meant.
    """
    text = declaration.source.text
    rest = REST_OF_DECLARATION.match(text, declaration.start)
    names = set(USED.findall(rest.group() if rest else ""))
    found = [span for name in names for sheet in dict.fromkeys(sheets) for span in _set_to(name, value, sheet)]
    return found[0] if len(found) == 1 else None


def _set_to(name: str, value: str, sheet: Source) -> Iterable[Span]:
    # Comments become spaces, so that every place stays what it is.
    text = COMMENT.sub(lambda comment: " " * len(comment.group()), sheet.text)
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}\s*:\s*([^;{{}}]*)", text):
        written = match.group(1).rstrip()
        if " ".join(written.split()) == value:
            yield Span(sheet, match.start(1), match.start(1) + len(written))
