"""The fonts of the first index are made before its briefs stand in the site, and need not be made again after it."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

from briefpress.house.location import House
from briefpress.model.brief import Brief
from briefpress.model.pdf import Pdf
from briefpress.model.task import Task
from briefpress.pipeline.common import Common, Watcher, read_common
from briefpress.pipeline.preparing import prepare
from briefpress.pipeline.publishing import list_ahead, make_index, prepare_index
from briefpress.publish.site import outputs_of, publish_brief
from briefpress.read.settings import read_written_settings
from briefpress.work.executors.in_process import InProcess
from briefpress.work.store.folder import FolderStore
from briefpress.work.workshop import Workshop
from tests.publish.published import PAGE

PLAIN = Path(__file__).parent.parent / "houses/plain"


class Recorder(InProcess):
    """Notes what is made."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []

    async def do(self, task: Task[Any]) -> Any:
        self.made.append(task.kind)
        return await super().do(task)


def house_with_brief(folder: Path) -> tuple[Common, Brief]:
    house = House(folder / "house")
    shutil.copytree(PLAIN, house.root)
    written = read_written_settings(house).value
    assert written
    common = read_common(house, written, Watcher(), strict=False).common
    brief = prepare("second", common).brief
    assert brief
    return common, brief


def test_the_index_finds_the_fonts_that_were_made_ahead(tmp_path: Path) -> None:
    common, brief = house_with_brief(tmp_path)
    recorder = Recorder()
    workshop = Workshop(FolderStore(tmp_path / "store", 10**9), recorder)

    async def run() -> None:
        await prepare_index([list_ahead(brief, common.settings)], common, workshop)
        assert set(recorder.made) == {"font", "woff2"}
        recorder.made.clear()
        pdfs = tuple(Pdf(paper, b"%" * 345_678, pages=19) for paper in common.settings.paper)
        files = outputs_of(brief, PAGE, pdfs, common.settings, {})
        assert not publish_brief(common.house, brief.slug, files)
        made = await make_index((brief.slug,), common, workshop, publish=True)
        assert made.value
        assert recorder.made == []
        # Where there is an index already, another one needs other fonts only by chance.
        await prepare_index([], common, workshop)
        assert recorder.made == []

    asyncio.run(run())
