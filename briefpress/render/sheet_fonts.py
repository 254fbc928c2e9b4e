"""What style sheets ask of typefaces, whatever the page: each text is read once in a process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import tinycss2

from briefpress.render.tokens import every_token

WEIGHTS: Final = {"normal": 400, "bold": 700}
NORMAL: Final = frozenset({"400", "normal", "inherit", "var(--weight-text)"})
"""Values of `font-weight` that make nothing bold."""
KEPT: Final = 16
"""For how many texts a process keeps this."""


@dataclass(frozen=True, slots=True)
class SheetFonts:
    """What style sheets ask of typefaces.

    `words` are the keywords of its values, `strings` those in quotes, `features` those that ask for OpenType features.
    `families` are the strings of each list of families, and whether the list is one for code. `bold` and `upright` are
    the tags and classes in the selectors of rules that set a weight or take a slant away.
    """

    words: frozenset[str]
    strings: frozenset[str]
    features: frozenset[str]
    families: tuple[tuple[tuple[str, ...], bool], ...]
    weights: frozenset[int]
    bold: frozenset[str]
    upright: frozenset[str]


@lru_cache(maxsize=KEPT)
def sheet_fonts(css: str) -> SheetFonts:
    """Return what style sheets with the text `css` ask of typefaces."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    declarations = list(_declarations(rules))
    selectors = list(_rules(rules))
    values = [token for _, value in declarations for token in every_token(value)]
    return SheetFonts(
        frozenset(token.lower_value for token in values if token.type == "ident"),
        frozenset(t for name, value in declarations if name != "font-feature-settings" for t in _texts(value)),
        frozenset(t for name, value in declarations if name == "font-feature-settings" for t in _texts(value)),
        tuple(_families(declarations)),
        frozenset(_weights(declarations)),
        frozenset(name for prelude, inside in selectors if any(map(_is_weight, inside)) for name in _named(prelude)),
        frozenset(name for prelude, inside in selectors if any(map(_is_upright, inside)) for name in _named(prelude)),
    )


def _declarations(rules: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the name and value of every declaration, however deep in at-rules; font faces are left out."""
    for rule in rules:
        if rule.type == "declaration":
            yield rule.lower_name, rule.value
        elif rule.type in {"qualified-rule", "at-rule"} and rule.content is not None:
            if rule.type == "at-rule" and rule.lower_at_keyword == "font-face":
                continue
            yield from _declarations(_inside(rule))


def _rules(rules: Iterable[Any]) -> Iterator[tuple[list[Any], list[Any]]]:
    """Yield the selector of every rule and what stands in it, however deep in at-rules."""
    for rule in rules:
        if rule.type == "qualified-rule":
            yield rule.prelude, _inside(rule)
        elif rule.type == "at-rule" and rule.content is not None:
            yield from _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _inside(rule: Any) -> list[Any]:
    found: list[Any] = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return found


def _families(declarations: Iterable[tuple[str, list[Any]]]) -> Iterator[tuple[tuple[str, ...], bool]]:
    for name, value in declarations:
        if name == "font-family" or name.startswith("--"):
            names = _texts(value)
            if names:
                yield names, any(token.type == "ident" and token.lower_value == "monospace" for token in value)


def _weights(declarations: Iterable[tuple[str, list[Any]]]) -> Iterator[int]:
    for name, value in declarations:
        if name == "font-weight" or name.startswith("--weight"):
            for token in value:
                if token.type == "number" and token.int_value is not None:
                    yield token.int_value
                elif token.type == "ident" and token.lower_value in WEIGHTS:
                    yield WEIGHTS[token.lower_value]


def _texts(value: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(token.value) for token in every_token(value) if token.type == "string")


def _named(prelude: Iterable[Any]) -> Iterator[str]:
    """Yield the tags and classes in a selector."""
    dotted = False
    for token in prelude:
        if token.type == "ident":
            yield f".{token.value}" if dotted else token.lower_value
        dotted = token.type == "literal" and token.value == "."


def _is_weight(declaration: Any) -> bool:
    if declaration.type != "declaration" or declaration.lower_name not in {"font-weight", "font"}:
        return False
    return tinycss2.serialize(declaration.value).strip().lower() not in NORMAL


def _is_upright(declaration: Any) -> bool:
    if declaration.type != "declaration" or declaration.lower_name != "font-style":
        return False
    return bool(tinycss2.serialize(declaration.value).strip() == "normal")
