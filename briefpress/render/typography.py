"""What a page asks of its typefaces: which characters in which families, which weights, slants and features."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import tinycss2

from briefpress.model.look import Typeface
from briefpress.render.bold_italics import names_in
from briefpress.render.page_words import page_words
from briefpress.render.tokens import every_token

SLANTED_TAGS: Final = frozenset({"em", "i", "cite", "dfn", "var", "address"})
"""The elements that are slanted where no style sheet says otherwise."""
ALWAYS: Final = "0123456789-‐…. "
"""Characters that the page may need though they do not stand in it: counters, hyphens, an ellipsis."""
WEIGHTS: Final[Mapping[str, int]] = {"normal": 400, "bold": 700}

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
    words = page_words(html, names_in(css, SLANTED_TAGS))
    sheets = _demand_of_sheets(css, frozenset(families))
    return Demand(
        sheets.text | words.text,
        words.code,
        sheets.stacks,
        sheets.weights,
        sheets.slanted or bool(words.tags & SLANTED_TAGS),
        sheets.slanted or words.bold_italics,
        sheets.features,
    )


def learn_sheets(css: str, families: Iterable[str]) -> None:
    """Look through style sheets beforehand: what they ask of typefaces need not be found when a page is at hand."""
    _demand_of_sheets(css, frozenset(families))
    names_in(css, SLANTED_TAGS)


@lru_cache(maxsize=16)
def _demand_of_sheets(css: str, families: frozenset[str]) -> Demand:
    """Return what style sheets ask of typefaces, whatever the page; the pages of a house have the same ones."""
    declarations = list(_declarations(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))
    values = [token for _, value in declarations for token in every_token(value)]
    words = {token.lower_value for token in values if token.type == "ident"}
    # Strings are generated content, markers and quotation marks, apart from the names of families and features.
    strings = {t for name, value in declarations if name != "font-feature-settings" for t in _texts(value)}
    generated = {character for text in strings - families for character in text}
    features = {feature for keyword in FEATURES_BY_KEYWORD.keys() & words for feature in FEATURES_BY_KEYWORD[keyword]}
    features |= {s for name, value in declarations if name == "font-feature-settings" for s in _texts(value)}
    slanted = bool({"italic", "oblique"} & words)
    return Demand(
        frozenset(generated | set(ALWAYS)),
        frozenset(),
        _stacks(declarations, families),
        frozenset({400, *_weights(declarations)}),
        slanted,
        slanted,
        DEFAULT_FEATURES | features,
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


def _declarations(rules: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the name and value of every declaration, however deep in at-rules; font faces are left out."""
    for rule in rules:
        if rule.type == "declaration":
            yield rule.lower_name, rule.value
        elif rule.type in {"qualified-rule", "at-rule"} and rule.content is not None:
            if rule.type == "at-rule" and rule.lower_at_keyword == "font-face":
                continue
            yield from _declarations(
                tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            )


def _stacks(declarations: list[tuple[str, list[Any]]], families: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return every list of families; `monospace` stays at the end of those for code."""
    stacks: list[tuple[str, ...]] = []
    for name, value in declarations:
        if name == "font-family" or name.startswith("--"):
            names = _texts(value)
            stack = tuple(text for text in names if text in families)
            if stack:
                generic = any(token.type == "ident" and token.lower_value == "monospace" for token in value)
                stacks.append((*stack, "monospace") if generic else stack)
    return tuple(dict.fromkeys(stacks))


def _weights(declarations: list[tuple[str, list[Any]]]) -> Iterator[int]:
    for name, value in declarations:
        if name == "font-weight" or name.startswith("--weight"):
            for token in value:
                if token.type == "number" and token.int_value is not None:
                    yield token.int_value
                elif token.type == "ident" and token.lower_value in WEIGHTS:
                    yield WEIGHTS[token.lower_value]


def _texts(value: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(token.value) for token in every_token(value) if token.type == "string")
