"""What a page asks of its typefaces: which characters in which families, which weights, slants and features."""

import unicodedata
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Final

from briefpress.model.look import Typeface
from briefpress.render.bold_italics import names_in
from briefpress.render.page_words import page_words
from briefpress.render.sheet_fonts import SheetFonts, sheet_fonts

SLANTED_TAGS: Final = frozenset({"em", "i", "cite", "dfn", "var", "address"})
"""The elements that are slanted where no style sheet says otherwise."""
ALWAYS: Final = "0123456789-‐…. "
"""Characters that the page may need though they do not stand in it: counters, hyphens, an ellipsis."""

# The features that a shaper applies on its own, for Latin and for Arabic.
DEFAULT_FEATURES: Final = frozenset(
    {"abvm", "blwm", "calt", "ccmp", "clig", "curs", "fina", "init", "isol", "kern"}
    | {"liga", "locl", "mark", "medi", "mkmk", "rclt", "rlig", "rtlm", "rvrn"}
)
FEATURES_BY_KEYWORD: Final[Mapping[str, frozenset[str]]] = {
    "small-caps": frozenset({"smcp"}),
    "all-small-caps": frozenset({"smcp", "c2sc"}),
    "tabular-nums": frozenset({"tnum"}),
    "proportional-nums": frozenset({"pnum"}),
    "lining-nums": frozenset({"lnum"}),
    "oldstyle-nums": frozenset({"onum"}),
    "diagonal-fractions": frozenset({"frac", "numr", "dnom"}),
    "ordinal": frozenset({"ordn"}),
    "slashed-zero": frozenset({"zero"}),
    "super": frozenset({"sups"}),
    "sub": frozenset({"subs"}),
}
"""OpenType features by the keyword of `font-variant-*` that asks for them."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a page asks of its typefaces.

    `stacks` are lists of families in the order in which a character is looked for. `weights` are those that style
    sheets name; `slanted` says whether anything is in italics, `bold_italics` whether anything bold is.
    """

    text: frozenset[str]
    code: frozenset[str]
    stacks: tuple[tuple[str, ...], ...]
    weights: frozenset[int]
    slanted: bool
    bold_italics: bool
    features: frozenset[str]


def demand_of(html: str, css: str, families: Iterable[str]) -> Demand:
    """Return what a page asks of typefaces: from its HTML, and the text of all its style sheets."""
    page, sheets = page_words(html, names_in(css, SLANTED_TAGS)), sheet_fonts(css)
    known = frozenset(families)
    # Strings are generated content, markers and quotation marks, apart from the names of families and features.
    generated = {character for text in sheets.strings - known for character in text}
    slanted = bool({"italic", "oblique"} & sheets.words)
    asked = (FEATURES_BY_KEYWORD[keyword] for keyword in FEATURES_BY_KEYWORD.keys() & sheets.words)
    return Demand(
        page.text.union(generated, ALWAYS),
        page.code,
        _stacks(sheets, known),
        sheets.weights | {400},
        slanted or bool(page.tags & SLANTED_TAGS),
        slanted or page.bold_italics,
        DEFAULT_FEATURES.union(sheets.features, *asked),
    )


def characters_by_family(demand: Demand, typefaces: Iterable[Typeface]) -> Mapping[str, frozenset[str]]:
    """Return which characters each family has to draw: in each stack, the first family that has a character does."""
    coverage: dict[str, frozenset[int]] = {}
    for typeface in typefaces:
        coverage[typeface.family] = coverage.get(typeface.family, frozenset()) | typeface.coverage
    drawn: dict[str, set[str]] = {}
    for stack in demand.stacks:
        left = set(demand.code if stack[-1] == "monospace" else demand.text)
        for family in stack:
            taken = {character for character in left if ord(character) in coverage.get(family, ())}
            drawn.setdefault(family, set()).update(taken)
            left -= taken
        # What no family has as one character is taken apart, if a family has the parts.
        for character in left:
            parts = set(unicodedata.normalize("NFD", character))
            whole = [family for family in stack if all(ord(part) in coverage.get(family, ()) for part in parts)]
            if whole:
                drawn[whole[0]].update(parts)
    return {family: frozenset(characters) for family, characters in drawn.items() if characters}


def _stacks(sheets: SheetFonts, families: Set[str]) -> tuple[tuple[str, ...], ...]:
    """Return every list of families; `monospace` stays at the end of those for code."""
    stacks: dict[tuple[str, ...], None] = {}
    for names, is_code in sheets.families:
        stack = tuple(name for name in names if name in families)
        if stack:
            stacks[(*stack, "monospace") if is_code else stack] = None
    return tuple(stacks)
