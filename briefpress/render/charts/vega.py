"""Vega-Lite, by way of vl-convert: a spec becomes SVG, without network and without a file but the house's typefaces.

The library is large and starts an engine of its own, so that it is imported where a chart is drawn.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from os import close as close_descriptor
from os import dup, dup2
from types import ModuleType
from typing import IO, Any, Final

from babel import Locale

from briefpress.house.typefaces import typeface_folders
from briefpress.model.locale import locale_of
from briefpress.render.charts.theme import Theme

VERSION: Final = "6.4"
"""The version of Vega-Lite that specs are read as."""
ANY_CHART: Final = {
    "mark": "bar",
    "data": {"values": [{"where": "here", "many": 1}]},
    "encoding": {"x": {"field": "many", "type": "quantitative"}, "y": {"field": "where", "type": "nominal"}},
}
"""A chart with all that most have: bars, axes, words."""
WARNING: Final = re.compile(r"WARN:?\s+(.*)")
IN_QUOTES: Final = re.compile(r"[\"'`]([^\"'`]{1,80})[\"'`]")
FIRST_WORD: Final = re.compile(r"([A-Za-z][\w-]*?)(?:-encoding)? (?:is dropped|is not)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What Vega said: `word` is a word of the spec that it is about, where there is one."""

    message: str
    word: str
    is_error: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """What Vega drew, if it could, and what it said."""

    svg: str | None
    faults: tuple[Fault, ...] = ()


def closed_spec(spec: Mapping[str, Any], theme: Theme) -> str:
    """Return a spec that holds its data as text, with the look of the house: nothing else decides what is drawn."""
    # What a spec says of the look counts: it was asked for. All else is the house's.
    whole = {**spec, "config": {**theme.configuration(), **spec.get("config", {})}}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def draw_spec(spec: str, language: str) -> Drawn:
    """Return what Vega draws of a closed spec, numbers and dates written as `language` does. It may load nothing."""
    engine = _engine()
    locale = locale_of(language)
    with _messages() as said:
        try:
            svg = engine.vegalite_to_svg(
                json.loads(spec),
                vl_version=VERSION,
                show_warnings=True,
                allowed_base_urls=[],
                format_locale=_numbers(locale),
                time_format_locale=_dates(locale),
            )
        except ValueError as error:
            return Drawn(None, (_fault(_reason(str(error)), is_error=True),))
    told = dict.fromkeys(WARNING.findall("\n".join(said)))
    return Drawn(svg, tuple(_fault(message, is_error=False) for message in told))


def start_engine() -> bool:
    """Start the engine in this process, by a drawing that nobody sees: the next one is drawn at once."""
    return draw_spec(json.dumps(ANY_CHART), "en").svg is not None


@cache
def _engine() -> ModuleType:
    """Return the library, which keeps for the whole process what it was told of typefaces."""
    import vl_convert

    for folder in typeface_folders():
        vl_convert.register_font_directory(folder)
    return vl_convert


def _fault(message: str, *, is_error: bool) -> Fault:
    found = IN_QUOTES.search(message) or FIRST_WORD.match(message)
    plain = message.strip().rstrip(".").replace('"', "`").replace("'", "`")
    return Fault(f"vega-lite: {plain[:1].lower()}{plain[1:]}", found[1] if found else "", is_error)


def _reason(message: str) -> str:
    """Return the line of an error that says what is wrong; stacks of calls are of no use to an author."""
    lines = [line.strip() for line in message.splitlines()[1:] if not line.strip().startswith("at ")]
    first = next((line for line in lines if line), message.splitlines()[0])
    return re.sub(r"^\w*Error: ", "", first)


@contextmanager
def _messages() -> Iterator[list[str]]:
    """Catch what the engine writes to the error output of the process; the lines are there after the block."""
    said: list[str] = []
    sys.stderr.flush()
    with tempfile.TemporaryFile() as caught:
        before = dup(2)
        dup2(caught.fileno(), 2)
        try:
            yield said
        finally:
            dup2(before, 2)
            close_descriptor(before)
            said.extend(_lines_of(caught))


def _lines_of(file: IO[bytes]) -> list[str]:
    file.seek(0)
    return file.read().decode(errors="replace").splitlines()


def _numbers(locale: Locale) -> dict[str, Any]:
    """Return how a language writes numbers, as d3-format takes it."""
    symbols = locale.number_symbols.get("latn", {})
    return {
        "decimal": symbols.get("decimal", "."),
        "thousands": symbols.get("group", ","),
        "grouping": [3],
        "currency": ["", ""],
        "minus": symbols.get("minusSign", "-"),
    }


def _dates(locale: Locale) -> dict[str, Any]:
    """Return how a language writes dates, as d3-time-format takes it; its weeks begin on Sunday."""
    days, months = locale.days["stand-alone"], locale.months["stand-alone"]
    week = (6, 0, 1, 2, 3, 4, 5)
    return {
        "dateTime": "%-d %b %Y, %H:%M",
        "date": "%-d %b %Y",
        "time": "%H:%M",
        "periods": ["AM", "PM"],
        "days": [days["wide"][day] for day in week],
        "shortDays": [days["abbreviated"][day] for day in week],
        "months": [months["wide"][month] for month in range(1, 13)],
        "shortMonths": [months["abbreviated"][month] for month in range(1, 13)],
    }
