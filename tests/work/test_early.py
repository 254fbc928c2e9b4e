"""A first build starts the engine that draws charts early, where that helps."""

from pathlib import Path

import pytest

from briefpress.house.location import House
from briefpress.work.early import begin_early
from briefpress.work.executors.sealed import opened, sealed
from briefpress.work.means import Means
from tests.work.executors import deeds

WITH_CHART = "::: {chart} numbers\n:::\n"
TWO = Means(workers=2)


def nothing() -> None:
    """Do nothing meanwhile."""


@pytest.mark.parametrize(
    ("means", "text", "kept", "begun"),
    [
        pytest.param(TWO, WITH_CHART, False, True, id="first build, a chart"),
        pytest.param(TWO, "Words.\n", False, False, id="first build, no chart"),
        pytest.param(TWO, WITH_CHART, True, False, id="not the first build"),
        pytest.param(Means(workers=1), WITH_CHART, False, False, id="one process"),
        pytest.param(Means(2, "dask", "tcp://127.0.0.1:1"), WITH_CHART, False, False, id="other machines"),
    ],
)
def test_when_a_worker_is_begun_early(means: Means, text: str, kept: bool, begun: bool, tmp_path: Path) -> None:
    folder = tmp_path / "content" / "brief"
    folder.mkdir(parents=True)
    (folder / "body.md").write_text(text, encoding="utf-8")
    if kept:
        (tmp_path / ".briefpress/store").mkdir(parents=True)
    worker = begin_early(means, House(tmp_path), ("brief",), (), f"{deeds.__name__}:begin")
    assert (worker is not None) is begun
    if worker:
        assert worker.only == "chart"
        assert opened(worker.do(sealed(deeds.task(deeds.has_begun)), nothing)) is True
        worker.end()


def test_an_engine_that_cannot_be_started_keeps_no_worker_from_its_tasks(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "brief"
    folder.mkdir(parents=True)
    (folder / "body.md").write_text(WITH_CHART, encoding="utf-8")
    worker = begin_early(TWO, House(tmp_path), ("brief",), (), "no_such_module:begin")
    assert worker is not None
    assert opened(worker.do(sealed(deeds.task(deeds.double, 2)), nothing)) == 4
    worker.end()
