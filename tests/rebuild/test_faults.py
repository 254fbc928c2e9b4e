"""What the system does to a build: full disks, shut folders, processes and files that vanish, others at the same time.

Each time the site stays whole, what is wrong is told as a diagnostic, and the next build is right again.
"""

import errno
import io
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from briefpress.cli.exits import exit_code
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.show.concise import render as concise
from briefpress.house import typefaces
from briefpress.house.location import House
from briefpress.model.built import Report
from briefpress.model.kept_brief import KeptBrief
from briefpress.model.task import Task
from briefpress.pipeline import build, making, rebuilding
from briefpress.work.executor import TaskFailedError
from briefpress.work.executors.in_process import InProcess
from briefpress.work.last_run import FOLDER
from briefpress.work.means import Means, open_store
from briefpress.work.store.codec import DamagedError, from_bytes, to_bytes

PLAIN = Path(__file__).parent.parent / "houses/plain"
FAST = "outputs: [html, json, findings, data]\n"
KEPT = Means(keep=True)
Tree = dict[str, bytes]


def tree(house: House) -> Tree:
    """Return everything in the site of `house`, hidden files as well."""
    site = house.root / "site"
    return {str(path.relative_to(site)): path.read_bytes() if path.is_file() else b"" for path in site.rglob("*")}


def edit(house: House, slug: str = "first") -> None:
    """Change the page of a brief, and the index."""
    file = house.root / f"content/{slug}/brief.yaml"
    file.write_text(file.read_text().replace("title: ", "title: More of "))


@pytest.fixture(scope="module", params=[FAST], ids=["pages"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house that is built."""
    house = House(tmp_path_factory.mktemp("built") / "house")
    shutil.copytree(PLAIN, house.root)
    settings = house.root / "briefpress.yaml"
    settings.write_text(settings.read_text() + request.param)
    build(house, means=KEPT)
    return house


@pytest.fixture
def house(built: House, tmp_path: Path) -> House:
    """A house that is built, and edited since."""
    house = House(tmp_path / "house")
    shutil.copytree(built.root, house.root)
    edit(house)
    return house


def check(house: House, report: Report, before: Tree, codes: set[str], code: int) -> None:
    """Hold a build that met a fault against what it told; the site is as it was, and the next build mends all."""
    told = {diagnostic.code for diagnostic in report.diagnostics if diagnostic.severity != "advice" or "K" in codes}
    told |= {diagnostic.code for diagnostic in report.diagnostics if diagnostic.code.startswith("K")}
    assert told == codes, concise(report.diagnostics)
    unfinished = not all(brief.built for brief in report.briefs)
    assert exit_code(report.diagnostics, strict=False, unfinished=unfinished) == code
    if code:
        left = tree(house)
        for name in ("first", "second"):
            parts = [{path: held for path, held in one.items() if path.split("/")[0] == name} for one in (left, before)]
            assert parts[0] == parts[1], name
    heals(house)


def heals(house: House) -> None:
    """Hold the next build against one from nothing."""
    report = build(house, means=KEPT)
    files = (path for path in house.root.rglob("*") if path.is_file())
    sources = {path.relative_to(house.root).as_posix(): path.read_bytes() for path in files}
    told, site = built_from_nothing(
        frozenset(one for one in sources.items() if one[0].split("/")[0] not in ("site", FOLDER))
    )
    assert tree(house) == site
    assert report.diagnostics == told, concise(report.diagnostics)
    assert list((house.root / FOLDER).rglob("*.new")) == []


@cache
def built_from_nothing(sources: frozenset[tuple[str, bytes]]) -> tuple[tuple[Diagnostic, ...], Tree]:
    """Return what is told of a house with these files, and its site."""
    with TemporaryDirectory() as folder:
        root = Path(os.path.realpath(folder))
        for path, content in sources:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        told = build(House(root)).diagnostics
        return told, tree(House(root))


@contextmanager
def refusing(folder: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the system refuse every change under `folder`. It needs no rights that tests may have or not have."""

    def refused(path: object) -> bool:
        return isinstance(path, str | Path) and f"{os.path.realpath(path)}/".startswith(f"{folder}/")

    def refuse(path: object) -> None:
        if refused(path):
            raise OSError(number, os.strerror(number), str(path))

    def guarded(real: Callable[..., Any], writes: Callable[..., bool]) -> Callable[..., Any]:
        def call(path: Any, *arguments: Any, **options: Any) -> Any:
            if writes(*arguments, **options):
                refuse(path)
            return real(path, *arguments, **options)

        return call

    def is_written(mode: str = "r", *_: object, **__: object) -> bool:
        return not mode.startswith("r") or "+" in mode

    def is_opened_to_write(flags: int, *_: object, **__: object) -> bool:
        return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))

    def always(*_: object, **__: object) -> bool:
        return True

    with monkeypatch.context() as patched:
        patched.setattr(io, "open", guarded(io.open, is_written))
        patched.setattr(os, "open", guarded(os.open, is_opened_to_write))
        for name in ("mkdir", "rename", "replace", "unlink", "rmdir"):
            patched.setattr(os, name, guarded(getattr(os, name), always))
        yield


PLACES = {
    "the site": ("site", {errno.ENOSPC: {"H202"}, errno.EROFS: {"H201"}, errno.EACCES: {"H201"}}, 1),
    "a brief in the site": ("site/.briefpress-new-first", {errno.ENOSPC: {"H202"}}, 1),
    "the store": (f"{FOLDER}/store", {errno.ENOSPC: {"K101"}, errno.EROFS: {"K101"}}, 0),
    "the history": (f"{FOLDER}/history", {errno.ENOSPC: {"K101"}, errno.EROFS: {"K101"}}, 0),
    "all that is kept": (FOLDER, {errno.ENOSPC: {"K101"}, errno.EROFS: {"K101"}}, 0),
    "the house": ("", {errno.EROFS: {"H201", "K101"}, errno.ENOSPC: {"H202", "K101"}}, 1),
}


@pytest.mark.parametrize(
    ("place", "number"), [(place, number) for place in PLACES for number in PLACES[place][1]], ids=str
)
def test_what_cannot_be_written_is_told(place: str, number: int, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    path, codes, code = PLACES[place]
    before = tree(house)
    with refusing(house.root / path if path else house.root, number, monkeypatch):
        report = build(house, means=KEPT)
    check(house, report, before, codes[number], code)


def link_out(folder: Path) -> None:
    (folder.parent.parent / "outside").mkdir()
    folder.symlink_to("../outside")


def file_in_place(folder: Path) -> None:
    folder.write_text("not a folder")


def link_to_nothing(folder: Path) -> None:
    folder.symlink_to("nothing/here")


@pytest.mark.parametrize("put", [link_out, file_in_place, link_to_nothing])
def test_what_stands_in_the_place_of_the_folder_is_left_alone(put: Callable[[Path], None], house: House) -> None:
    folder = house.root / FOLDER
    shutil.rmtree(folder)
    put(folder)
    report = build(house, means=KEPT)
    assert [told.code for told in report.diagnostics if told.code.startswith("K")] == ["K101"]
    assert all(brief.built for brief in report.briefs)
    outside = house.root.parent / "outside"
    assert not outside.exists() or list(outside.iterdir()) == []
    folder.unlink()
    heals(house)


def fails(monkeypatch: pytest.MonkeyPatch, kind: str, subject: str, error: Exception) -> None:
    """Let each task of a kind, for one subject, come to nothing."""
    real = InProcess.do

    async def do(self: InProcess, task: Task[Any]) -> Any:
        if (task.kind, task.subject) == (kind, subject):
            raise TaskFailedError(task, str(error)) if isinstance(error, ChildProcessError) else error
        return await real(self, task)

    monkeypatch.setattr(InProcess, "do", do)


DIED = ChildProcessError("3 processes died")
TASKS = {
    "a worker dies of a page": ("pdf", "first", DIED, {"J101"}),
    "no room for temporary files": ("pdf", "first", OSError(errno.ENOSPC, "no space left on device"), {"J104"}),
    "no memory": ("pdf", "first", MemoryError(), {"J104"}),
    "a font vanishes meanwhile": ("font", "Source Serif 4", FileNotFoundError(errno.ENOENT, "no", "x.ttf"), {"J104"}),
    "a worker dies of the templates": ("templates", "the house", DIED, {"J101"}),
}


@pytest.mark.parametrize("built", [""], ids=["with PDFs"], indirect=True)
@pytest.mark.parametrize("name", TASKS)
def test_a_task_that_cannot_be_done_is_told_and_tried_again(
    name: str, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind, subject, error, codes = TASKS[name]
    if kind in ("font", "templates"):
        shutil.rmtree(house.root / FOLDER)
    with monkeypatch.context() as patched:
        fails(patched, kind, subject, error)
        report = build(house, means=KEPT)
    told = [told for told in report.diagnostics if told.severity == "error"]
    assert {one.code for one in told} == codes, concise(report.diagnostics)
    if subject == "first":
        assert "`first`" in told[0].message
        assert [brief.built for brief in report.briefs] == [False, True]
    heals(house)


def test_a_font_file_that_is_gone_is_told(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(house)
    gone = replace(typefaces.TYPEFACES[0], file="files/gone.ttf")
    # In the same process: what it has read before is of no use.
    with rebuilding(house, KEPT, strict=False, waiting=print), monkeypatch.context() as patched:
        patched.setattr(typefaces, "TYPEFACES", (gone, *typefaces.TYPEFACES[1:]))
        report = build(house, means=KEPT)
    assert "`files/gone.ttf`" in concise(report.diagnostics)
    check(house, report, before, {"H109"}, 1)


def test_an_edit_while_a_brief_is_read_is_not_kept_as_what_was_there(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = house.root / "content/first/body.md"
    build(house, means=KEPT)
    was = body.read_text()
    body.write_text(f"{was}\nA.\n")
    line = import_module("briefpress.pipeline.run")
    real = line.prepare

    def prepare(slug: str, common: Any) -> Any:
        body.write_text(f"{was}\nB.\n")
        return real(slug, common)

    with monkeypatch.context() as patched:
        patched.setattr(line, "prepare", prepare)
        build(house, means=KEPT)
    body.write_text(f"{was}\nA.\n")
    heals(house)


@pytest.mark.parametrize("keep", ["replace", "leave"])
def test_what_was_kept_is_verified(keep: str, house: House) -> None:
    build(house, means=KEPT)
    store = open_store(house.root / FOLDER)
    if keep == "replace":
        put_another(house, store)
    report = build(house, means=replace(KEPT, verify=True))
    codes = [told.code for told in report.diagnostics if told.severity == "error"]
    assert codes == ["J102"] * (keep == "replace")
    assert exit_code(report.diagnostics, strict=False) == (keep == "replace")
    report = build(house, means=replace(KEPT, verify=True))
    assert not [told for told in report.diagnostics if told.code == "J102"]
    heals(house)


def put_another(house: House, store: Any) -> None:
    """Put another valid result in the place of what was kept last of the first brief."""
    newest: dict[int, Path] = {}
    for place in (house.root / FOLDER / "store").rglob("?" * 64):
        content = store.get(place.name)
        try:
            kept = from_bytes(content) if content else None
        except DamagedError:
            continue
        if isinstance(kept, KeptBrief) and kept.slug == "first":
            newest[place.stat().st_mtime_ns] = place
    place = newest[max(newest)]
    kept = from_bytes(store.get(place.name))
    assert isinstance(kept, KeptBrief)
    store.put(place.name, to_bytes(replace(kept, pages=kept.pages + 1)))


BUILD = "import sys; from briefpress.cli import main; sys.exit(main(['build', *sys.argv[1:]]))"


def started(house: House, *arguments: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", BUILD, "--house", str(house.root), *arguments]
    return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def test_two_builds_at_once_wait_for_one_another(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    reached, go_on = threading.Event(), threading.Event()
    real = making.render_page

    async def render(*arguments: Any) -> Any:
        reached.set()
        assert go_on.wait(60)
        return await real(*arguments)

    monkeypatch.setattr(making, "render_page", render)
    first = threading.Thread(target=build, args=(house,), kwargs={"means": KEPT})
    first.start()
    assert reached.wait(60)
    edit(house, "second")
    with started(house, "--workers", "1") as second:
        assert second.stderr
        words = second.stderr.readline()
        go_on.set()
        assert words.startswith("waiting for another build of this house to end: ")
        assert f"process {os.getpid()}, since " in words
        assert second.wait() == 0
    first.join()
    monkeypatch.undo()
    heals(house)


KILLER = """
import os, signal, sys
from briefpress.cli import main
from briefpress.work.executors.worker import Worker
real, left = Worker.do, [int(sys.argv[1])]
def do(self, request, meanwhile):
    if b"make_pdf" in request and b"Waiting" in request and left[0]:
        left[0] -= 1
        # Half-way: it has its task, and dies before the answer.
        self._connection.send_bytes(request)
        os.kill(self._process.pid, signal.SIGKILL)
    return real(self, request, meanwhile)
Worker.do = do
sys.exit(main(["build", "--workers", "2", *sys.argv[2:]]))
"""
"""The command, with workers that die of a page so many times."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("built", [""], ids=["with PDFs"], indirect=True)
@pytest.mark.parametrize(("times", "code", "end"), [(1, 0, "1 built"), (9, 1, "1 not built")], ids=["once", "always"])
def test_a_worker_that_is_killed_while_it_typesets(times: int, code: int, end: str, house: House) -> None:
    edit(house, "second")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", KILLER, str(times), "--house", str(house.root)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("error[J101]: `first` is not built: 3 processes died while they made the pdf" in done.stdout) == bool(code)
    assert ("1 built, 1 not built" if code else "2 briefs: 2 built") in done.stdout
    heals(house)


STOPPED = """
import os, signal, sys
from briefpress.cli import main
from briefpress.pipeline import keeping
real = keeping.Keeper.note
def note(self, kept):
    real(self, kept)
    # One brief is in the site: now somebody presses Ctrl-C, once.
    keeping.Keeper.note = real
    os.killpg(0, signal.SIGINT)
keeping.Keeper.note = note
sys.exit(main(["build", *sys.argv[1:]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_what_was_written_before_it_was_interrupted_stays(workers: str, house: House) -> None:
    edit(house, "second")
    before = tree(house)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", STOPPED, "--house", str(house.root), "--workers", workers]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=120, start_new_session=True
    )
    assert (done.returncode, done.stdout) == (130, ""), done.stderr
    assert done.stderr.endswith("stopped; what was built before is untouched\n")
    after = tree(house)
    assert [after[f"{slug}/index.html"] != before[f"{slug}/index.html"] for slug in ("first", "second")].count(True) > 0
    assert not [path for path in after if "/." in f"/{path}"]
    heals(house)
