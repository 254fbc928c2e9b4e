"""The engine that draws charts is started early where that helps, and never keeps a chart from being drawn."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from briefpress.house.location import House
from briefpress.model.task import Task, others_first
from briefpress.pipeline.engine import begin_engine, charts_after
from briefpress.work.digests import Digests
from briefpress.work.means import Opened
from briefpress.work.store.store import NoStore
from briefpress.work.workshop import Workshop

WITH_CHART = "::: {chart} numbers\n:::\n"


class Recorder:
    """An executor that does nothing but note what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def do(self, task: Task[Any]) -> Any:
        self.asked.append(task.subject)

    def close(self) -> None:
        """There is nothing to close."""


@pytest.mark.parametrize(
    ("is_first", "text", "asked"),
    [(True, WITH_CHART, ["the engine"]), (True, "Words.\n", []), (False, WITH_CHART, [])],
    ids=["first build, a chart", "first build, no chart", "not the first build"],
)
def test_when_the_engine_is_started(is_first: bool, text: str, asked: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "content" / "brief"
    folder.mkdir(parents=True)
    (folder / "body.md").write_text(text, encoding="utf-8")
    recorder = Recorder()
    use = Opened(Workshop(NoStore(), recorder), Digests(), is_first=is_first)

    async def begin() -> None:
        async with asyncio.TaskGroup() as begun:
            begin_engine(House(tmp_path), ("brief",), use, begun)

    asyncio.run(begin())
    assert recorder.asked == asked


def _nothing() -> None:
    """Stands for what a task does."""


def test_charts_wait_for_the_engine_and_nothing_else_does() -> None:
    recorder = Recorder()

    async def order() -> list[str]:
        engine = asyncio.ensure_future(asyncio.sleep(3600, result=True))
        do = charts_after(engine, recorder.do)
        asked = [asyncio.ensure_future(do(Task(kind, kind, _nothing, (), ()))) for kind in ("chart", "font")]
        await others_first()
        before = list(recorder.asked)
        # It could not be started: the chart is drawn all the same.
        engine.cancel()
        await asyncio.gather(*asked)
        return before

    assert asyncio.run(order()) == ["font"]
    assert recorder.asked == ["font", "chart"]
