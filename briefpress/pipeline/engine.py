"""The engine that draws charts takes a worker long to start: in a first build it starts while the house is read."""

import asyncio
from contextlib import suppress
from typing import Final, TypeVar

from briefpress.house.files import list_files, read_bytes
from briefpress.house.location import CONTENT, House
from briefpress.model.task import Do, Task
from briefpress.render.charts.vega import start_engine
from briefpress.work.means import Opened

Made = TypeVar("Made")
CHART: Final = b"{chart}"
"""What stands in the text of a brief that has a chart."""
MOST_BRIEFS: Final = 8
"""How many briefs are searched for a chart: further ones come so late that nobody waits for an engine."""


def begin_engine(
    house: House, slugs: tuple[str, ...], use: Opened, begun: asyncio.TaskGroup
) -> "asyncio.Task[bool] | None":
    """Let a worker start the engine, where nothing was kept yet and one of the first briefs may have a chart."""
    if not use.is_first or not any(_may_have_chart(house, slug) for slug in slugs[:MOST_BRIEFS]):
        return None
    return begun.create_task(_start(use))


async def _start(use: Opened) -> bool:
    """Have the engine started. Whoever draws a chart is told why that cannot be."""
    with suppress(Exception):
        return await use.workshop.executor.do(Task("chart", "the engine", start_engine, (), ()))
    return False


def charts_after(engine: "asyncio.Task[bool] | None", do: Do) -> Do:
    """Return what does tasks as `do` does them, and charts not before `engine` has started: then its worker is free."""
    if engine is None:
        return do

    async def patiently(task: Task[Made]) -> Made:
        if task.kind == "chart" and not engine.done():
            # Whatever becomes of it, the chart is drawn.
            await asyncio.wait((engine,))
        return await do(task)

    return patiently


def _may_have_chart(house: House, slug: str) -> bool:
    texts = (path for path in list_files(house, f"{CONTENT}/{slug}") if path.endswith(".md"))
    return any(CHART in (read_bytes(house, path).value or b"") for path in texts)
