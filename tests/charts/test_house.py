"""A brief with every kind of chart goes through the whole line, the gate included, and says the same in both media."""

import contextlib
import io
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest

from briefpress.cli import main
from tests.charts.drawn import HOUSE, charts, words_of
from tests.line.built import pages_of_pdf

LANGUAGES = ("en", "de", "cs")
SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


def built(folder: Path, language: str = "en", theme: str = "") -> Path:
    """Build the house of charts in a language; nothing may be noticed in it. Return the folder of its brief."""
    house = folder / "house"
    shutil.copytree(HOUSE, house)
    settings = house / "briefpress.yaml"
    text = settings.read_text(encoding="utf-8").replace("language: en", f"language: {language}")
    settings.write_text(text + (f"theme: {theme}\n" if theme else ""), encoding="utf-8")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(["build", "--house", str(house), "--format", "concise", "--strict"])
    assert code == 0, printed.getvalue()
    return house / "site" / "first"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("charts"))


def test_the_same_words_are_drawn_on_the_page_and_in_print(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    pages = "".join(pages_of_pdf((site / "first.pdf").read_bytes())).replace(" ", "")
    wide = SVG.findall(html)[::2]
    assert len(wide) == len(charts())
    for drawing in wide:
        lost = [w.text for w in words_of(drawing) if w.text.replace(" ", "").replace("\u00a0", "") not in pages]
        assert lost == []


def test_drawings_use_the_typefaces_of_the_page_only(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    families = {family for drawing in SVG.findall(html) for family in re.findall(r'font-family="([^"]*)"', drawing)}
    assert len(families) == 1
    assert families.pop().startswith("'Source Sans 3','Source Serif 4',")
    document = pypdfium2.PdfDocument(site / "first.pdf")
    fonts = {obj.get_font().get_base_name() for page in document for obj in page.get_objects() if obj.type == 1}
    assert all("Source" in font for font in fonts), fonts
    document.close()


def test_print_has_the_numbers_of_each_chart_that_no_table_shows(site: Path) -> None:
    words = " ".join(pages_of_pdf((site / "first.pdf").read_bytes())).replace("\u00a0", " ")
    assert "Figures in numbers" in words
    assert re.search(r"Data: Table 1, p\. \d", words)
    numbered = [match[1] for match in re.finditer(r"Data: Figure (\d+) in numbers, p\. \d", words)]
    assert numbered == [str(n) for n in range(1, len(charts()) + 1) if n != 2]


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_kind_is_drawn_in_every_language(language: str, tmp_path: Path) -> None:
    html = (built(tmp_path, language) / "index.html").read_text(encoding="utf-8")
    assert {"de": "2.100", "cs": "2\u00a0100"}[language] in "".join(SVG.findall(html))


def test_large_print_shows_large_words(tmp_path: Path) -> None:
    built(tmp_path, theme="large-print")
