"""The wheel works outside the checkout: a new house is made and built from what is in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the package as the wheel holds it."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder], cwd=TOP)
    (wheel,) = folder.glob("*.whl")
    target = folder / "installed"
    run([sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet", "--target", target, wheel])
    return target


def test_a_new_house_builds_at_once(installed, tmp_path):
    house = tmp_path / "our briefs"
    briefpress(installed, "init", house)
    briefpress(installed, "--house", house, "build", "--strict")
    assert (house / "site" / "index.html").is_file()
    assert list((house / "site").glob("*/*.pdf"))


def test_the_package_comes_from_the_wheel(installed):
    where = run([sys.executable, "-c", "import briefpress; print(briefpress.__file__)"], installed).stdout
    assert Path(where.strip()).is_relative_to(installed)


def test_the_wheel_holds_no_top_level_build_module(installed):
    assert sorted(path.name for path in installed.iterdir() if path.suffix != ".dist-info" and path.name != "bin") == [
        "briefpress"
    ]


def briefpress(installed, *arguments):
    return run([sys.executable, "-c", "from briefpress.cli import main; main()", *arguments], installed)


def run(command, installed=None, cwd=None):
    environment = {**os.environ, **({"PYTHONPATH": str(installed)} if installed else {})}
    done = subprocess.run(command, cwd=cwd or "/", env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done
