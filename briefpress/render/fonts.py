"""Fonts as closed assets: of each typeface that a page needs, the characters it uses, at one point of its design."""

import io
from collections.abc import Iterable, Iterator, Mapping

import uharfbuzz
from fontTools.ttLib import TTFont

from briefpress.model.look import Typeface
from briefpress.model.page import Asset
from briefpress.render.asset import beside, make_asset
from briefpress.render.cid_font import plainly_numbered
from briefpress.render.served_sheet import served
from briefpress.render.typography import Demand, characters_by_family, demand_of

NARROWEST = 0x0590
"""The first code point beyond the Latin, Greek and Cyrillic scripts: families of later ones say which they serve."""


def font_assets(html: str, css: str, typefaces: tuple[Typeface, ...]) -> tuple[Asset, ...]:
    """Return the style sheet `fonts.css`, first, and the fonts it declares, for a page and all its style sheets.

    The content of a font is WOFF2, what the typesetter gets is the same font uncompressed. The same page always gives
    the same bytes.
    """
    demand = demand_of(html, css, {typeface.family for typeface in typefaces})
    characters = characters_by_family(demand, typefaces)
    faces = [
        (typeface, _font(typeface, characters[typeface.family], demand))
        for typeface in _needed(typefaces, characters, demand)
    ]
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


def _font(typeface: Typeface, characters: frozenset[str], demand: Demand) -> Asset:
    face = uharfbuzz.Face(typeface.content)
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.clear()
    # A space is set in the typeface of the words before it, whatever the characters that the style sheet allots to it.
    wanted.unicode_set.update(sorted({ord(character) for character in characters} | {0x20, 0xA0}))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(sorted(int.from_bytes(tag.encode(), "big") for tag in demand.features))
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    for axis, value in typeface.axes:
        wanted.pin_axis_location(face, axis, value)
    opentype = bytes(uharfbuzz.subset(face, wanted).blob.data)
    slant = "-italic" if typeface.style == "italic" else ""
    file = f"{typeface.family.lower().replace(' ', '-')}-{typeface.weight}{slant}.woff2"
    return make_asset(file, "font/woff2", _woff2(opentype), typeset_content=plainly_numbered(opentype))


def _woff2(opentype: bytes) -> bytes:
    font = TTFont(io.BytesIO(opentype), recalcTimestamp=False, recalcBBoxes=False)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


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
