"""A brief becomes a closed page: one HTML for screen and print, and every asset it needs."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

import briefpress
from briefpress.diagnostics.codes.look import OPEN_PAGE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome, has_errors
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.attachment import Attachment
from briefpress.model.brief import Brief
from briefpress.model.look import Look
from briefpress.model.manuscript import Image
from briefpress.model.page import Asset, Page
from briefpress.model.settings import Settings
from briefpress.model.task import Do, done_here, others_first
from briefpress.model.words import Words
from briefpress.render.asset import make_asset
from briefpress.render.charts.page_charts import draw_charts, no_charts
from briefpress.render.context import (
    BriefContext,
    StyleLink,
    content_digest,
    downloads_of,
    foot_of,
    keys_of,
    names_of,
)
from briefpress.render.data_package import NAME as DATA_PACKAGE
from briefpress.render.data_package import data_package, path_of
from briefpress.render.environment import compile_reachable, find_template
from briefpress.render.fonts import font_assets
from briefpress.render.metadata import metadata_of
from briefpress.render.panel import panel_density
from briefpress.render.sheet_fonts import sheet_fonts
from briefpress.render.stylesheet import Sheets, gather_sheets
from briefpress.render.template import render_template

INDEX: Final = "../index.html"
"""The address of the index, from a brief's page."""
FONTS: Final = "@@fonts@@"
"""Stands for the address of the font sheet until the characters of the page are known."""
LOADING: Final[Mapping[str, tuple[str, ...]]] = {
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src",),
}
"""The attributes that make a browser load something, by element; links only some of them."""


async def render_page(
    brief: Brief,
    settings: Settings,
    words: Words,
    look: Look,
    attachments: tuple[Attachment, ...] = (),
    do: Do = done_here,
) -> Outcome[Page]:
    """Return the page of `brief`: it refers to its assets only, and holds no date but the brief's.

    `attachments` travel inside its PDFs and show nowhere on it. Charts and fonts are tasks, and `do` does them.
    """
    template = f"{brief.kind}.html"
    drawing = draw_charts(brief, look, do)
    charts, sheets = await asyncio.gather(drawing, _meanwhile(template, settings, look))
    images = {path: _image(brief.slug, image) for path, image in brief.images.items()}
    data = {file.entry.id: Asset(path_of(file), "text/csv", file.content) for file in brief.data}
    package = _data_package(brief, settings)
    context = BriefContext(
        language=brief.language,
        direction=brief.direction,
        words=words,
        house=settings,
        sheets=style_links(sheets.value),
        version=briefpress.__version__,
        brief=brief,
        images={path: asset.name for path, asset in images.items()},
        data_files={id_: quote(asset.name) for id_, asset in data.items()},
        data_package=package[0].name if package else "",
        downloads=downloads_of(brief.slug, settings),
        index=INDEX,
        foot=foot_of(words),
        key_of=keys_of(brief),
        chart_of=charts.value or no_charts,
        density=panel_density(brief, settings.paper),
        content_digest=content_digest(brief),
    )
    if has_errors(charts.diagnostics):
        return Outcome(None, (*sheets.diagnostics, *charts.diagnostics))
    rendered = render_template(look.templates, template, names_of(context))
    diagnostics = (*sheets.diagnostics, *charts.diagnostics, *rendered.diagnostics)
    if sheets.value is None or rendered.value is None or has_errors(diagnostics):
        return Outcome(None, diagnostics)
    html, fonts = await with_fonts(rendered.value, sheets.value, look, do)
    assets = (*fonts, *sheets.value.assets, *images.values(), *data.values(), *package)
    page = Page(
        slug=brief.slug,
        metadata=metadata_of(brief),
        html=html,
        assets=tuple(dict.fromkeys(assets)),
        papers=tuple((paper, asset.name) for paper, asset in sheets.value.papers),
        contents_sheet=sheets.value.contents.name,
        contents_from=settings.contents_from,
        archival=settings.archival,
        attachments=attachments,
    )
    return Outcome(page, (*diagnostics, *open_places(page.html, page.assets, look, template)))


async def _meanwhile(template: str, settings: Settings, look: Look) -> Outcome[Sheets]:
    """Do all that needs no chart while workers draw: return the style sheets, with templates and typefaces learnt."""
    await others_first()
    sheets = gather_sheets(look.styles, settings.theme, settings.paper)
    compile_reachable(look.templates, template)
    if sheets.value:
        sheet_fonts(sheets.value.text)
    return sheets


def style_links(sheets: Sheets | None) -> tuple[StyleLink, ...]:
    """Return the links to the style sheets of a page, that of the fonts first."""
    linked = sheets.linked if sheets else ()
    return (
        StyleLink(address=FONTS, media="all"),
        *(StyleLink(address=sheet.asset.name, media=sheet.media) for sheet in linked),
    )


async def with_fonts(html: str, sheets: Sheets, look: Look, do: Do) -> tuple[str, tuple[Asset, ...]]:
    """Return a rendered page that links its font sheet, and the fonts that it needs, their sheet first."""
    fonts = await font_assets(html, sheets.text, look.typefaces, do)
    return html.replace(FONTS, fonts[0].name), fonts


def open_places(html: str, assets: tuple[Asset, ...], look: Look, template: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for everything that a page would load and that is not one of its assets."""
    names = {asset.name for asset in assets}
    source = find_template(look.templates, template)
    for address in dict.fromkeys(_addresses(html)):
        if address in names or address.startswith("data:"):
            continue
        holders = [s for s in look.templates.values() if address in s.text] or ([source] if source else [])
        span = Span(holders[0], 0, len(holders[0].text)).find(address) if holders else None
        if span is not None and span.text != address:
            span = Span(span.source, 0, 0)
        yield OPEN_PAGE.at(
            span,
            f"the page would load `{address}`",
            label="not an asset of the page",
            help="leave it out, or link to it",
        )


def _addresses(html: str) -> Iterator[str]:
    """Yield the address of all that a browser would load with a page."""
    # Here, because a run that renders no page needs no parser.
    from selectolax.lexbor import LexborHTMLParser

    for element in LexborHTMLParser(html).css(",".join(LOADING)):
        tag, attributes = element.tag or "", element.attributes
        loads_link = (attributes.get("rel") or "").lower() in {"stylesheet", "icon", "preload"}
        if tag != "link" or loads_link:
            yield from (address for name in LOADING[tag] if (address := attributes.get(name)))


def _data_package(brief: Brief, settings: Settings) -> tuple[Asset, ...]:
    if not brief.data or "data" not in settings.outputs:
        return ()
    content = data_package(brief, {file.entry.id: path_of(file) for file in brief.data})
    return (Asset(DATA_PACKAGE, "application/json", content),)


def _image(slug: str, image: Image) -> Asset:
    # Only a drawing is a text, in which a message can point at a place.
    text = image.content.decode(errors="replace") if image.media_type == "image/svg+xml" else ""
    origin = Source(f"content/{slug}/{image.path}", text)
    return make_asset(PurePosixPath(image.path).name, image.media_type, image.content, origin=origin)
