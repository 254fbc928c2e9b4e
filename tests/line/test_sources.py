"""Every part of both source documents is in both outputs, in the source's order, the findings on page 1."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from briefpress.house.location import House
from briefpress.pipeline import build
from tests.line.built import SPACES, pages_of_pdf, words_of_html

TOP = Path(__file__).parent.parent.parent
PARTS = yaml.safe_load((Path(__file__).parent / "parts.yaml").read_text(encoding="utf-8"))
OVERLAP = TOP.parent / "shared" / "bin" / "check-overlap"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The two sample briefs, built in a folder of their own."""
    root = tmp_path_factory.mktemp("sources") / "a house with spaces"
    shutil.copytree(TOP / "content", root / "content")
    shutil.copy(TOP / "briefpress.yaml", root)
    report = build(House(root.resolve()))
    assert [brief.slug for brief in report.briefs if brief.built] == sorted(PARTS), report.diagnostics
    return root / "site"


@pytest.mark.parametrize("slug", PARTS)
def test_the_page_holds_every_part_in_order(slug, site):
    text = words_of_html((site / slug / "index.html").read_text(encoding="utf-8"))
    check(text, PARTS[slug]["first_page"])
    check(text, PARTS[slug]["body"])


@pytest.mark.parametrize("paper", ["", "-letter"])
@pytest.mark.parametrize("slug", PARTS)
def test_the_pdf_holds_every_part_in_order(slug, paper, site):
    pages = pages_of_pdf((site / slug / f"{slug}{paper}.pdf").read_bytes())
    check(pages[0], PARTS[slug]["first_page"])
    check(" ".join(pages), PARTS[slug]["body"])


def check(text, parts):
    """Find each part behind the one before it."""
    folded, at = SPACES.sub(" ", text).casefold(), 0
    for part, words in parts.items():
        found = folded.find(words.casefold(), at)
        where = "before its place" if words.casefold() in folded else "nowhere"
        assert found >= 0, f"{part}: “{words}” is {where}; last found: “{folded[at : at + 80]}”"
        at = found


def test_the_texts_are_our_own():
    if not OVERLAP.exists():
        pytest.skip("the source documents are not here to compare with")
    found = subprocess.run(
        [sys.executable, OVERLAP, TOP / "content", TOP / "docs", TOP / "templates"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""
