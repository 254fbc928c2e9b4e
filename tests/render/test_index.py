"""The index of a site: every brief, newest first, in the look of the briefs."""

import asyncio
import datetime

from briefpress.model.manifest import Listing
from briefpress.render.index import render_index
from tests.render.rendered import SETTINGS, house_look, look_with, words


def listing(slug: str, day: int, **changes: object) -> Listing:
    fields = {
        "slug": slug,
        "kind": "policy-brief",
        "title": f"Title of {slug}",
        "subtitle": None,
        "date": datetime.date(2023, 6, day),
        "language": "en-GB",
        "authors": ("Jana Zelená", "Tim Molin"),
        "abstract": "Ports & tides.",
        "pdfs": ((f"{slug}.pdf", 9, 184_300), (f"{slug}-letter.pdf", 10, 1_250_000)),
        **changes,
    }
    return Listing(**fields)  # type: ignore[arg-type]


def index(*listings: Listing) -> dict[str, str]:
    outcome = asyncio.run(render_index(listings, SETTINGS, words(), house_look()))
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return {file.path: file.content.decode("utf-8", "replace") for file in outcome.value}


def test_briefs_are_listed_newest_first() -> None:
    html = index(listing("old", 1), listing("new", 9), listing("middle", 5))["index.html"]
    assert html.index("Title of new") < html.index("Title of middle") < html.index("Title of old")


def test_a_listing_tells_what_the_brief_is() -> None:
    html = index(listing("ferries", 12))["index.html"]
    for part in (
        "<title>Harbour briefs</title>",
        '<span class="listing__kind">Policy brief</span>',
        '<time class="listing__date" datetime="2023-06-12">12 June 2023</time>',
        '<a href="ferries/index.html">Title of ferries</a>',
        "Jana Zelená and Tim Molin",
        "Ports &amp; tides.",
        'href="ferries/ferries.pdf" aria-label="Download the PDF (A4): Title of ferries">Download the PDF (A4)</a>',
        "PDF, 9 pages, 184\u00a0kB",
        ">Download the PDF (US Letter)</a>",
        "PDF, 10 pages, 1.3\u00a0MB",
    ):
        assert part in html


def test_a_brief_with_one_pdf_needs_no_name_of_a_paper() -> None:
    html = index(listing("ferries", 12, pdfs=(("ferries.pdf", 9, 1000),)))["index.html"]
    assert ">Download the PDF</a>" in html


def test_a_house_without_briefs_has_an_index() -> None:
    assert '<ul class="listings" role="list">' in index()["index.html"]


def test_the_index_brings_its_own_style_sheets_and_fonts() -> None:
    files = index(listing("ferries", 12))
    assert all(path in files for path in _addresses(files["index.html"]))
    assert any(path.endswith(".woff2") for path in files)
    assert not any("letter." in path or "contents." in path for path in files)


def _addresses(html: str) -> list[str]:
    return [part.split('"')[0] for part in html.split('rel="stylesheet" href="')[1:]]


def test_a_fault_in_the_template_is_told() -> None:
    look = look_with({"index.html": "{{ house.titel }}"})
    outcome = asyncio.run(render_index((), SETTINGS, words(), look))
    assert outcome.value is None
    (diagnostic,) = outcome.diagnostics
    assert diagnostic.help == "did you mean `title`?"
