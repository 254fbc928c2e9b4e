"""Templates, style sheets and typefaces: the house's own first, then the built-in ones."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.house.built_in import built_in_house
from briefpress.house.files import links_out, list_files, read_listed
from briefpress.house.location import House
from briefpress.house.typefaces import read_typefaces
from briefpress.model.look import BUILT_IN, Look

TEMPLATE_ENDINGS: Final = (".html", ".yaml", ".xml", ".svg", ".txt", ".jinja", ".j2")
"""What counts as a template or as words of a language; a README beside them does not."""
STYLE_ENDINGS: Final = (".css",)
"""What counts as a style sheet."""
CITATION_STYLES: Final = "styles/citations"
"""Where CSL files stand."""


def read_look(house: House) -> Outcome[Look]:
    """Return the look of `house`: every name once, and every built-in under `house/NAME` as well.

    There is none where a typeface is missing.
    """
    templates = _read_layer(house, "templates", TEMPLATE_ENDINGS)
    styles = _read_layer(house, "styles", STYLE_ENDINGS)
    citation_styles = _read_layer(house, CITATION_STYLES, (".csl",))
    typefaces = read_typefaces()
    links = links_out(house, "templates") + links_out(house, "styles")
    told = links + templates.diagnostics + styles.diagnostics + citation_styles.diagnostics + typefaces.diagnostics
    if typefaces.value is None:
        return Outcome(None, told)
    return Outcome(Look(templates.value or {}, styles.value or {}, typefaces.value, citation_styles.value or {}), told)


@cache
def built_in_citation_styles() -> Mapping[str, Source]:
    """Return the CSL files that come with briefpress, by name."""
    return _read_layer(built_in_house(), CITATION_STYLES, (".csl",)).value or {}


def _read_layer(house: House, folder: str, endings: tuple[str, ...]) -> Outcome[Mapping[str, Source]]:
    diagnostics: list[Diagnostic] = []
    own = _read_folder(house, folder, endings, diagnostics)
    built_in = built_in_house()
    if house.root == built_in.root:
        originals = own
    else:
        read = _read_folder(built_in, folder, endings, diagnostics)
        originals = {name: Source(BUILT_IN + source.path, source.text) for name, source in read.items()}
    prefixed = {BUILT_IN + name: source for name, source in originals.items()}
    return Outcome({**prefixed, **originals, **own}, tuple(diagnostics))


def _read_folder(
    house: House, folder: str, endings: tuple[str, ...], diagnostics: list[Diagnostic]
) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for path in list_files(house, folder):
        if path.endswith(endings):
            outcome = read_listed(house, path)
            diagnostics.extend(outcome.diagnostics)
            if outcome.value is not None:
                sources[path.removeprefix(f"{folder}/")] = outcome.value
    return sources
