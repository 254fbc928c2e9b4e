"""The HTML of a page: every part, in its place, closed and valid as far as can be seen without a browser."""

import asyncio
import pickle
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefpress.model.block import Paragraph
from briefpress.model.inline import Text
from briefpress.model.settings import Settings
from briefpress.model.task import done_here
from briefpress.render.web_fonts import web_fonts
from tests.render.rendered import page, rendered
from tests.render.sample import extremes, sample_brief

VOID = {"meta", "link", "img", "br", "hr"}

PARTS = {
    "language": '<html lang="en-GB" dir="ltr">',
    "title of the page": "<title>Waiting for the Tide on Two Coasts – Harbour Institute</title>",
    "author for the PDF": '<meta name="author" content="Jana Zelená">',
    "day for the PDF": '<meta name="dcterms.created" content="2023-06-12">',
    "way past the navigation": '<a class="skip-link" href="#_main">',
    "way to the index": '<a class="site-bar__home" href="../index.html">All briefs</a>',
    "PDFs": 'href="ferries-letter.pdf">Download the PDF (US Letter)</a>',
    "what print repeats": 'data-short-title="Waiting for the tide"',
    "foot": 'data-foot="Harbour briefs 7 · Edition 2"',
    "organisation": '<p class="masthead__organisation">Harbour Institute for Coastal Policy</p>',
    "date": '<time datetime="2023-06-12">12 June 2023</time>',
    "last author": '</span> and <span class="author">Andrew Taftner</span></p>',
    "keywords": '<span class="label">Keywords:</span> ferries, tides',
    "a finding": '<li class="finding" id="finding-aims">',
    "its number": '<span class="finding__number" data-label>1</span> Ferry routes',
    "a labelled point": '<span class="point__label">Strategically</span> by balancing the larger',
    "confidence in words": '<span class="mark"></span></span> Confidence: moderate</p>',
    "key to the ratings": '<span class="label">How sure are the authors?</span>',
    "scale": '<h2 class="part__title" id="_scale">Confidence scale</h2>',
    "evidence": '<a class="evidence__link" href="#trust-section" data-page="p.">Section 2</a>',
    "evidence in the references": 'href="#_ref-tide-book" data-page="p.">Barrington et al., 2019</a>',
    "contents": 'href="#trust-section" data-page="p."><span class="contents__words"><span class="contents__number">2',
    "section": '<section class="section">\n<div class="section__head">\n<h3 id="kinds"',
    "heading": '<h3 id="kinds" class="section__title"><span class="section__number">2.1</span> Kinds of waiting',
    "one finding supported": '<p class="supports margin-note"><a href="#finding-aims">Supports finding 1</a></p>',
    "three findings supported": 'findings <a href="#finding-waiting">4</a>, <a href="#finding-power">8</a> and <a',
    "Chinese": '<span lang="zh-Hans" dir="ltr">北斗</span>',
    "Arabic": '<span lang="ar" dir="rtl">البحر</span>',
    "code": "<code>waits.csv</code>",
    "citation": '(<a href="#_ref-tide-book" id="_cite-tide-book-1" role="doc-biblioref">Barrington et al., 2019</a>)',
    "term": '<a class="term" href="#_term-slack">slack water</a>',
    "abbreviation written out": '<a class="term" href="#_term-mou">memorandum of understanding (<abbr>MOU</abbr>)</a>',
    "side note": '<span class="side-note margin-note" role="note" aria-label="Side note">Said of',
    "longer note": '<aside class="side-note margin-note" role="note" aria-label="Side note">',
    "abbreviation": '<a class="term" href="#_term-mou"><abbr title="memorandum of understanding">MOU</abbr></a>',
    "cross-reference": '<a href="#tab-waits">Table 1</a>',
    "call": '<sup class="call"><a href="#_note-1" id="_call-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>',
    "note": '<span class="footnote" id="_note-1" role="doc-footnote"><a class="footnote__number" href="#_call-1" role',
    "way back to the call": 'href="#_call-1" role="doc-backlink" aria-label="Back to the call of footnote 1">1</a>',
    "second call": '<sup class="call"><a href="#_note-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>',
    "figure title": '<span class="exhibit-label">Figure 1</span> Six years in which waiting',
    "source": '<p class="source"><span class="label">Source:</span> Harbour masters’ logs.</p>',
    "credit": '<p class="source"><span class="label">Credit:</span> Harbour Institute</p>',
    "caption": '<span class="exhibit-label">Table 1</span> At most ports',
    "head cell": '<th scope="col" class="align-end">Wait (min)</th>',
    "row head": '<th scope="row" class="align-start">Plzeň</th>',
    "table without a caption": '<th scope="col" class="align-start">Tide</th>',
    "its source": '<a href="https://example.org/harbour-logs">Harbour masters’ logs</a>. Accessed on 2 May 2023.',
    "data": 'href="data/waits.csv" aria-label="Download the data (CSV): Table 1">Download the data (CSV)</a>',
    "data file": '<a href="data/waits.csv">Waits at low water</a> (CSV, 1\u00a0kB). Rows: 1. <span',
    "rows shown": '<p class="source"><span class="label">Note:</span> 2 of 4 rows are shown.</p>',
    "group of columns": '<td></td>\n<th scope="colgroup" colspan="2" class="head-group"><span class=',
    "fewer decimal places": '<td class="align-end lacks-2 lacks-separator">108</td>',
    "total": '<th scope="row" class="align-start">Total</th>',
    "list from three": '<ol start="3">',
    "definition": "<dt>Neap</dt>",
    "pull quote": '<figcaption class="pull-quote__attribution">The editors</figcaption>',
    "callout by its kind": '<p class="callout__title">Method</p>',
    "quotation": "<blockquote>",
    "code block": "<code>port,year\nGalway,1998\n</code>",
    "break": "<hr>",
    "work": "<cite>Chasing the Tide: Harbours",
    "picture": 'alt="Drawing of a quay."',
    "person": '<a href="https://orcid.org/0000-0002-0592-4275">0000-0002-0592-4275</a>',
    "affiliation": "candidate, Department of Politics and Harbours, University of the West, Czech Republic</p>",
    "based on": "<cite>A Post on Tides</cite> (Tide Blog; 2022).",
    "reference": '<li class="entry entry--labelled" id="_ref-tide-book"><span class="entry__label" data-label>[1]</',
    "way back to a citation": 'role="doc-backlink" aria-label="Back to citation 1 of Barrington et al., 2019">1</a>',
    "abbreviations": 'id="_term-mou"><dfn class="entry__term">MOU</dfn> <em>memorandum of understanding.</em>',
    "glossary": 'id="_term-slack"><dfn class="entry__term">slack water</dfn>',
    "statement": '<h2 class="part__title" id="_funding">Funding</h2>',
    "edition": '<span class="label">Edition 2</span>, <time datetime="2023-06-12">12 June 2023</time>.',
    "colophon": "Made with briefpress ",
}

ORDER = (
    "masthead", "brief-title", "authors", "abstract", "key-findings", "contents", "aims-section", "notes-section",
    "about-authors", "prepared", "based-on", "references", "glossary", "data", "links", "suggested-citation", "contact",
    "acknowledgements", "funding", "disclaimer", "distribution", "licence", "editions", "colophon",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_there(part: str) -> None:
    assert PARTS[part] in simplified(page().html)


def simplified(html: str) -> str:
    """Return a page without what no reader notices: ties between words, and keys of authored parts."""
    return re.sub(r' data-source="[^"]*"', "", re.sub(r'<span class="tied">(.*?)</span>', r"\1", html))


def test_the_pages_own_ids_are_none_that_an_author_would_write() -> None:
    own = set(re.findall(r'id="([^"]+)"', rendered(replace(sample_brief(), body=())).html))
    assert {id_ for id_ in own if not id_.startswith(("_", "finding-"))} == set()


def test_parts_are_in_order() -> None:
    places = [re.search(rf'(?:id|class)="_?{name}"', page().html) for name in ORDER]
    assert all(places), [name for name, place in zip(ORDER, places, strict=True) if place is None]
    starts = [place.start() for place in places if place]
    assert starts == sorted(starts)


class Reader(HTMLParser):
    """Notes what is wrong with the elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.targets += [v[1:] for k, v in attrs if k == "href" and v and v.startswith("#")]
        self.targets += [v or "" for k, v in attrs if k == "aria-labelledby"]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "p" and "p" in self.open[:-1]:
            self.faults.append("a paragraph in a paragraph")
        if tag == "img" and not values.get("alt"):
            self.faults.append("an image without alternative")
        if "style" in values or tag in {"style", "script"}:
            self.faults.append(f"style or script in {tag}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")


@pytest.mark.parametrize("name", extremes())
def test_elements_nest_and_links_lead_somewhere(name: str) -> None:
    reader = Reader()
    reader.feed(page(name).html)
    assert reader.open == []
    assert reader.faults == []
    assert len(reader.ids) == len(set(reader.ids))
    open_targets = set(reader.targets) - set(reader.ids)
    assert open_targets <= ({"tab-waits"} if name == "many-notes" else set())
    assert reader.headings.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in zip(reader.headings, reader.headings[1:], strict=False))


@pytest.mark.parametrize("name", extremes())
def test_every_asset_is_used_and_every_address_is_an_asset(name: str) -> None:
    found = page(name)
    css = "".join(asset.content.decode() for asset in found.assets if asset.media_type == "text/css")
    names = {asset.name for asset in found.assets}
    used = set(re.findall(r'(?:href|src)="(assets/[^"]+)"', found.html))
    used |= {f"assets/{address}" for address in re.findall(r'url\("([^"]+)"\)', css)}
    apart = {sheet for _, sheet in found.papers} | {found.contents_sheet}
    assert used <= names
    # The texts of an extreme do not use all of the sample's images and data.
    assert {n for n in names - used - apart if not n.endswith(".svg")} == {"data/waits.csv", "datapackage.json"}
    assert all(f'href="{name}"' in found.html for name in ("data/waits.csv", "datapackage.json"))


def test_a_research_note_names_its_event_and_introduces_its_authors_itself() -> None:
    html = simplified(page("note").html)
    assert '<p class="event">Annual conference of the Tide Society, Galway, <time datetime="2023-09-07">' in html
    assert '<span class="masthead__status">Draft</span>' in html
    assert 'id="_key-findings"' not in html
    assert 'id="about-authors"' not in html
    assert html.count('class="person__name"') == 2


def test_the_page_speaks_the_language_of_the_brief() -> None:
    html = rendered(replace(sample_brief(), language="cs"), "cs").html
    assert '<html lang="cs" dir="ltr">' in html
    assert "12. června 2023" in html
    assert "Hlavní zjištění" in html
    assert "</span> a <span" in html


def test_authors_words_are_escaped() -> None:
    brief = replace(sample_brief(), title="Waits < 5 & > 3", abstract=(Paragraph((Text('<b>"x"</b>'),)),))
    html = rendered(brief).html
    assert "<title>Waits &lt; 5 &amp; &gt; 3 – Harbour Institute</title>" in html
    assert "<b>" not in html


def test_a_house_without_pdfs_offers_none() -> None:
    html = rendered(sample_brief(), settings=Settings(outputs=("html",))).html
    assert ".pdf" not in html


def test_the_same_brief_gives_the_same_page() -> None:
    again = rendered(sample_brief())
    assert again == page()
    assert again.digest == page().digest
    assert pickle.loads(pickle.dumps(again)) == again  # noqa: S301


def test_the_digest_in_the_colophon_changes_with_the_content_only() -> None:
    def digest(html: str) -> str:
        return re.findall(r"Content digest ([0-9a-f]{16})\.", html)[0]

    changed = replace(sample_brief(), edition="3")
    assert digest(rendered(changed).html) != digest(page().html)
    assert digest(rendered(sample_brief(), settings=Settings(outputs=("html",))).html) == digest(page().html)


def test_without_its_images_a_page_weighs_less_than_200_kilobytes() -> None:
    found = page("no-findings")
    loaded = [asset for asset in found.assets if asset.name.startswith("assets/")]  # not what is there to download
    fonts = asyncio.run(web_fonts(loaded, done_here))
    shown = (asset for asset in loaded if not asset.media_type.startswith("image/"))
    weights = [len(fonts.get(asset.name, asset.content)) for asset in shown]
    # The drawings of charts are images that stand in the page itself.
    html = re.sub("<svg.*?</svg>", "", found.html, flags=re.DOTALL)
    weight = len(html.encode()) + sum(weights)
    assert weight < 200_000
