"""Fonts as closed assets: of each typeface that a page needs, the characters it uses, at one point of its design."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import uharfbuzz

from briefpress.house.typefaces import typeface_content
from briefpress.model.look import Typeface
from briefpress.model.package_versions import versions_of
from briefpress.model.page import WEB_FONT, Asset
from briefpress.model.task import Do, Task
from briefpress.render.asset import beside, make_asset
from briefpress.render.cid_font import plainly_numbered
from briefpress.render.served_sheet import served
from briefpress.render.typography import Demand, characters_by_family, demand_of

MADE_WITH: Final = ("uharfbuzz", "fonttools")
"""The packages that make a font of a typeface."""
NARROWEST = 0x0590
"""The first code point beyond the Latin, Greek and Cyrillic scripts: families of later ones say which they serve."""


@dataclass(frozen=True, slots=True)
class FontToSubset:
    """What a page needs of a typeface: the file, the point of its design space, the characters and the features."""

    package: str
    file: str
    axes: tuple[tuple[str, float], ...]
    code_points: tuple[int, ...]
    features: tuple[str, ...]


async def font_assets(html: str, css: str, typefaces: tuple[Typeface, ...], do: Do) -> tuple[Asset, ...]:
    """Return the style sheet `fonts.css`, first, and the fonts it declares, for a page and all its style sheets.

    A font is OpenType, and named as browsers will get it: `web_fonts.py`. The same page always gives the same bytes.
    """
    demand = demand_of(html, css, {typeface.family for typeface in typefaces})
    characters = characters_by_family(demand, typefaces)
    needed = tuple(_needed(typefaces, characters, demand))
    tasks = [_task(typeface, characters[typeface.family], demand) for typeface in needed]
    fonts = await asyncio.gather(*map(do, tasks))
    faces = [(face, _asset(face, font)) for face, font in zip(needed, fonts, strict=True)]
    rules = "\n".join(_font_face(face, asset, characters[face.family]) for face, asset in faces)
    sheet = make_asset("fonts.css", "text/css", served(rules).encode(), typeset_content=rules.encode())
    return (sheet, *(asset for _, asset in faces))


def _needed(
    typefaces: tuple[Typeface, ...], characters: Mapping[str, frozenset[str]], demand: Demand
) -> Iterator[Typeface]:
    """Yield the typefaces that a weight and slant of the page leads to, by the font matching of CSS."""
    for family in characters:
        upright = [face for face in typefaces if face.family == family and face.style == "normal"]
        slanted = [face for face in typefaces if face.family == family and face.style == "italic"]
        chosen = {_nearest(upright or slanted, weight) for weight in demand.weights}
        if demand.slanted and slanted:
            weights = demand.weights if demand.bold_italics else {400}
            chosen |= {_nearest(slanted, weight) for weight in weights}
        yield from (face for face in typefaces if face.family == family and _key(face) in chosen)


def _key(face: Typeface) -> tuple[str, int]:
    return face.style, face.weight


def _nearest(faces: list[Typeface], weight: int) -> tuple[str, int]:
    """Return the face that CSS takes for `weight`: lighter ones for light text, bolder ones for bold text."""

    def distance(face: Typeface) -> tuple[bool, int]:
        wrong_side = face.weight < weight if weight > 500 else face.weight > max(weight, 500 if weight >= 400 else 0)
        return wrong_side, abs(face.weight - weight)

    return _key(min(faces, key=distance))


def subset_font(wanted: FontToSubset) -> bytes:
    """Return the font that a page needs, as OpenType: the same bytes for the same need."""
    face = uharfbuzz.Face(typeface_content(wanted.package, wanted.file))
    subset = uharfbuzz.SubsetInput()
    subset.unicode_set.clear()
    subset.unicode_set.update(wanted.code_points)
    subset.layout_feature_tag_set.clear()
    subset.layout_feature_tag_set.update(sorted(int.from_bytes(tag.encode(), "big") for tag in wanted.features))
    subset.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    for axis, value in wanted.axes:
        subset.pin_axis_location(face, axis, value)
    return plainly_numbered(bytes(uharfbuzz.subset(face, subset).blob.data))


def _task(typeface: Typeface, characters: frozenset[str], demand: Demand) -> Task[bytes]:
    # A space is set in the typeface of the words before it, whatever the characters that the style sheet allots to it.
    code_points = tuple(sorted({ord(character) for character in characters} | {0x20, 0xA0}))
    features = tuple(sorted(demand.features))
    wanted = FontToSubset(typeface.package, typeface.file, typeface.axes, code_points, features)
    return Task("font", typeface.family, subset_font, (wanted,), versions_of(*MADE_WITH))


def _asset(typeface: Typeface, font: bytes) -> Asset:
    slant = "-italic" if typeface.style == "italic" else ""
    file = f"{typeface.family.lower().replace(' ', '-')}-{typeface.weight}{slant}.woff2"
    return make_asset(file, WEB_FONT, font)


def _font_face(face: Typeface, asset: Asset, characters: frozenset[str]) -> str:
    lines = [
        f'font-family: "{face.family}";',
        f"font-style: {face.style};",
        f"font-weight: {face.weight};",
        "font-display: swap;",
        f'src: url("{beside(asset)}") format("woff2");',
    ]
    points = sorted(ord(character) for character in characters)
    if points[0] >= NARROWEST:
        lines.append(f"unicode-range: {', '.join(_ranges(points))};")
    return "@font-face {\n  " + "\n  ".join(lines) + "\n}\n"


def _ranges(points: Iterable[int]) -> Iterator[str]:
    """Yield sorted code points as the ranges of CSS: `U+5317`, `U+6597-659A`."""
    run: list[int] = []
    for point in points:
        if run and point != run[-1] + 1:
            yield _range(run)
            run = []
        run.append(point)
    if run:
        yield _range(run)


def _range(run: list[int]) -> str:
    return f"U+{run[0]:X}" + (f"-{run[-1]:X}" if len(run) > 1 else "")
