"""A build that is killed at any moment leaves whole briefs, and the next one heals all that it left.

Moments are spread evenly over all that a build does to files and processes, and over the sizes at which the system cuts
a file off. A few of them are tried; `BRIEFPRESS_KILLS=100 pytest tests/rebuild/test_kills.py` tries a hundred.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from .killing import Answer, Order
from .steps import take

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the program that kills is for Linux")

PLAIN = Path(__file__).parent.parent / "houses/plain"
BEFORE = [{"copy": ["content/second", "content/third"]}]
EDITS = [
    {"replace": ["content/first/body.md", "Waiting grows", "Waiting shrinks"]},
    # Other letters are other fonts, of the brief and of the index.
    {"replace": ["content/first/brief.yaml", "title: ", "title: Ωκ "]},
    {"remove": "content/third"},
]
KILLS = int(os.environ.get("BRIEFPRESS_KILLS", "0"))
SHARES = {"1": 0.6, "2": 0.25, "cut": 0.15}
"""The kinds of moments, and how many are of each: with so many workers, or where the system cuts a file off."""
FEW = {"1": 5, "2": 2, "cut": 2}
MOMENTS = [
    (kind, number, many)
    for kind, share in SHARES.items()
    for many in [round(KILLS * share) or FEW[kind]]
    for number in range(many)
]
LARGEST = 50_000
"""Bytes: about as many as the largest file of the house has."""
Tree = dict[str, bytes]


class Killer:
    """The program that runs the command and kills it."""

    def __init__(self, process: "subprocess.Popen[str]", temporary: Path) -> None:
        self._process = process
        self.temporary = temporary

    def run(self, house: Path, workers: str = "1", event: int = 0, size: int = 0) -> Answer:
        assert self._process.stdin
        assert self._process.stdout
        arguments = ["build", "--workers", workers]
        order = Order(arguments=arguments, house=str(house), temporary=str(self.temporary), event=event, size=size)
        self._process.stdin.write(f"{json.dumps(order)}\n")
        self._process.stdin.flush()
        answer: Answer = json.loads(self._process.stdout.readline())
        return answer


@dataclass(frozen=True)
class Scene:
    """A house that was built, what its site is, and what it is after the edits; how much a build does then."""

    killer: Killer
    house: Path
    old: Tree
    new: Tree
    events: int


@pytest.fixture(scope="module")
def scene() -> Iterator[Scene]:
    # Not where pytest would have it: a socket has no room for such a long address.
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    command = [sys.executable, "-m", "tests.rebuild.killing"]
    pipe = subprocess.PIPE
    root = Path(__file__).parents[2]
    try:
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root) as process:
            (folder / "t").mkdir()
            yield _scene(Killer(process, folder / "t"), folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _scene(killer: Killer, folder: Path) -> Scene:
    house = folder / "house"
    shutil.copytree(PLAIN, house)
    for step in BEFORE:
        take(step, house)
    built(killer, house)
    clean = edited(house, folder / "clean")
    shutil.rmtree(clean / "site")
    shutil.rmtree(clean / ".briefpress")
    built(killer, clean)
    events = built(killer, edited(house, folder / "edited"))["events"]
    return Scene(killer, house, tree(house / "site"), tree(clean / "site"), events)


def built(killer: Killer, house: Path, workers: str = "1") -> Answer:
    answer = killer.run(house, workers)
    assert answer["code"] == 0, answer["said"]
    assert answer["survivors"] == []
    return answer


def edited(house: Path, copy: Path) -> Path:
    shutil.copytree(house, copy)
    for step in EDITS:
        take(step, copy)
    return copy


def tree(site: Path) -> Tree:
    """Return all that one sees in `site`."""
    files = (path for path in site.rglob("*") if path.is_file())
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
    return {path: content for path, content in found.items() if not path.startswith(".")}


def part(whole: Tree, name: str) -> Tree:
    """Return what of a site is in its folder `name`."""
    return {path: content for path, content in whole.items() if path.startswith(f"{name}/")}


def leftovers(scene: Scene, house: Path) -> list[str]:
    """Return all that only a killed build leaves."""
    found = [
        *(house / "site").glob("**/.*"),
        *(house / ".briefpress").rglob("*.new"),
        *scene.killer.temporary.iterdir(),
    ]
    return [str(path) for path in found]


@pytest.mark.parametrize("moment", MOMENTS, ids=[f"{kind}-{number}" for kind, number, _ in MOMENTS])
def test_a_kill_leaves_whole_briefs_and_is_healed(moment: tuple[str, int, int], scene: Scene, tmp_path: Path) -> None:
    check(scene, edited(scene.house, tmp_path / "house"), *moment)


def check(scene: Scene, house: Path, kind: str, number: int, many: int) -> None:
    if kind == "cut":
        killed = scene.killer.run(house, size=1 + LARGEST * number // many)
        assert killed["code"] in (-signal.SIGXFSZ, 0)
    else:
        killed = scene.killer.run(house, kind, event=1 + (scene.events - 1) * number // max(1, many - 1))
        # With two workers there may be less to do here.
        assert killed["code"] == -signal.SIGKILL or kind == "2"
    assert killed["survivors"] == []
    left = tree(house / "site")
    for name in ("first", "second", "third"):
        assert part(left, name) in (part(scene.old, name), part(scene.new, name)), name
    # The page is whole, and all that it refers to is there.
    page = next(state for state in (scene.old, scene.new) if state["index.html"] == left["index.html"])
    assert part(left, "assets") | part(page, "assets") == part(left, "assets")
    healed = built(scene.killer, house)
    assert tree(house / "site") == scene.new, healed["said"]
    assert leftovers(scene, house) == []
    assert built(scene.killer, house)["said"].endswith("2 briefs: 2 up to date\n")
    with suppress(OSError):
        shutil.rmtree(house)
