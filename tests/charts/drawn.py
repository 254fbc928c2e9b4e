"""The house of charts, resolved and drawn once for all tests of a process."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as Xml
from xml.etree.ElementTree import Element

from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.block import Chart
from briefpress.model.brief import Brief
from briefpress.model.look import Look
from briefpress.model.task import done_here
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.render.charts.drawing import Drawer
from briefpress.render.charts.text import TextMeasure
from briefpress.render.charts.theme import theme_of
from briefpress.resolve.brief import resolve_brief

HOUSE = Path(__file__).parent.parent / "houses" / "charts"


@dataclass(frozen=True)
class Words:
    """Words of a drawing: where their line begins and ends, and its base line, in pixels of the drawing."""

    text: str
    left: float
    right: float
    base: float
    size: float


@cache
def house() -> tuple[Brief, Look]:
    here = House(HOUSE)
    settings, look, shared = read_settings(here).value, read_look(here).value, read_shared(here).value
    manuscript = read_manuscript(here, "first").value
    assert settings is not None
    assert look is not None
    assert shared is not None
    assert manuscript is not None
    words = read_words(look, "en", None).value
    assert words is not None
    brief = resolve_brief(manuscript, shared, settings, words)
    assert brief.diagnostics == ()
    assert brief.value is not None
    return brief.value, look


def charts() -> dict[str, Chart]:
    return {chart.id or "": chart for chart in house()[0].charts}


@cache
def drawings() -> dict[str, str]:
    """Return every drawing of the house: `fig-line wide`, `fig-line narrow`."""
    drawer = Drawer(house()[1], "en", done_here)
    drawn: dict[str, str] = {}
    for name, chart in charts().items():
        outcome = asyncio.run(drawer.draw(chart, f"_{name}"))
        assert outcome.diagnostics == ()
        assert outcome.value is not None
        drawn |= {f"{name} wide": outcome.value.wide, f"{name} narrow": outcome.value.narrow}
    return drawn


@cache
def measure() -> TextMeasure:
    look = house()[1]
    return TextMeasure(look.typefaces, theme_of(look.styles).families)


def parsed(drawing: str) -> Element:
    return Xml.fromstring(drawing)  # noqa: S314 - drawn by us


def words_of(drawing: str) -> Iterator[Words]:
    """Yield the words of a drawing that stand upright, line by line."""
    yield from _words(parsed(drawing), 0.0, 0.0)


def _words(element: Element, x: float, y: float) -> Iterator[Words]:
    move = element.get("transform", "")
    if "rotate" in move:
        return
    for part in move.removeprefix("translate(").removesuffix(")").split(") translate("):
        if part:
            dx, _, dy = part.partition(",")
            x, y = x + float(dx), y + float(dy or 0)
    if element.tag == "text":
        lines = [(element.text or "", 0.0)] if not len(element) else []
        down = 0.0
        for child in element:
            down += float(child.get("dy", 0))
            lines.append((child.text or "", down))
        size = float(element.get("font-size", 0))
        for text, dy in lines:
            width = measure().width(text, size, int(element.get("font-weight", 400)))
            left = x - {"start": 0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
            yield Words(text, left, left + width, y + dy, size)
    for child in element:
        if element.tag != "text":
            yield from _words(child, x, y)
