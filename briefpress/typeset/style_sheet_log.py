"""What WeasyPrint says about style sheets, as diagnostics at their line and column."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.css.validation.expanders import EXPANDERS

from briefpress.diagnostics.codes.typeset import IGNORED_RULE, INVALID_VALUE, TYPEFACE_NOT_LOADED, UNKNOWN_PROPERTY
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.page import Page
from briefpress.typeset.custom_properties import place_of_value
from briefpress.typeset.fetcher import name_of
from briefpress.typeset.log import Entry

FOR_SCREENS: Final = "what is meant for screens alone belongs inside `@media screen { … }`"
PROPERTIES: Final = frozenset(name.replace("_", "-") for name in (*INITIAL_VALUES, *EXPANDERS))
"""Every property the typesetter knows."""

UNKNOWN_TO_PRINT: Final[Mapping[str, str]] = {
    "color-scheme": "chooses between light and dark; paper is light",
    "print-color-adjust": "asks a browser to print backgrounds; the typesetter always does",
    "text-wrap": "balances lines in browsers; without it lines are merely less even",
    "text-wrap-style": "balances lines in browsers; without it lines are merely less even",
    "font-optical-sizing": "for variable fonts; the page's are fixed at one size",
    "text-size-adjust": "stops phones from enlarging text",
    "hanging-punctuation": "a refinement that only some browsers know; without it nothing is lost",
}
"""Properties that a sheet for both media may set, and that are rightly without effect on paper, each with why."""

PLACE: Final = re.compile(r"%d:%d")
IGNORED: Final = ("Ignored `%s:%s` at %d:%d, %s.", "Ignored `%s: %s` at %d:%d, %s.")
SELECTOR: Final = "Invalid or unsupported selector, %s"
FONT_FACE: Final = "Font-face %r cannot be loaded"
MEDIA_RULE: Final = "Invalid media type %r the whole @media rule was ignored at %d:%d."
SCREENS_ONLY: Final = re.compile(r"(?:\s*(?:only\s+)?screen\s+and\s[^,]*(?:,|$))+", re.IGNORECASE)
"""A condition the typesetter cannot read, and need not: all of it is about screens, so the rule is rightly left out."""
OPACITY: Final = re.compile(r"(?<![\w-])opacity\s*:[^;}]*")
NO_NEWS: Final[Mapping[str, str]] = {
    "Expected a media type, got %r": "the message right after it says the same, and where",
}
"""Formats that tell nothing of their own, each with why."""


def diagnose_style_sheet(entry: Entry, sheets: Mapping[str, Source]) -> tuple[Diagnostic, ...] | None:
    """Return what `entry` says about a style sheet; none where it is about something else.

    `sheets` are the sources of the page's style sheets by the names of their assets.
    """
    if entry.form in NO_NEWS:
        return ()
    if entry.form in IGNORED:
        name, value, line, column, reason = (str(argument) for argument in entry.arguments)
        span = _find(entry, int(line), int(column), name, sheets)
        return _ignored_declaration(name, " ".join(value.split()), reason, span, sheets)
    if entry.form == SELECTOR:
        words = str(entry.arguments[0])
        selector, _, reason = words.strip("'").partition("', ")
        selector = selector.strip()
        message = f"the selector `{selector}` is not one the typesetter knows" + (f": {reason}" if reason else "")
        return (IGNORED_RULE.at(_find_words(entry, selector, sheets), message, help=FOR_SCREENS),)
    if entry.form == FONT_FACE:
        family = str(entry.arguments[0])
        span = _find_words(entry, family, sheets)
        return (TYPEFACE_NOT_LOADED.at(span, f"the typeface `{family}` cannot be loaded", label="is its file a font?"),)
    if entry.form == MEDIA_RULE and SCREENS_ONLY.fullmatch(str(entry.arguments[0])):
        return ()
    place = PLACE.search(entry.form)
    return (_generic(entry, place.start(), sheets),) if place else None


def sources_of_sheets(page: Page) -> dict[str, Source]:
    """Return the authored file of each style sheet of `page`, by the name of its asset."""
    sheets = (asset for asset in page.assets if asset.media_type == "text/css")
    return {s.name: s.origin or Source(s.name, s.content.decode("utf-8", "replace")) for s in sheets}


def place_of_opacity(page: Page) -> Span | None:
    """Return the declaration of `opacity` in the style sheets of `page`; none where several could be meant."""
    sheets = dict.fromkeys(sources_of_sheets(page).values())
    found = [Span(sheet, at.start(), at.end()) for sheet in sheets for at in OPACITY.finditer(sheet.text)]
    return found[0] if len(found) == 1 else None


def _ignored_declaration(
    name: str, value: str, reason: str, span: Span | None, sheets: Mapping[str, Source]
) -> tuple[Diagnostic, ...]:
    if reason == "unknown property":
        if name.lower() in UNKNOWN_TO_PRINT:
            return ()
        message = f"the typesetter knows no property `{name}`"
        return (
            UNKNOWN_PROPERTY.at(span, message, label="no effect", help=did_you_mean(name, PROPERTIES, FOR_SCREENS)),
        )
    if reason == "descriptor not supported":
        return (UNKNOWN_PROPERTY.at(span, f"`{name}` is not known here", label="no effect", help=FOR_SCREENS),)
    if name.startswith("-"):
        return (UNKNOWN_PROPERTY.at(span, f"`{name}`: {reason}", label="no effect"),)
    message = f"`{name}` does not take `{value}`" + ("" if reason == "invalid value" else f": {reason}")
    set_at = place_of_value(span, value, sheets.values()) if span else None
    if span and set_at:
        help_text = f"`{name}` asks for it at {span.source.path}:{span.line}:{span.column}"
        return (INVALID_VALUE.at(set_at, message, label=f"no effect on `{name}`", help=help_text),)
    return (INVALID_VALUE.at(span, message, label="no effect", help=FOR_SCREENS),)


def _generic(entry: Entry, place: int, sheets: Mapping[str, Source]) -> Diagnostic:
    """Return the diagnostic for an entry that names a line and a column and is of no kind of its own."""
    first = len(re.findall(r"%[a-z]", entry.form[:place]))
    line, column = entry.arguments[first], entry.arguments[first + 1]
    words = re.sub(r"\s*(,?\s*the whole.*?ignored)?\s*(in the\s*)?at \d+:\d+[.,:]?\s*", ": ", entry.text).strip(" :.")
    span = _find(entry, int(str(line)), int(str(column)), "", sheets)
    # WeasyPrint quotes as Python does: `' a '`, `<AtRule @name … { … }>`.
    words = re.sub(r"<\w+ (@?[\w-]*)[^>]*>", r"`\1`", words)
    words = re.sub(r"'\s*([^']*?)\s*'", r"`\1`", words)
    message = words[:1].lower() + words[1:]
    return IGNORED_RULE.at(span, " ".join(message.split()), label="left out of the PDF", help=FOR_SCREENS)


def _find(entry: Entry, line: int, column: int, word: str, sheets: Mapping[str, Source]) -> Span | None:
    """Return the place in the sheet that was being parsed, else in the one that has `word` on that line."""
    for source in _candidates(entry, sheets):
        text = source.line_text(line)
        if word.lower() in text.lower() and column <= len(text):
            start = source.offset_at(line, column)
            end = source.offset_at(line, len(text) + 1)
            if source.text.startswith(word, start):
                return Span(source, start, start + len(word) if word else _end_of_word(source, start, end))
            return Span(source, source.offset_at(line, 1), end).find(word)
    return None


def _find_words(entry: Entry, words: str, sheets: Mapping[str, Source]) -> Span | None:
    for source in _candidates(entry, sheets):
        at = source.text.find(words)
        if at >= 0:
            return Span(source, at, at + len(words))
    return None


def _candidates(entry: Entry, sheets: Mapping[str, Source]) -> Iterable[Source]:
    current = sheets.get(name_of(entry.sheet)) if entry.sheet else None
    # A value with `var()` is judged only when the style of an element is computed: then any sheet may be meant.
    return (current,) if current is not None else sheets.values()


def _end_of_word(source: Source, start: int, end: int) -> int:
    match = re.compile(r"[@\w-]+").match(source.text, start, end)
    return match.end() if match else min(start + 1, end)
