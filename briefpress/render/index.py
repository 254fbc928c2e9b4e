"""The index of a site: one page that lists the briefs."""

import briefpress
from briefpress.diagnostics.outcome import Outcome, has_errors
from briefpress.model.locale import direction_of
from briefpress.model.look import Look
from briefpress.model.manifest import Listing, OutputFile
from briefpress.model.settings import Settings
from briefpress.model.task import Do, done_here
from briefpress.model.words import Words
from briefpress.render.context import IndexContext, names_of, papers_of
from briefpress.render.page import open_places, style_links, with_fonts
from briefpress.render.stylesheet import gather_sheets
from briefpress.render.template import render_template
from briefpress.render.web_fonts import web_fonts

TEMPLATE = "index.html"


async def render_index(
    listings: tuple[Listing, ...], settings: Settings, words: Words, look: Look, do: Do = done_here
) -> Outcome[tuple[OutputFile, ...]]:
    """Return `index.html` and its assets: the briefs with kind, date, authors and abstract, the newest first."""
    sheets = gather_sheets(look.styles, settings.theme, settings.paper)
    context = IndexContext(
        language=settings.language,
        direction=direction_of(settings.language),
        words=words,
        house=settings,
        sheets=style_links(sheets.value),
        version=briefpress.__version__,
        papers=papers_of(listings, settings),
        listings=tuple(sorted(listings, key=lambda listing: (listing.date, listing.slug), reverse=True)),
    )
    rendered = render_template(look.templates, TEMPLATE, names_of(context))
    diagnostics = (*sheets.diagnostics, *rendered.diagnostics)
    if sheets.value is None or rendered.value is None or has_errors(diagnostics):
        return Outcome(None, diagnostics)
    html, fonts = await with_fonts(rendered.value, sheets.value, look, do)
    assets = (*fonts, *(sheet.asset for sheet in sheets.value.linked), *sheets.value.loaded)
    files = [OutputFile("index.html", html.encode())]
    compressed = await web_fonts(fonts, do)
    files += [OutputFile(asset.name, compressed.get(asset.name, asset.content)) for asset in dict.fromkeys(assets)]
    return Outcome(tuple(files), (*diagnostics, *open_places(html, assets, look, TEMPLATE)))
