"""Fonts: of each typeface the characters that the page uses, always in the same bytes."""

import asyncio
import io
import re

import pytest
from fontTools.ttLib import TTFont

from briefpress.model.page import WEB_FONT, Asset, Page
from briefpress.model.task import done_here
from briefpress.render.fonts import font_assets
from briefpress.render.web_fonts import web_fonts
from tests.render.rendered import house_look, page

STYLE = """
p { font-family: 'Source Serif 4', 'Noto Serif SC', 'Amiri', serif }
code { font-family: 'Source Code Pro', monospace }
"""


def fonts(html: str, css: str = STYLE) -> dict[str, Asset]:
    """Return the fonts of a page by their name without the digest."""
    _, *assets = asyncio.run(font_assets(html, css, house_look().typefaces, done_here))
    return {asset.name.split("/")[1].split(".")[0]: asset for asset in assets}


def characters(asset: Asset) -> set[str]:
    return {chr(point) for point in TTFont(io.BytesIO(asset.content)).getBestCmap()}


@pytest.mark.parametrize(
    ("html", "css", "expected"),
    [
        ("<p>word</p>", STYLE, {"source-serif-4-400"}),
        ("<p><em>word</em></p>", STYLE, {"source-serif-4-400", "source-serif-4-400-italic"}),
        ("<p>北斗</p>", STYLE, {"source-serif-4-400", "noto-serif-sc-400"}),
        ("<p>البحر</p>", STYLE, {"source-serif-4-400", "amiri-400"}),
        ("<p>ГЛОНАСС příliš</p>", STYLE, {"source-serif-4-400"}),
        ("<code>x</code>", STYLE, {"source-serif-4-400", "source-code-pro-400"}),
        ("<p>x</p>", STYLE + " b { font-weight: 600 }", {"source-serif-4-400", "source-serif-4-600"}),
        ("<p>x</p>", STYLE + " b { font-weight: bold }", {"source-serif-4-400", "source-serif-4-600"}),
        ("<p>x</p>", STYLE + " :root { --weight-strong: 600 }", {"source-serif-4-400", "source-serif-4-600"}),
    ],
)
def test_only_typefaces_that_the_page_uses_are_in_it(html: str, css: str, expected: set[str]) -> None:
    assert set(fonts(html, css)) == expected


@pytest.mark.parametrize(
    ("html", "css", "character"),
    [
        ("<p>&eacute;</p>", STYLE, "é"),
        ("<p>e\u030c</p>", STYLE, "ě"),
        ("<p>x</p>", STYLE, "‐"),
        ("<p>x</p>", STYLE, "7"),
        ("<p>x</p>", STYLE + ' a::after { content: "→" }', "→"),
        ("<p>x</p>", STYLE + ' ul { list-style-type: "•" }', "•"),
        ('<p data-page="№">x</p>', STYLE, "№"),
    ],
)
def test_characters_come_from_text_styles_and_attributes(html: str, css: str, character: str) -> None:
    assert character in characters(fonts(html, css)["source-serif-4-400"])


def test_a_font_has_nothing_that_the_page_does_not_use() -> None:
    # The non-breaking space comes with the space, as shapers take one for the other.
    assert characters(fonts("<p>abc</p>")["source-serif-4-400"]) - {"\xa0"} == set("abc0123456789-‐…. ")


def test_every_character_of_a_page_is_in_a_font_of_its_text() -> None:
    for family in ("source-serif-4", "source-sans-3"):
        found = {
            name: asset for name, asset in named_fonts(page()).items() if name.startswith((family, "noto", "amiri"))
        }
        covered = set().union(*(characters(asset) for asset in found.values()))
        text = set(re.sub(r"<code>.*?</code>|<[^>]*>", "", page().html, flags=re.DOTALL)) - {"\n"}
        assert text <= covered


def named_fonts(found: Page) -> dict[str, Asset]:
    return {a.name.split("/")[1].split(".")[0]: a for a in found.assets if a.media_type == WEB_FONT}


def test_browsers_get_the_same_font_compressed() -> None:
    fonts = named_fonts(page())
    for_browsers = asyncio.run(web_fonts(page().assets, done_here))
    assert for_browsers.keys() == {asset.name for asset in fonts.values()}
    for asset in fonts.values():
        assert asset.typeset_content is None, "the typesetter gets the font of the page"
        compressed, plain = TTFont(io.BytesIO(for_browsers[asset.name])), TTFont(io.BytesIO(asset.content))
        assert for_browsers[asset.name][:4] == b"wOF2"
        assert compressed.getBestCmap().keys() == plain.getBestCmap().keys()
        assert compressed["head"].modified == plain["head"].modified
        assert "fvar" not in plain, "a typeface is pinned to one point of its design"


@pytest.mark.parametrize(
    ("css", "feature", "kept"),
    [
        ("td { font-variant-numeric: oldstyle-nums }", "onum", True),
        ("sup { font-variant-position: super }", "sups", True),
        ('a { font-feature-settings: "smcp" }', "smcp", True),
        ("a { color: red }", "onum", False),
        ("a { color: red }", "kern", True),
    ],
)
def test_features_that_no_style_asks_for_are_left_out(css: str, feature: str, kept: bool) -> None:
    font = TTFont(io.BytesIO(fonts("<p>ab 12</p>", f"{STYLE} {css}")["source-serif-4-400"].content))
    tables = [font[tag].table for tag in ("GSUB", "GPOS") if tag in font]
    tags = {r.FeatureTag for table in tables if table.FeatureList for r in table.FeatureList.FeatureRecord}
    assert (feature in tags) is kept


def test_the_same_page_gives_the_same_bytes() -> None:
    first = asyncio.run(font_assets("<p>Plzeň 北斗</p>", STYLE, house_look().typefaces, done_here))
    assert asyncio.run(font_assets("<p>Plzeň 北斗</p>", STYLE, house_look().typefaces, done_here)) == first


def test_the_sheet_names_every_font_and_its_script() -> None:
    sheet, *assets = asyncio.run(font_assets("<p>word 北斗</p>", STYLE, house_look().typefaces, done_here))
    css = sheet.content.decode()
    assert all(f'url("{asset.name.removeprefix("assets/")}") format("woff2")' in css for asset in assets)
    assert css.count("unicode-range") == 1
    assert "unicode-range:U+5317,U+6597}" in css
