"""Inputs: what a brief may read is among them, what it may not read and what no build reads is not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.house.location import House
from briefpress.work.digests import Digests
from briefpress.work.inputs import files_in, read_inputs, watched
from briefpress.work.unchanged import LastRun, keep_last_run, status_of_inputs

FILES = ("briefpress.yaml", "content/_shared/people.yaml", "content/first/body.md", "content/second/body.md")


@pytest.fixture
def house(tmp_path: Path) -> House:
    root = Path(os.path.realpath(tmp_path)) / "house"
    for path in (*FILES, "templates/page.html", "styles/themes/calm.css"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("one")
    return House(root)


def changed_by(house: House, edit: Callable[[Path], object]) -> set[str]:
    """Return of what the digests are others after an edit: briefs, what they share, the code."""
    before = read_inputs(house, ("first", "second"), Digests())
    edit(house.root)
    after = read_inputs(house, ("first", "second"), Digests())
    changed = {slug for slug in before.briefs if before.briefs[slug] != after.briefs[slug]}
    changed |= {"shared"} if before.common_digest != after.common_digest else set()
    return changed | ({"code"} if before.engine != after.engine else set())


def write(path: str) -> Callable[[Path], object]:
    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("two")

    return edit


EDITS = {
    "content/first/body.md": {"first"},
    "content/first/images/new.svg": {"first"},
    "content/_shared/people.yaml": {"shared"},
    "content/_shared/new.yaml": {"shared"},
    "briefpress.yaml": {"shared"},
    "templates/page.html": {"shared"},
    "styles/themes/new.css": {"shared"},
    "content/first/.hidden": set(),
    "content/first/body.md~": set(),
    "site/first/index.html": set(),
    ".briefpress/digests": set(),
    "notes/body.md": set(),
}


@pytest.mark.parametrize("path", EDITS)
def test_an_edit_changes_what_may_read_it(path: str, house: House) -> None:
    assert changed_by(house, write(path)) == EDITS[path]
    assert changed_by(house, lambda _root: None) == set()


def test_links_are_followed_but_not_in_a_circle(house: House) -> None:
    (house.root / "shelf").mkdir()
    (house.root / "shelf/a.csv").write_text("one")
    assert changed_by(house, lambda root: (root / "content/first/data").symlink_to("../../shelf")) == {"first"}
    assert changed_by(house, write("shelf/a.csv")) == {"first"}
    (house.root / "content/first/circle").symlink_to(".")
    assert changed_by(house, lambda root: (root / "shelf/a.csv").write_text("three")) == {"first"}
    assert f"{house.root}/content/first/data/a.csv" in set(watched(house))
    assert "content/first/data/a.csv" in files_in(house, "content/first")


def kept(house: House, during: Callable[[Path], object]) -> bool:
    """Return whether a run is kept while which something happens."""
    before = status_of_inputs(house)
    during(house.root)
    keep_last_run(before, LastRun("build", ("build",), 0, ()), ())
    return (house.root / ".briefpress/last-build").exists()


DURING: dict[str, tuple[Callable[[Path], object], bool]] = {
    "nothing": (lambda _root: None, True),
    "an output is written": (write("site/first/index.html"), True),
    "an input is saved": (write("content/first/body.md"), False),
    "an input is added": (write("content/first/new.md"), False),
    "an input is removed": (lambda root: (root / "content/first/body.md").unlink(), False),
    "a brief is added": (write("content/third/body.md"), False),
}


@pytest.mark.parametrize(("during", "expected"), DURING.values(), ids=DURING)
def test_a_run_is_kept_where_its_inputs_stay(during: Callable[[Path], object], expected: bool, house: House) -> None:
    assert kept(house, lambda _root: None)
    assert kept(house, during) is expected
