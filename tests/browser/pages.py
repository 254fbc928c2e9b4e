"""The pages that are looked at: all of this house's site, and the samples that hold every kind of block.

They are rendered, but not typeset: what a browser shows does not wait for the PDFs, and the tests need not either.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.pdf import Pdf
from briefpress.model.task import done_here
from briefpress.publish.listing import list_brief
from briefpress.read.folder import read_manuscript
from briefpress.read.scales import read_scales
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.render.index import render_index
from briefpress.render.page import render_page
from briefpress.render.web_fonts import web_fonts
from briefpress.resolve.brief import resolve_brief
from tests.render.rendered import SETTINGS, made, rendered
from tests.render.sample import extremes

TOP = Path(__file__).resolve().parents[2]
SLUGS = tuple(sorted(path.name for path in (TOP / "content").iterdir() if not path.name.startswith("_")))
HOUSE_PAGES = ("index", *SLUGS)
"""Every page of this house's site."""
SAMPLES = ("whole", "rated", "many-notes", "long-title", "large-print")
PAGES = (*HOUSE_PAGES, *SAMPLES)


def write_page(folder, name):
    """Write the page called `name`, with all that it loads, to `folder` if it is not there; return its file."""
    file = folder / ("" if name == "index" else name) / "index.html"
    if not file.exists():
        for path, content in _files(name).items():
            to = file.parent / path
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(content)
    return file


def _files(name):
    if name == "index":
        return {file.path: file.content for file in _index()}
    page = _page(name)
    assets = {asset.name: asset.content for asset in page.assets}
    return {"index.html": page.html.encode(), **assets, **made(web_fonts(page.assets, done_here))}


def _page(name):
    if name == "large-print":
        return rendered(extremes()["whole"], settings=replace(SETTINGS, theme=name))
    if name in SAMPLES:
        return rendered(extremes()[name])
    settings, look, _ = _house()
    return made(render_page(_brief(name), settings, _words(_brief(name).language), look)).value


def _index():
    settings, look, _ = _house()
    pdfs = tuple(Pdf(paper, b"", pages=9) for paper in settings.paper)
    listings = tuple(list_brief(_brief(slug), pdfs) for slug in SLUGS)
    return made(render_index(listings, settings, _words(settings.language), look)).value


@cache
def _house():
    house = House(TOP)
    return read_settings(house).value, read_look(house).value, read_shared(house).value


@cache
def _brief(slug):
    settings, look, shared = _house()
    manuscript = read_manuscript(House(TOP), slug).value
    words = _words(manuscript.front_matter.language or settings.language)
    return resolve_brief(manuscript, shared, settings, words, read_scales(look).value).value


def _words(language):
    return read_words(_house()[1], language, None).value
