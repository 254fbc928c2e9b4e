"""How much an SVG image asks to be drawn. A few lines can ask for millions of elements, by using parts again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from briefpress.read.style_text import plain_style

MOST_DRAWN: Final = 40_000
"""How many elements an image may draw, those used over and over counted each time."""
DEEPEST: Final = 200
"""How many elements may stand inside one another, those that are used counted."""
LONGEST_TEXT: Final = 20_000
"""How many characters of text an image may show."""
LONGEST_ATTRIBUTE: Final = 500_000
"""How many characters an attribute may have, such as the data of a path; embedded files aside."""
LONGEST_STYLE: Final = 100_000
"""How many characters of style rules an image may have."""
LOCAL: Final = re.compile(r"""url\(\s*["']?\s*#([^"')\s]+)|^\s*#(\S+)\s*$""", re.IGNORECASE)
SHAPES: Final = ("d", "points")
"""The attributes that list corners, at each of which a marker may be drawn."""
GRADIENTS: Final = frozenset({"linearGradient", "radialGradient"})
"""What is referred to and draws nothing."""


@dataclass(slots=True)
class _Element:
    """An element: those that stand in it, and the ids of what it draws besides, each with how often."""

    inside: list[int] = field(default_factory=list)
    draws: list[tuple[str, int]] = field(default_factory=list)


class Drawing:
    """The elements of an image, added one after the other. What is too much is said as part of a message."""

    def __init__(self) -> None:
        self._elements: list[_Element] = []
        self._ids: dict[str, int] = {}
        self._open: list[int] = []
        self._corners = 0
        self._text = 0
        self._style: list[str] = []
        self._style_length = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> str:
        """Add an element; return what is too much with it, nothing where all is well."""
        number = len(self._elements)
        element = _Element()
        self._elements.append(element)
        if self._open:
            self._elements[self._open[-1]].inside.append(number)
        self._open.append(number)
        longest = max((len(value) for key, value in attributes.items() if not key.endswith("href")), default=0)
        if number >= MOST_DRAWN:
            return f"the image has more than {MOST_DRAWN} elements"
        if len(self._open) > DEEPEST:
            return f"more than {DEEPEST} elements stand inside one another"
        if longest > LONGEST_ATTRIBUTE:
            return f"an attribute has {longest} characters, more than {LONGEST_ATTRIBUTE}"
        if name in GRADIENTS:
            # The typesetter writes each repetition down, however small it is.
            return "a gradient repeats itself" if attributes.get("spreadMethod", "pad") != "pad" else ""
        self._ids.setdefault(attributes.get("id", ""), number)
        corners = max(len(attributes.get(shape, "")) // 4 for shape in SHAPES)
        self._corners += corners
        for attribute, value in attributes.items():
            times = 1 + (corners if "marker" in attribute or "marker" in value else 0)
            element.draws.extend((match[1] or match[2], times) for match in LOCAL.finditer(plain_style(value)))
        return ""

    def end(self) -> None:
        """Close the element that was started last."""
        self._open.pop()

    def text(self, text: str) -> str:
        """Add words; return what is too much with them."""
        self._text += len(text.strip())
        return f"the image has more than {LONGEST_TEXT} characters of text" if self._text > LONGEST_TEXT else ""

    def style(self, rules: str) -> str:
        """Add a piece of style rules; return what is too much with it."""
        self._style.append(rules)
        self._style_length += len(rules)
        too_long = self._style_length > LONGEST_STYLE
        return f"the image has more than {LONGEST_STYLE} characters of style rules" if too_long else ""

    def whole(self) -> str:
        """Return what is too much about the image as a whole."""
        if not self._elements:
            return ""
        # The rules come in pieces, which may end anywhere.
        for rule in plain_style("".join(self._style)).split("}"):
            # A rule may be for every element, and draw a marker at every corner.
            times = len(self._elements) + (self._corners if "marker" in rule else 0)
            self._elements[0].draws.extend((match[1] or match[2], times) for match in LOCAL.finditer(rule))
        drawn: dict[int, int] = {}
        steps: dict[int, int] = {}
        begun: set[int] = set()
        waiting = [0]
        while waiting:
            number = waiting[-1]
            parts = self._parts(number)
            missing = [part for part, _ in parts if part not in drawn]
            if number in drawn:
                waiting.pop()
            elif number not in begun and missing:
                begun.add(number)
                if not begun.isdisjoint(missing):
                    return "an element of the image draws itself"
                waiting.extend(missing)
            else:
                drawn[number] = 1 + sum(drawn[part] * times for part, times in parts)
                steps[number] = 1 + max((steps[part] for part, _ in parts), default=0)
                if drawn[number] > MOST_DRAWN:
                    return f"the image draws more than {MOST_DRAWN} elements, those used over and over counted"
                if steps[number] > DEEPEST:
                    return f"more than {DEEPEST} elements stand inside one another, those that are used counted"
                waiting.pop()
        return ""

    def _parts(self, number: int) -> list[tuple[int, int]]:
        element = self._elements[number]
        used = ((self._ids[name], times) for name, times in element.draws if name in self._ids)
        return [*((part, 1) for part in element.inside), *used]
