"""Which colours of the house stand on one another, as the rules of its style sheets say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from briefpress.check.style_rules import StyleRule, style_rules
from briefpress.diagnostics.source import Source
from briefpress.model.look import BUILT_IN

TEXT: Final = 4.5
GRAPHICS: Final = 3.0
GROUNDS: Final = ("--paper", "--tint")
"""What text stands on where its own rule gives it no ground."""
ALWAYS_TEXT: Final = ("--ink", "--ink-soft", "--accent")
ALONE: Final = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
STOP: Final = re.compile(r"var\(\s*(--[\w-]+)\s*\)\s+([\d.]+%)")
MARKED: Final = re.compile(r":focus|:target")


@dataclass(frozen=True, slots=True)
class ColourPair:
    """Two tokens that meet, and the least contrast that they must have (WCAG 2.2, 1.4.3 and 1.4.11)."""

    front: str
    behind: str
    least: float


def colour_pairs(styles: Mapping[str, Source]) -> tuple[ColourPair, ...]:
    """Return every pair that the style sheets of a look use, each once, text first."""
    # A built-in sheet that the house has replaced stands in the look, too, and has no say.
    return _pairs(tuple(dict.fromkeys(source for name, source in styles.items() if not name.startswith(BUILT_IN))))


# One who builds again finds most sheets as they were.
@lru_cache(maxsize=2)
def _pairs(sources: tuple[Source, ...]) -> tuple[ColourPair, ...]:
    rules = [rule for source in sources for rule in style_rules(source)]
    pairs = dict.fromkeys(_on_grounds(ALWAYS_TEXT, TEXT))
    for rule in rules:
        pairs |= dict.fromkeys(_text(rule))
    for rule in rules:
        pairs |= dict.fromkeys((*_marks(rule), *_edges(rule)))
    return tuple(pairs)


def _text(rule: StyleRule) -> Iterator[ColourPair]:
    words = _token(rule, "color")
    ground = _token(rule, "background") or _token(rule, "background-color")
    if words and ground:
        yield ColourPair(words, ground, TEXT)
    elif words:
        yield from _on_grounds((words,), TEXT)


def _marks(rule: StyleRule) -> Iterator[ColourPair]:
    """Yield the colours that show where the keyboard is, or where a link has led to."""
    if any(MARKED.search(selector) for selector in rule.selectors):
        for declaration in rule.declarations:
            if declaration.name in {"outline", "outline-color", "box-shadow"}:
                yield from _on_grounds(ALONE.findall(declaration.value), GRAPHICS)


def _edges(rule: StyleRule) -> Iterator[ColourPair]:
    """Yield the colours that meet at a hard edge of a gradient: that is how a scale is drawn."""
    for declaration in rule.declarations:
        stops = STOP.findall(declaration.value) if "gradient(" in declaration.value else []
        for (one, at), (other, there) in pairwise(stops):
            if at == there and one != other:
                yield ColourPair(one, other, GRAPHICS)


def _on_grounds(fronts: tuple[str, ...] | list[str], least: float) -> Iterator[ColourPair]:
    yield from (ColourPair(front, ground, least) for front in fronts for ground in GROUNDS if front != ground)


def _token(rule: StyleRule, name: str) -> str:
    values = [declaration.value for declaration in rule.declarations if declaration.name == name]
    match = ALONE.fullmatch(values[-1]) if values else None
    return match[1] if match else ""
