"""A small sound house that the files of a case are laid over."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from briefpress.diagnostics.source import Source
from briefpress.house.built_in import built_in_house
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.brief import Brief
from briefpress.model.look import Look, Typeface
from briefpress.model.manuscript import Manuscript
from briefpress.model.page import Asset, Page
from briefpress.model.scale import Scale
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared
from briefpress.model.words import Words
from briefpress.read.folder import read_manuscript
from briefpress.read.scales import read_scales
from briefpress.read.settings import read_written_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.render.metadata import metadata_of
from briefpress.render.page import render_page
from briefpress.resolve.brief import resolve_brief
from tests.cases import concise

SOUND = {
    "briefpress.yaml": "organisation: harbour\n",
    "content/_shared/people.yaml": "ada:\n  name: Ada Byron\n",
    "content/_shared/organisations.yaml": "harbour:\n  name: Harbour Institute\n",
    "content/_shared/references.yaml": "book:\n  type: book\n  title: A Book of Tides\n",
    "content/_shared/glossary.yaml": "{}\n",
    "content/brief/brief.yaml": "kind: policy-brief\ntitle: Tides\ndate: 2024-03-05\nauthors: [ada]\nabstract: Yes.\n",
    "content/brief/body.md": "## Tides\n\nThey rise.\n",
}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n'


@dataclass(frozen=True)
class Resolved:
    """A brief of a house, and what it takes to judge it."""

    settings: Settings
    shared: Shared
    manuscript: Manuscript
    brief: Brief


def make_house(root: Path, files: Mapping[str, str]) -> House:
    """Write a sound house with the files of a case over it; their paths are those in the brief, if not elsewhere."""
    placed = {_place(path): text for path, text in files.items()}
    for path, text in (SOUND | placed).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return House(root)


def _place(path: str) -> str:
    if path.startswith("_shared/"):
        return f"content/{path}"
    return path if path.startswith(("styles/", "templates/", "briefpress.yaml")) else f"content/brief/{path}"


def resolved(house: House, slug: str = "brief") -> Resolved:
    """Read and resolve a brief of a house in which that can be done."""
    written, shared = read_written_settings(house).value, read_shared(house).value
    assert written is not None
    assert shared is not None
    settings = written.settings
    read = read_manuscript(house, slug, raw_html=settings.raw_html)
    assert read.value is not None, concise(read.diagnostics)
    brief = resolve_brief(read.value, shared, settings, english(), scales()).value
    assert brief is not None
    return Resolved(settings, shared, read.value, brief)


@cache
def built_in_look() -> Look:
    """Return the built-in look without typefaces: to make fonts takes most of the time of a page."""
    look = read_look(built_in_house()).value
    assert look is not None
    return replace(look, typefaces=())


@cache
def scales() -> Mapping[str, Scale]:
    """Return the built-in scales."""
    read = read_scales(built_in_look())
    assert read.diagnostics == ()
    assert read.value is not None
    return read.value


@cache
def english() -> Words:
    """Return the built-in English words."""
    words = read_words(built_in_look(), "en", None).value
    assert words is not None
    return words


def page_of(files: Mapping[str, str], brief: Brief, settings: Settings) -> tuple[Page, Look]:
    """Return the page of a case and the look it was made with.

    A case may hold the page itself, as `page.html`, which links the style sheets of the case as `styles/NAME`; else
    the brief is rendered, with the templates of the case in front of the built-in ones.
    """
    own = {path: Source(path, text) for path, text in files.items()}
    templates = {path.removeprefix("templates/"): source for path, source in own.items() if path.endswith(".html")}
    if "page.html" in files:
        sheets = (Asset(p, "text/css", s.text.encode(), origin=s) for p, s in own.items() if p.endswith(".css"))
        page = Page(brief.slug, metadata_of(brief), files["page.html"], tuple(sheets), (), "", 6)
        return page, Look({"page.html": own["page.html"]}, {}, ())
    built_in = built_in_look()
    look = Look({**built_in.templates, **templates}, built_in.styles, built_in.typefaces)
    rendered = asyncio.run(render_page(brief, settings, english(), look))
    assert rendered.value is not None, rendered.diagnostics
    return rendered.value, look


def look_of(files: Mapping[str, str]) -> Look:
    """Return a look of the style sheets of a case, and of a typeface for Western languages."""
    styles = {
        path.removeprefix("styles/"): Source(path, text) for path, text in files.items() if path.startswith("styles/")
    }
    letters = frozenset(range(0x20, 0x180)) | {ord(character) for character in "–—‘’“”…→ "}
    return Look({}, styles, (Typeface("Text", "normal", 400, (), b"", letters),))
