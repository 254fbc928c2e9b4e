"""The style sheets of a page, in the order in which they apply, closed: with all that they import and load."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from briefpress.diagnostics.codes.look import BAD_IMPORT, OPEN_SHEET, UNKNOWN_SHEET
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.look import BUILT_IN
from briefpress.model.page import Asset
from briefpress.model.settings import Paper
from briefpress.render.asset import beside, make_asset
from briefpress.render.comments import without_comments
from briefpress.render.custom_property import unknown_properties
from briefpress.render.read_sheet import Import, read_sheet
from briefpress.render.served_sheet import served

ALWAYS: Final = (
    ("tokens.css", "all"),
    ("base.css", "all"),
    ("screen.css", "screen"),
    ("print.css", "print"),
    # The typesetter knows no conditions in a medium and leaves this one out.
    ("browser-print.css", "print and (min-width: 0)"),
)
"""The sheets of every page with the medium they are for. A theme follows, so that it may change any of them."""
CONTENTS: Final = "contents.css"
"""The sheet that shows the contents list in print."""
KEPT: Final = 100
"""How many style sheets a process keeps as assets."""
MEDIA_TYPES: Final[Mapping[str, str]] = {".svg": "image/svg+xml", ".css": "text/css"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet of a page and the medium it is for."""

    asset: Asset
    media: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """The style sheets of a page: those it links, those for papers and the contents list, and what they load."""

    linked: tuple[Sheet, ...]
    papers: tuple[tuple[Paper, Asset], ...]
    contents: Asset
    loaded: tuple[Asset, ...]

    @property
    def sheets(self) -> tuple[Asset, ...]:
        """Every style sheet, each once."""
        return tuple(
            dict.fromkeys(
                (*(sheet.asset for sheet in self.linked), *(asset for _, asset in self.papers), self.contents)
            )
        )

    @property
    def assets(self) -> tuple[Asset, ...]:
        """Every asset, each once."""
        return (*self.sheets, *self.loaded)

    @property
    def text(self) -> str:
        """The text of all style sheets."""
        return "\n".join(asset.content.decode() for asset in self.sheets)


@dataclass(frozen=True, slots=True)
class _Gathering:
    """What grows while sheets are gathered: sheets that imports bring in, files they load, and what is wrong."""

    styles: Mapping[str, Source]
    loaded: dict[str, Asset]
    diagnostics: list[Diagnostic]


def gather_sheets(styles: Mapping[str, Source], theme: str | None, papers: Iterable[Paper]) -> Outcome[Sheets]:
    """Return the style sheets for a page with `theme` and `papers`, from the style sheets of a look."""
    gathering = _Gathering(styles, {}, [])
    linked = [Sheet(a, media) for name, media in ALWAYS for a in _sheet(name, gathering, ())]
    if theme is not None:
        linked += [Sheet(asset, "all") for asset in _theme(theme, gathering)]
    # What a paper's sheet imports applies with it, so that each paper stays one sheet: its own comes last.
    of_papers = [(paper, _sheet(f"papers/{paper}.css", gathering, ())) for paper in papers]
    contents = _sheet(CONTENTS, gathering, ())
    for _, assets in of_papers:
        linked += [Sheet(asset, "all") for asset in assets[:-1]]
    linked += [Sheet(asset, "all") for asset in contents[:-1]]
    if not contents or not all(assets for _, assets in of_papers):
        return Outcome(None, tuple(gathering.diagnostics))
    sheets = Sheets(
        tuple(dict.fromkeys(linked)),
        tuple((paper, assets[-1]) for paper, assets in of_papers),
        contents[-1],
        tuple(gathering.loaded.values()),
    )
    return Outcome(
        sheets, (*gathering.diagnostics, *unknown_properties(asset.origin for asset in sheets.sheets if asset.origin))
    )


def gather_sheet(styles: Mapping[str, Source], name: str) -> Outcome[str]:
    """Return the text of one style sheet, after those that it imports; what it loads is not part of it."""
    gathering = _Gathering(styles, {}, [])
    assets = _sheet(name, gathering, ())
    text = "\n".join(asset.content.decode() for asset in assets)
    return Outcome(text if assets else None, tuple(gathering.diagnostics))


def find_sheet(styles: Mapping[str, Source], name: str) -> Source | None:
    """Return the style sheet `name`; `house/NAME` is the built-in, whether or not the house has its own."""
    return styles.get(name) or styles.get(name.removeprefix(BUILT_IN))


def _theme(theme: str, gathering: _Gathering) -> tuple[Asset, ...]:
    name = f"themes/{theme}.css"
    if find_sheet(gathering.styles, name) is None:
        themes = [n[len("themes/") : -len(".css")] for n in gathering.styles if n.startswith("themes/")]
        gathering.diagnostics.append(
            UNKNOWN_SHEET.at(
                span_of_file("briefpress.yaml"),
                f"there is no theme `{theme}`",
                help=did_you_mean(theme, themes, f"add styles/{name}"),
            )
        )
        return ()
    return _sheet(name, gathering, ())


def _sheet(name: str, gathering: _Gathering, importers: tuple[str, ...]) -> tuple[Asset, ...]:
    """Return the sheet `name`, last, after those it imports: that is the order in which they apply."""
    source = find_sheet(gathering.styles, name)
    if source is None:
        message = f"there is no style sheet `{name}`"
        gathering.diagnostics.append(UNKNOWN_SHEET.at(span_of_file(f"styles/{name}"), message))
        return ()
    imported: list[Asset] = []
    cuts: list[tuple[Span, str]] = []
    for call in read_sheet(source).imports:
        imported += _import(call, gathering, (*importers, name))
        # The import gives way to as much space, so that the other rules keep their line and column.
        cuts.append((call.span, " " * (call.span.end - call.span.start)))
    cuts += _addresses(source, gathering, name)
    return (*imported, _closed(PurePosixPath(name).stem, source, _cut(source.text, cuts)))


@lru_cache(maxsize=KEPT)
def _closed(stem: str, source: Source, text: str) -> Asset:
    """Return a sheet as an asset: `text` is that of `source` without what would lead out of the page."""
    plain = without_comments(text)
    # A sheet that a house has replaced and imports again has the name of its own; the digest tells the two apart. The
    # typesetter gets the sheet with its lines, which its messages name.
    content, lines = served(plain).encode(), plain.encode()
    return make_asset(f"{stem}.css", "text/css", content, typeset_content=lines, origin=source)


def _import(call: Import, gathering: _Gathering, importers: tuple[str, ...]) -> tuple[Asset, ...]:
    address, span = call.address, call.span
    problem = None
    if address is None:
        problem = "this `@import` names no style sheet"
    elif call.has_condition:
        problem = f"the import of `{address}` has a condition"
    elif call.is_late:
        problem = f"the import of `{address}` stands after other rules"
    elif address in importers:
        problem = f"`{address}` imports itself"
    if problem or address is None:
        help_text = "an import stands first and alone: `@import url(house/base.css);`"
        gathering.diagnostics.append(BAD_IMPORT.at(span, problem or "", help=help_text))
        return ()
    if find_sheet(gathering.styles, address) is None:
        gathering.diagnostics.append(
            UNKNOWN_SHEET.at(
                span.find(address),
                f"there is no style sheet `{address}`",
                label="not found",
                help=did_you_mean(address, gathering.styles, "names are relative to `styles/`"),
            )
        )
        return ()
    return _sheet(address, gathering, importers)


def _addresses(source: Source, gathering: _Gathering, name: str) -> Iterator[tuple[Span, str]]:
    """Yield the place of every `url()` outside imports and what stands there instead: the address of an asset."""
    for address, span in read_sheet(source).addresses:
        asset = _loaded(address, span.find(address), gathering, name)
        if asset is not None:
            yield span, f'url("{beside(asset)}")'


def _loaded(address: str, span: Span, gathering: _Gathering, name: str) -> Asset | None:
    relative = str(PurePosixPath(name.removeprefix(BUILT_IN)).parent / address)
    source = find_sheet(gathering.styles, relative) or find_sheet(gathering.styles, address)
    if source is None:
        gathering.diagnostics.append(
            OPEN_SHEET.at(
                span,
                f"`{address}` is not in `styles/`",
                label="outside the page",
                help=did_you_mean(address, gathering.styles, "put the file into styles/, or write it as `data:`"),
            )
        )
        return None
    media_type = MEDIA_TYPES.get(PurePosixPath(address).suffix, "text/plain")
    asset = make_asset(PurePosixPath(address).name, media_type, source.text.encode(), origin=source)
    return gathering.loaded.setdefault(asset.name, asset)


def _cut(text: str, cuts: list[tuple[Span, str]]) -> str:
    for span, instead in sorted(cuts, key=lambda cut: cut[0].start, reverse=True):
        text = text[: span.start] + instead + text[span.end :]
    return text
