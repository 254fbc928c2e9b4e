"""What templates see: nothing else is defined in them. The text under each field is its documentation."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Final, Literal, get_type_hints

from briefpress.model.accessibility_report import AccessibilityReport
from briefpress.model.authored import keyed_nodes
from briefpress.model.brief import Brief
from briefpress.model.manifest import Listing
from briefpress.model.pdf import pdf_name
from briefpress.model.settings import Paper, Settings
from briefpress.model.words import Words
from briefpress.render.charts.page_charts import DrawnChart
from briefpress.render.panel import Density

PAPER_NAMES: Final[Mapping[Paper, str]] = {"a4": "A4", "letter": "US Letter"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleLink:
    """A style sheet that the page links."""

    address: str
    """Where it is, relative to the page."""
    media: str
    """The medium it is for, such as `all` or `screen`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A PDF that goes with the page."""

    address: str
    """Where it is, relative to the page."""
    paper: str
    """The name of its paper, such as `A4`; empty where there is only one PDF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFoot:
    """The words of `words.page_of_pages`, around the page number and the number of pages that print fills in."""

    before: str
    """What stands before the page number."""
    between: str
    """What stands between the two numbers."""
    after: str
    """What stands after the number of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonContext:
    """What the templates of every page see."""

    language: str
    """The language of the page (BCP 47)."""
    direction: Literal["ltr", "rtl"]
    """The direction in which its script runs."""
    words: Words
    """The fixed words of the page in its language, from `templates/words/`."""
    house: Settings
    """The settings of the house: `briefpress.yaml`."""
    sheets: tuple[StyleLink, ...]
    """The style sheets to link, in order."""
    version: str
    """The version of briefpress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefContext(CommonContext):
    """What the templates of a brief see."""

    brief: Brief
    """The brief with nothing left to look up: its front matter, findings, body and lists."""
    images: Mapping[str, str]
    """The address of each image, by its path in the brief's folder."""
    data_files: Mapping[str, str]
    """The address of each data file, by its id."""
    data_package: str
    """The address of the file that describes the data to programs; empty where there is none."""
    downloads: tuple[Download, ...]
    """The PDFs of the brief, in the order of the house's papers."""
    index: str
    """The address of the index of all briefs."""
    foot: PageFoot
    """The words at the foot of a printed page."""
    key_of: Callable[[object], str]
    """Gives the key of a part of the brief, for the attribute `data-source`: by it a fault finds its authored line."""
    chart_of: Callable[[object], DrawnChart]
    """Gives what is shown of a chart of the brief: its drawings, its `table`, and the `anchor` of that table."""
    density: Density
    """How closely the panel of key findings is set, so that it ends on page 1: `open`, `close` or `tight`."""
    content_digest: str
    """A digest of the brief's content, data and images: the first 16 digits of a SHA-256."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexContext(CommonContext):
    """What the template of the index sees."""

    listings: tuple[Listing, ...]
    """What there is to say about each brief, newest first."""
    papers: Mapping[str, str]
    """The name of the paper of each PDF, by its file name; only for briefs with several PDFs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContext:
    """What the template of an accessibility report sees."""

    report: AccessibilityReport
    """What was checked, what came of it, and what people are to check."""
    style: str
    """The style sheets of the report, to stand in the page: a report is one file."""


ALL_NAMES: Final = frozenset(
    field.name for context in (BriefContext, IndexContext, ReportContext) for field in fields(context)
)
"""The names that templates of any page see."""

RECORDS: Final[Mapping[str, type]] = {
    name: hint
    for context in (BriefContext, IndexContext, ReportContext)
    for name, hint in get_type_hints(context).items()
    if isinstance(hint, type) and is_dataclass(hint)
}
"""Those names whose values are records with documented fields, and which records."""


def names_of(context: BriefContext | IndexContext | ReportContext) -> dict[str, object]:
    """Return the names that a context gives to templates."""
    return {field.name: getattr(context, field.name) for field in fields(context)}


def keys_of(brief: Brief) -> Callable[[object], str]:
    """Return what gives the key of each authored part of `brief`; of anything else an empty one.

    Parts are told apart by identity: two paragraphs with the same words have two keys.
    """
    keys = {id(node): key for key, node in keyed_nodes(brief)}
    return lambda node: keys.get(id(node), "")


def downloads_of(slug: str, settings: Settings) -> tuple[Download, ...]:
    """Return the PDFs that a house makes of a brief."""
    if "pdf" not in settings.outputs:
        return ()
    several = len(settings.paper) > 1
    return tuple(
        Download(
            address=pdf_name(slug, paper, first=index == 0),
            paper=PAPER_NAMES[paper] if several else "",
        )
        for index, paper in enumerate(settings.paper)
    )


def papers_of(listings: Iterable[Listing], settings: Settings) -> Mapping[str, str]:
    """Return the name of the paper of each PDF of the briefs that have several."""
    names: dict[str, str] = {}
    for listing in listings:
        for file, _, _ in listing.pdfs if len(listing.pdfs) > 1 else ():
            ending = file.removeprefix(f"{listing.slug}-").removesuffix(".pdf")
            paper = next((paper for paper in PAPER_NAMES if paper == ending), settings.paper[0])
            names[file] = PAPER_NAMES[paper]
    return names


def foot_of(words: Words) -> PageFoot:
    """Return the words at the foot of a page, taken apart at the two numbers."""
    before, _, rest = words.page_of_pages.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return PageFoot(before=before, between=between, after=after)


def content_digest(brief: Brief) -> str:
    """Return the digest that the colophon shows: of all its words, data and images."""
    total = hashlib.sha256(repr(brief).encode())
    for file in brief.data:
        total.update(hashlib.sha256(file.content).digest())
    for path, image in sorted(brief.images.items()):
        total.update(path.encode() + b"\0" + hashlib.sha256(image.content).digest())
    return total.hexdigest()[:16]
