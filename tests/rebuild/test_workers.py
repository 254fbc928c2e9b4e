"""Who does the work, and how many at once, changes neither the site nor what is said."""

import shutil
from pathlib import Path

import pytest

from briefpress.diagnostics.show.concise import render as concise
from briefpress.house.location import House
from briefpress.pipeline import build
from briefpress.work.means import Means

from .steps import append, replace, tree

HOUSES = Path(__file__).parent.parent / "houses"


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, bytes]]:
    return built(tmp_path_factory.mktemp("alone"), workers=1)


@pytest.mark.parametrize("workers", [2, 4])
def test_any_number_of_workers_says_and_makes_the_same(
    workers: int, alone: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    assert built(tmp_path, workers=workers) == alone


def built(folder: Path, *, workers: int) -> tuple[str, dict[str, bytes]]:
    """Return what is said of a house with a good, a poor and a broken brief, and its site."""
    house = House(folder / "house")
    shutil.copytree(HOUSES / "plain", house.root)
    for slug in ("poor", "broken"):
        shutil.copytree(house.root / "content/second", house.root / "content" / slug)
    append(house.root, "content/poor/body.md", "\nСуда ходят.\n")
    replace(house.root, "content/broken/brief.yaml", "authors: [ada]", "authors: [ida]")
    report = build(house, means=Means(workers=workers))
    return concise(report.diagnostics), tree(house.root / "site")
