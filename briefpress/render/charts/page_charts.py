"""The charts of a page: their drawings, and the tables that say the same in figures."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from markupsafe import Markup

from briefpress.diagnostics.codes.chart import NOT_DRAWN
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.authored import keyed_nodes
from briefpress.model.block import Chart
from briefpress.model.brief import Brief
from briefpress.model.look import Look
from briefpress.model.task import Do, Task
from briefpress.render.charts.data_table import FigureTable, table_of
from briefpress.render.charts.drawing import Drawer, Drawing

Made = TypeVar("Made")
CHARTS_IN_A_LANE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnChart:
    """What a template shows of a chart."""

    wide: Markup
    """The drawing for print and for wide screens, as an `svg` element that is one image with its alternative text."""
    narrow: Markup
    """The drawing for narrow screens; empty where there is only one."""
    table: FigureTable
    """The same in figures: `head`, a list of headings, and `rows`, lists of texts, whose first names its row."""
    anchor: str
    """The id of its table in the back matter."""


NO_CHART: Final = DrawnChart(wide=Markup(""), narrow=Markup(""), table=FigureTable((), (), ()), anchor="")


def no_charts(_node: object) -> DrawnChart:
    """Return what is shown of anything that is no chart: nothing."""
    return NO_CHART


async def draw_charts(brief: Brief, look: Look, do: Do) -> Outcome[Callable[[object], DrawnChart]]:
    """Return what gives the drawing of each chart of `brief`; charts are told apart by identity, as keys are."""
    charts: dict[int, tuple[str, Chart]] = {}
    for key, node in keyed_nodes(brief):
        if isinstance(node, Chart):
            charts.setdefault(id(node), (key, node))
    if not charts:
        return Outcome(no_charts)
    drawer = Drawer(look, brief.language, _in_lanes(do, len(charts)))
    drawings = await asyncio.gather(*(_drawing(drawer, key, node) for key, node in charts.values()))
    drawn: dict[int, DrawnChart] = {}
    diagnostics: list[Diagnostic] = []
    for (key, node), drawing in zip(charts.values(), drawings, strict=True):
        diagnostics.extend(drawing.diagnostics)
        if drawing.value:
            drawn[id(node)] = DrawnChart(
                wide=Markup(drawing.value.wide),  # noqa: S704 - made of elements by us, texts escaped
                narrow=Markup(drawing.value.narrow),  # noqa: S704
                table=table_of(node),
                anchor=f"_numbers-{key}",
            )
    return Outcome(lambda node: drawn.get(id(node), NO_CHART), tuple(diagnostics))


def _in_lanes(do: Do, charts: int) -> Do:
    """Return what does tasks a few at a time: to start an engine takes a worker as long as to draw ten charts."""
    lanes = asyncio.Semaphore(1 + charts // CHARTS_IN_A_LANE)

    async def in_lane(task: Task[Made]) -> Made:
        async with lanes:
            return await do(task)

    return in_lane


async def _drawing(drawer: Drawer, key: str, chart: Chart) -> Outcome[Drawing]:
    if not chart.rows:
        return Outcome(None, (NOT_DRAWN.at(chart.span, "the chart has nothing to show", help="look at its data"),))
    return await drawer.draw(chart, f"_chart-{key}")
