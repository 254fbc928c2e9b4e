"""The same content gives the same bytes: whoever builds it, where, when, in which language, and how many at once."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
import weasyprint
from PIL import Image

import briefpress

HOUSE = Path(__file__).parent.parent / "houses" / "plain"
LONG_AGO = 86_400
NOBODY = 65_534
IS_ROOT = hasattr(os, "getuid") and os.getuid() == 0
INSTALLED = (Path(briefpress.__file__), Path(weasyprint.__file__))
HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "0", "USER": "one"}
THERE = {
    "PYTHONHASHSEED": "2",
    "TZ": "Asia/Vladivostok",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "C",
    "SOURCE_DATE_EPOCH": "1700000000",
    "USER": "another",
}
BUILD = """\
import os, sys

def in_order(function):
    return lambda *given: sorted(function(*given), reverse={reverse})

os.listdir = in_order(os.listdir)
os.umask({umask})
from briefpress.cli import main

for house, user in {houses!r}:
    # Not from the start, and in one process: another user may not be allowed to read the folder where Python is.
    if user:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    code = main(["build", "--house", house, "--format", "concise", *{options!r}])
    if code:
        sys.exit(code)
"""


@pytest.fixture(scope="module")
def sites():
    """What was built here, there under other circumstances, and by another user where that can be tried."""
    with house_at("here") as here, house_at("Přílišné žluté složky") as there, house_at("theirs") as theirs:
        for path in there.rglob("*"):
            os.utime(path, (LONG_AGO, LONG_AGO))
        houses = [(str(there), None)]
        if not why_no_other_user():
            for path in (theirs.parent, theirs, *theirs.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
            houses.append((str(theirs), NOBODY))
        # At once: two workers at a time change nothing either.
        with ThreadPoolExecutor() as workers:
            first = workers.submit(run, [(str(here), None)], HERE, reverse=False, umask=0o022)
            second = workers.submit(run, houses, THERE, "--workers=1", reverse=True, umask=0o077)
            first.result()
            second.result()
        yield {house.name: site_of(house) for house in (here, there, theirs)}


@contextmanager
def house_at(name):
    """Make the house in a folder that any user may go into: the folders of pytest are for their owner only."""
    with tempfile.TemporaryDirectory(prefix="briefpress-test-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        house = Path(folder) / name
        shutil.copytree(HOUSE, house)
        add_picture(house)
        yield house


def add_picture(house):
    # One kind of asset that the house has none of: the typesetter names such pictures by itself.
    picture = BytesIO()
    Image.radial_gradient("L").save(picture, "png")
    (house / "content/first/images/grey.png").write_bytes(picture.getvalue())
    with (house / "content/first/body.md").open("a", encoding="utf-8") as body:
        body.write("\n![A grey disc that fades.](images/grey.png)\n")


def run(houses, environment, *options, reverse, umask):
    """Build `houses`, each as its user, in a process of their own."""
    home = Path(houses[0][0]).parent
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(home), **environment}
    command = [sys.executable, "-c", BUILD.format(houses=houses, reverse=reverse, umask=umask, options=options)]
    done = subprocess.run(command, env=variables, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def site_of(house):
    site = house / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def why_no_other_user():
    """Return why no other user can build here; an empty text where one can."""
    if not IS_ROOT:
        return "only root can become another user"
    closed = (folder for path in INSTALLED for folder in path.parents if not folder.stat().st_mode & stat.S_IXOTH)
    return next((f"another user may not go into {folder}" for folder in closed), "")


def check_same(first, second):
    """Compare two sites; where they differ, say in which files and around which byte."""
    assert {"index.html", "first/index.html", "first/first.pdf", "first/manifest.json"} <= set(first)
    assert sorted(first) == sorted(second)
    differing = {path: place_of_difference(first[path], second[path]) for path in first if first[path] != second[path]}
    assert differing == {}


def place_of_difference(one, other):
    pairs = enumerate(zip(one, other, strict=False))
    at = next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))
    return at, one[max(at - 30, 0) : at + 30], other[max(at - 30, 0) : at + 30]


def test_two_builds_under_different_circumstances_agree(sites):
    check_same(sites["here"], sites["Přílišné žluté složky"])


@pytest.mark.skipif(why_no_other_user() != "", reason=why_no_other_user())
def test_two_users_agree(sites):
    check_same(sites["here"], sites["theirs"])
