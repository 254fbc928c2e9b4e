"""What WeasyPrint says about the page itself, as diagnostics. The page knows no source: they have no place."""

import re
from collections.abc import Callable, Mapping
from typing import Final
from unicodedata import name as unicode_name

from briefpress.diagnostics.codes.typeset import (
    DUPLICATE_ANCHOR,
    GLYPH_NOT_DRAWN,
    IMAGE_NOT_DRAWN,
    OTHER_SUBSETTER,
    TYPESETTER_SAYS,
    UNKNOWN_ANCHOR,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.typeset.fetcher import as_written
from briefpress.typeset.log import Entry

AROUND: Final = 30
"""How many characters before and after a missing one are shown."""

Reader = Callable[[tuple[object, ...], str], Diagnostic]
"""Makes a diagnostic of what WeasyPrint put into a message, and of all words of the page."""


def diagnose_page(entry: Entry, words: str, refused: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Return what `entry` says; what briefpress knows nothing about becomes a warning with its text.

    `words` are all words of the page; `refused` are addresses that were reported already.
    """
    if any(isinstance(argument, str) and as_written(argument) in refused for argument in entry.arguments):
        return ()
    reader = READERS.get(entry.form)
    if reader is not None:
        return (reader(entry.arguments, words),)
    return (TYPESETTER_SAYS.at(None, f"weasyprint: {' '.join(entry.text.split())}"),)


def _glyph(arguments: tuple[object, ...], words: str) -> Diagnostic:
    character = str(arguments[0])
    name = unicode_name(character, "no name in Unicode").lower()
    message = f"no typeface of the page has `{character}` (U+{ord(character):04X}, {name})"
    return GLYPH_NOT_DRAWN.at(None, message + _where(character, words), help="write it in another way")


def _where(character: str, words: str) -> str:
    at = words.find(character)
    if at < 0:
        return ": it is not in the text, so a style sheet or an image draws it"
    around = words[max(at - AROUND, 0) : at + AROUND].strip()
    return f": it stands in `… {around} …`"


def _image(arguments: tuple[object, ...], _words: str) -> Diagnostic:
    reason = re.sub(r"^\w+(Error|Exception):\s*", "", str(arguments[1])) if len(arguments) > 1 else ""
    return IMAGE_NOT_DRAWN.at(
        None, f"{_shown(arguments[0])} cannot be drawn" + (f": {reason}" if reason.strip() else "")
    )


def _shown(address: object) -> str:
    written = as_written(str(address))
    return "an image that stands in the page itself" if written.startswith("data:") else f"the image `{written}`"


def _anchor(arguments: tuple[object, ...], _words: str) -> Diagnostic:
    target = arguments[0]
    # A page reference names its target as a token: `("url", ("internal", "id"))` or `("string", "#id")`.
    while isinstance(target, tuple) and target:
        target = target[-1]
    message = f"a link leads to `#{str(target).removeprefix('#')}`, which is not in the PDF"
    return UNKNOWN_ANCHOR.at(None, message, help="correct the id, or show in print what has it")


def _anchor_twice(arguments: tuple[object, ...], _words: str) -> Diagnostic:
    return DUPLICATE_ANCHOR.at(None, f"two elements of the page have the id `{arguments[0]}`")


def _subsetter(_arguments: tuple[object, ...], _words: str) -> Diagnostic:
    message = "HarfBuzz's subset library is missing from this machine"
    return OTHER_SUBSETTER.at(None, message, help="install libharfbuzz-subset0 with the system's package manager")


READERS: Final[Mapping[str, Reader]] = {
    '.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)': _glyph,
    "Failed to load image at %r: %s": _image,
    "Failed to render SVG image %s": _image,
    "Failed to load inline SVG: %s": lambda arguments, words: _image(("data:", *arguments), words),
    "No anchor #%s for internal URI reference": _anchor,
    "Content discarded: target points to undefined anchor %r": _anchor,
    "Anchor defined twice: %r": _anchor_twice,
    'Using fontTools instead of HarfBuzz-Subset for font "%s". This will be unsupported in future versions of '
    "WeasyPrint. Please install HarfBuzz-Subset >= 4.1.0 with your package manager.": _subsetter,
}
"""How each message of WeasyPrint that briefpress has words for is read, by the format WeasyPrint gives it."""
