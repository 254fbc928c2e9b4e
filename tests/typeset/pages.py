"""Small pages, written by hand, with a tiny part of a real typeface."""

import datetime
from functools import cache
from importlib.resources import files

import uharfbuzz

from briefpress.diagnostics.source import Source
from briefpress.model.page import Asset, Page
from briefpress.model.page_metadata import PageMetadata

METADATA = PageMetadata(
    title="A test",
    language="en",
    identifier="urn:uuid:00000000-0000-5000-8000-000000000000",
    issued=datetime.date(2024, 3, 5),
    created=datetime.date(2024, 3, 5),
    modified=datetime.date(2024, 3, 5),
)
LETTERS = "".join(chr(point) for point in range(0x20, 0x7F)) + "áčďéěíňóřšťúůýžäöüßÄÖÜ “”„–—…→‐·•"
FACES = {
    "Text": ("fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf", {"opsz": 11.0, "wght": 400.0}),
    "Label": ("fontpkg_source_sans_3", "files/SourceSans3[wght].ttf", {"wght": 600.0}),
}
SHEET = """\
@font-face { font-family: Text; src: url("text.woff2") format("woff2"); }
@page { size: 60mm 80mm; margin: 8mm; }
html { font: 9pt/12pt Text; }
.contents { display: none; }
.footnote { float: footnote; }
a.page::after { content: " p. " target-counter(attr(href url), page); }
"""
PAPER = '@page { @bottom-center { content: counter(page) " of " counter(pages); } }\n'
CONTENTS = ".contents { display: block; }\n"


@cache
def font(family: str, letters: str = LETTERS) -> bytes:
    """Return a typeface reduced to `letters`, as OpenType."""
    package, file, axes = FACES[family]
    face = uharfbuzz.Face(files(package).joinpath(file).read_bytes())
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.clear()
    wanted.unicode_set.update(sorted({ord(letter) for letter in letters}))
    for axis, value in axes.items():
        wanted.pin_axis_location(face, axis, value)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def sheet(name: str, text: str) -> Asset:
    return Asset(name, "text/css", text.encode(), origin=Source(f"styles/{name}", text))


def page_of(
    body: str,
    css: str = "",
    *,
    assets: tuple[Asset, ...] = (),
    contents_from: int = 100,
    head: str = "",
    own: str = SHEET,
) -> Page:
    """Return a page with `body`, and with `css` in a sheet `test.css` after the common one."""
    html = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A test</title>'
        '<link rel="stylesheet" href="own.css"><link rel="stylesheet" href="test.css">'
        '<link rel="stylesheet" href="screen.css" media="screen">'
        f"{head}</head><body>{body}</body></html>"
    )
    common = (
        # What browsers get is no font at all here, so that a test notices when the typesetter is given it.
        Asset("text.woff2", "font/woff2", font("Text")),
        sheet("own.css", own),
        sheet("test.css", css),
        sheet("screen.css", "p { colour: red }"),
        sheet("a4.css", PAPER),
        sheet("contents.css", CONTENTS),
    )
    return Page(
        slug="test",
        metadata=METADATA,
        html=html,
        assets=(*common, *assets),
        papers=(("a4", "a4.css"),),
        contents_sheet="contents.css",
        contents_from=contents_from,
    )
