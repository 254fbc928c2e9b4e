"""Style sheets, read once in a process and not once for each document that brings the same.

What is kept of a sheet is its compiled selectors and checked declarations, with all that reading it does beside that,
in order: what it logs, and the fonts that it loads. Both are done again for each document. Sheets that take part in
something that belongs to the document as a whole, such as layers, are read each time; so are those with gradients,
which WeasyPrint changes when it computes their lengths.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import cssselect2
import tinycss2
from weasyprint import CSS
from weasyprint.css import preprocess_stylesheet
from weasyprint.css.tokens import Pending
from weasyprint.logger import LOGGER, PROGRESS_LOGGER
from weasyprint.urls import select_source

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.memo import Memo

MOST: Final = 32
"""How many style sheets are kept: a document has some ten."""
OF_THE_DOCUMENT: Final = ("@import", "@layer", "@counter-style", "@color-profile", "@\\")
"""Rules that look at, or change, more than their own sheet; and rules whose names are written in disguise."""
_stock: Final[Any] = CSS.__init__
_kept: Final = Memo(MOST)


@dataclass(slots=True)
class _Sheet:
    """What was read. `done` holds log records and descriptors of fonts, in order."""

    matcher: Any = field(default_factory=cssselect2.Matcher)
    page_rules: list[Any] = field(default_factory=list)
    done: list[Any] = field(default_factory=list)
    pending: tuple[Any, ...] = ()
    """Values with variables, which say that they are wrong once; each document is to hear it."""


def read_sheet(
    css: Any,
    guess: Any = None,
    filename: Any = None,
    url: Any = None,
    file_obj: Any = None,
    string: Any = None,
    encoding: Any = None,
    base_url: Any = None,
    url_fetcher: Any = None,
    _check_mime_type: bool = False,
    media_type: str = "print",
    font_config: Any = None,
    counter_style: Any = None,
    color_profiles: Any = None,
    matcher: Any = None,
    page_rules: Any = None,
    layers: Any = None,
    layer: Any = None,
) -> None:
    """Read a style sheet into `css`, as WeasyPrint's own `CSS` does."""
    odd = (guess, filename, file_obj, encoding, matcher, layer)
    if any(one is not None for one in odd) or font_config is None or url_fetcher is None or isinstance(base_url, Path):
        _stock(
            css, guess, filename, url, file_obj, string, encoding, base_url, url_fetcher, _check_mime_type, media_type,
            font_config, counter_style, color_profiles, matcher, page_rules, layers, layer,
        )  # fmt: skip
        return
    PROGRESS_LOGGER.info("Step 2 - Fetching and parsing CSS - %s", url or "CSS string")
    source = select_source(
        None, None, url, None, string, base_url=base_url, url_fetcher=url_fetcher, check_css_mime_type=_check_mime_type
    )
    with source as (file, base, charset, _):
        content = file.read()
    css.base_url = base
    css.page_rules = [] if page_rules is None else page_rules
    css.layers = [] if layers is None else layers
    lower = (content if isinstance(content, str) else content.decode("latin-1")).lower()
    if any(name in lower for name in OF_THE_DOCUMENT):
        css.matcher = cssselect2.Matcher()
        counters = {} if counter_style is None else counter_style
        profiles = {} if color_profiles is None else color_profiles
        preprocess_stylesheet(
            media_type, base, _parsed(content, charset), url_fetcher, css.matcher, css.page_rules, css.layers,
            font_config, counters, profiles,
        )  # fmt: skip
        return
    key = (content, base, charset, media_type)
    sheet = _kept.get(key)
    if sheet is None:
        sheet = _read(content, base, charset, media_type, font_config, url_fetcher)
        if not any(map(_has_gradient, _values(sheet))):
            _kept.keep(key, sheet)
    else:
        _do_again(sheet, font_config, url_fetcher)
    css.matcher = sheet.matcher
    css.page_rules.extend(sheet.page_rules)


def _parsed(content: Any, charset: str | None) -> Any:
    if isinstance(content, str):
        return tinycss2.parse_stylesheet(content)
    rules, _ = tinycss2.parse_stylesheet_bytes(content, environment_encoding=None, protocol_encoding=charset)
    return rules


def _read(content: Any, base: Any, charset: str | None, media_type: str, fonts: Any, fetcher: Any) -> _Sheet:
    sheet = _Sheet()
    recorder = _Recorder(sheet.done, fonts)
    LOGGER.addHandler(recorder)
    try:
        preprocess_stylesheet(
            media_type, base, _parsed(content, charset), fetcher, sheet.matcher, sheet.page_rules, [], recorder, {}, {}
        )
    finally:
        LOGGER.removeHandler(recorder)
    sheet.pending = tuple(value for value in _values(sheet) if isinstance(value, Pending))
    return sheet


def _do_again(sheet: _Sheet, fonts: Any, fetcher: Any) -> None:
    for done in sheet.done:
        if not isinstance(done, logging.LogRecord):
            fonts.add_font_face(done, fetcher)
        elif LOGGER.isEnabledFor(done.levelno):
            LOGGER.handle(done)
    for value in sheet.pending:
        value._reported_error = False  # noqa: SLF001


def _values(sheet: _Sheet) -> Iterator[Any]:
    """Yield all that is declared in a style sheet."""
    for declarations in (*_declarations(sheet.matcher), *(each for _, _, each in sheet.page_rules)):
        yield from (value for _, value, _ in declarations)


def _has_gradient(value: Any) -> bool:
    return any(map(_has_gradient, value)) if isinstance(value, tuple | list) else hasattr(value, "stop_positions")


def _declarations(matcher: Any) -> Iterator[Any]:
    """Yield the declarations of each rule of a style sheet."""
    by_name = (
        matcher.id_selectors,
        matcher.class_selectors,
        matcher.lower_local_name_selectors,
        matcher.namespace_selectors,
    )
    lists = [entries for group in by_name for entries in group.values()]
    for entries in (*lists, matcher.lang_attr_selectors, matcher.other_selectors):
        for *_, (declarations, _layer) in entries:
            yield declarations


class _Recorder(logging.Handler):
    """Stands in for the fonts of a document, and hears what is logged, while a sheet is read."""

    def __init__(self, done: list[Any], fonts: Any) -> None:
        super().__init__()
        self._done = done
        self._fonts = fonts
        self._loading = False

    def emit(self, record: logging.LogRecord) -> None:
        # What is said about a font is said again when it is loaded again.
        if not self._loading:
            self._done.append(record)

    def add_font_face(self, descriptors: Any, fetcher: Any) -> None:
        """Load a font, and remember that it was loaded."""
        self._done.append(descriptors)
        self._loading = True
        try:
            self._fonts.add_font_face(descriptors, fetcher)
        finally:
            self._loading = False


CHANGE: Final = Change("sheets", ("weasyprint", "70.0"), members=((CSS, "__init__", read_sheet),))
