"""The rules of style sheets, one by one: their selectors, their declarations, and the media they are for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import tinycss2

from briefpress.check.style_tokens import tokens_of
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span

HOLD_RULES: Final = frozenset({"media", "supports", "layer", "container", "scope"})
"""At-rules whose rules apply to the page, where their condition holds."""
COMPOUND: Final = re.compile(r"[^\s>+~]+$")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property, its value in lower case, and where it begins: its line and column, counted from 1."""

    name: str
    value: str
    source: Source
    line: int
    column: int

    @property
    def span(self) -> Span:
        """Where it stands. Few are asked."""
        text, start = self.source.text, self.source.offset_at(self.line, self.column)
        end = min((at for at in (text.find(mark, start) for mark in ";}") if at >= 0), default=len(text))
        return Span(self.source, start, start + len(text[start:end].rstrip()))


@dataclass(frozen=True, slots=True)
class StyleRule:
    """Selectors and what they declare. `condition` is the text of the media queries around the rule."""

    selectors: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    condition: str
    source: Source

    def is_for_screens(self) -> bool:
        """Return whether the rule applies on a screen."""
        return "print" not in self.condition or "screen" in self.condition


# The pages of a house have the same sheets.
@lru_cache(maxsize=64)
def style_rules(source: Source) -> tuple[StyleRule, ...]:
    """Return the rules of a style sheet in order, those inside conditions included."""
    return tuple(_rules(tinycss2.parse_stylesheet(tokens_of(source), skip_whitespace=True), "", source))


def subject_of(selector: str) -> str:
    """Return the last part of a selector, which says what is styled: `.menu a:hover` styles `a:hover`."""
    match = COMPOUND.search(selector.strip())
    return match[0] if match else selector.strip()


def pixels(value: str) -> float | None:
    """Return a length in CSS pixels, where the text of the root is 16 of them; none where it is no such length."""
    match = re.fullmatch(r"([\d.]+)(px|rem|em|pt)?", value.strip())
    if match is None or match[1].count(".") > 1 or match[1] == ".":
        return None
    unit = match[2] or ("px" if float(match[1]) == 0 else "")
    factors = {"px": 1.0, "rem": 16.0, "em": 16.0, "pt": 4 / 3}
    return float(match[1]) * factors[unit] if unit else None


def _rules(rules: Iterable[Any], condition: str, source: Source) -> Iterator[StyleRule]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield _rule(rule, condition, source)
        elif rule.type == "at-rule" and rule.lower_at_keyword in HOLD_RULES and rule.content:
            inner = tinycss2.serialize(rule.prelude).lower() if rule.lower_at_keyword == "media" else ""
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inside, f"{condition} {inner}".strip(), source)


def _rule(rule: Any, condition: str, source: Source) -> StyleRule:
    selectors = tuple(" ".join(part.split()) for part in _between_commas(rule.prelude))
    contents = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    declarations = tuple(_declaration(one, source) for one in contents if one.type == "declaration")
    return StyleRule(tuple(filter(None, selectors)), declarations, condition, source)


def _between_commas(values: Iterable[Any]) -> Iterator[str]:
    part: list[Any] = []
    for value in values:
        if value == ",":
            yield tinycss2.serialize(part)
            part = []
        else:
            part.append(value)
    yield tinycss2.serialize(part)


def _declaration(one: Any, source: Source) -> Declaration:
    value = tinycss2.serialize(one.value).strip().lower()
    return Declaration(one.lower_name, value, source, one.source_line, one.source_column)
