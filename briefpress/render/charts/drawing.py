"""Each chart of a brief as drawings: one for a column of text, one for a narrow screen."""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from briefpress.diagnostics.codes.chart import DRAWN_IN_PART, NOT_DRAWN, TOO_MUCH
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.block import Chart
from briefpress.model.chart import ChartKind
from briefpress.model.locale import locale_of
from briefpress.model.look import Look
from briefpress.model.package_versions import versions_of
from briefpress.model.task import Do, Task
from briefpress.render.charts import bar, dot, full_spec, line, small_multiples, stacked, timeline
from briefpress.render.charts.canvas import Canvas
from briefpress.render.charts.svg import plain_drawing, written
from briefpress.render.charts.text import TextMeasure
from briefpress.render.charts.theme import Theme, theme_of
from briefpress.render.charts.vega import Fault, closed_spec, draw_spec

FORMS: Final[Mapping[ChartKind, Callable[[Chart, Canvas], dict[str, Any]]]] = {
    "bar": bar.draw,
    "line": line.draw,
    "dot": dot.draw,
    "stacked": stacked.draw,
    "small-multiples": small_multiples.draw,
    "timeline": timeline.draw,
}
"""The short forms, a file each."""
COLUMN: Final = 446.0
"""The width of the column of text in print, 118 mm, in pixels of CSS."""
PAGE: Final = 627.0
"""The width of column and margin in print, 166 mm."""
NARROW: Final = 288.0
"""What a screen of 320 pixels leaves between its edges."""
MADE_WITH: Final = ("vl-convert-python", "babel")
"""The packages that draw a chart."""
MOST_DRAWN: Final = 400_000
"""How many characters the drawing of a chart may have."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing of a chart as SVG elements to stand in a page. `narrow` is empty where there is only one."""

    wide: str
    narrow: str


class Drawer:
    """Draws the charts of one page; theme and metrics are made once, when the first chart asks for them."""

    def __init__(self, look: Look, language: str, do: Do) -> None:
        self._theme: Theme = theme_of(look.styles)
        self._measure = TextMeasure(look.typefaces, self._theme.families)
        self._language = language
        self._do = do

    async def draw(self, chart: Chart, prefix: str) -> Outcome[Drawing]:
        """Return the drawings of `chart`; ids in them begin with `prefix`. What Vega says is told at the chart."""
        drawings = [self._drawn(chart, PAGE if chart.width == "page" else COLUMN, f"{prefix}-wide-")]
        if full_spec.is_flexible(chart):
            drawings.append(self._drawn(chart, NARROW, f"{prefix}-narrow-"))
        wide, *others = await asyncio.gather(*drawings)
        if wide.value is None:
            return Outcome(None, wide.diagnostics)
        return Outcome(Drawing(wide.value, "".join(narrow.value or "" for narrow in others)), wide.diagnostics)

    async def _drawn(self, chart: Chart, width: float, prefix: str) -> Outcome[str]:
        canvas = Canvas(width, self._theme, self._measure, locale_of(self._language))
        spec = full_spec.draw(chart, canvas) if chart.kind is None else FORMS[chart.kind](chart, canvas)
        closed = (closed_spec(spec, self._theme), self._language)
        drawn = await self._do(Task("chart", chart.alt, draw_spec, closed, versions_of(*MADE_WITH)))
        diagnostics = tuple(_told(chart, drawn.faults))
        if drawn.svg is None:
            return Outcome(None, diagnostics)
        root = plain_drawing(drawn.svg, prefix)
        root.set("class", "chart__drawing")
        root.set("role", "img")
        root.set("aria-label", chart.alt)
        root.set("font-family", ",".join((*(f"'{family}'" for family in self._theme.families), "sans-serif")))
        text = written(root)
        if len(text) > MOST_DRAWN:
            message = f"the drawing takes {len(text):,} characters; {MOST_DRAWN:,} are the most"
            at = chart.spec.span if chart.spec else chart.span
            return Outcome(None, (TOO_MUCH.at(at, message, help="show fewer marks, or add rows up first"),))
        return Outcome(text, diagnostics)


def _told(chart: Chart, faults: tuple[Fault, ...]) -> Iterator[Diagnostic]:
    for fault in faults:
        code = NOT_DRAWN if fault.is_error else DRAWN_IN_PART
        word = fault.word and json.dumps(fault.word, ensure_ascii=False)
        whole = chart.spec.span if chart.spec else chart.span
        span = whole.find(word) if whole and word else whole
        yield code.at(span, fault.message, help="look this part up in the documentation of Vega-Lite")
