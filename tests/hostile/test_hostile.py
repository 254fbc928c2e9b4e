"""No input, however hostile, makes a build read outside the house, open a connection, hang, or fill the memory."""

import multiprocessing
import re
import shutil
from pathlib import Path

import pytest
import yaml

from tests.hostile.guard import Seen, build_under_guard
from tests.hostile.recipes import plant

HOUSE = Path(__file__).parent.parent / "houses" / "plain"
SECRET = "what no page may show"  # noqa: S105 - it only plays one
MOST_SECONDS = 10
"""How long a hostile input may keep a processor busy."""
MOST_MEMORY = 1_000_000_000
"""How many bytes a build of hostile inputs may take."""
MOST_CHARACTERS = 1000
"""How many characters a line of what is told may have."""
PARTS = 3
"""In how many parts the briefs are built, so that several processors can share them."""
PATIENCE = 400
"""After how many seconds a child counts as hanging, however slow the machine is."""


def read_cases(name):
    return yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", range(PARTS))
def test_hostile_briefs_are_held(children, tmp_path, part):
    check_briefs([case for case in read_cases("briefs.yaml") if "pdf" not in case][part::PARTS], children, tmp_path)


def test_hostile_briefs_are_typeset(children, tmp_path):
    check_briefs([case for case in read_cases("briefs.yaml") if "pdf" in case], children, tmp_path, "html, pdf")


def check_briefs(cases, children, folder, outputs="html, json"):
    """Build many hostile briefs at once, in one house: most of the time goes into what briefs share."""
    house = make_house(folder, f"outputs: [{outputs}]")
    expected = {}
    for case in cases:
        slug = re.sub(r"[^a-z0-9]+", "-", case["name"].lower()).strip("-")
        shutil.copytree(HOUSE / "content" / "first", house / "content" / slug)
        plant(house / "content" / slug, case)
        expected[slug] = case["reports"]
    seen = build_in_child(children, house)
    assert expected.keys() <= seen.codes.keys()
    assert {slug: codes for slug, codes in seen.codes.items() if codes != expected.get(slug, codes)} == {}


@pytest.mark.parametrize("case", read_cases("houses.yaml"), ids=lambda case: case["name"])
def test_a_hostile_house_is_held(children, tmp_path, case):
    house = make_house(tmp_path, "outputs: [html, json]")
    plant(house, case)
    assert build_in_child(children, house).codes[""] == case["reports"]


@pytest.fixture(scope="session")
def children():
    """Child processes that start with everything imported, each from the same untouched parent."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.hostile.guard", "weasyprint"])
    return context


def make_house(folder, settings):
    """Return a sound house, beside a file that is none of its business."""
    house = folder / "house"
    # One brief is enough, and takes half the time.
    shutil.copytree(HOUSE, house, ignore=shutil.ignore_patterns("second"))
    (folder / "outside").mkdir()
    (folder / "outside" / "secret.txt").write_text(SECRET)
    with (house / "briefpress.yaml").open("a") as file:
        file.write(f"{settings}\n")
    return house


def build_in_child(children, house) -> Seen:
    """Return what was seen of a build that did nothing it must not do."""
    ours, theirs = children.Pipe(duplex=False)
    child = children.Process(target=build_under_guard, args=(house.resolve(), theirs))
    child.start()
    theirs.close()
    try:
        assert ours.poll(PATIENCE), "the build hangs"
        seen = ours.recv()
    finally:
        child.kill()
        child.join()
    assert seen.reached == ()
    assert SECRET not in seen.printed
    assert not any(SECRET in path.read_text(errors="replace") for path in house.glob("site/**/*.html"))
    assert max(map(len, seen.printed.splitlines()), default=0) < MOST_CHARACTERS
    assert seen.seconds < MOST_SECONDS
    assert seen.memory < MOST_MEMORY
    return seen
