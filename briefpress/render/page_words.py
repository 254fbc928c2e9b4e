"""What stands in a page, read once: the characters of its words and of its code, its elements, bold italics."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import category, normalize

CODE_TAGS: Final = frozenset({"code", "pre", "kbd", "samp"})
"""The elements that the generic family `monospace` is for."""
PRINTED: Final = frozenset({"title", "alt"})
"""Attributes with words that may show, beside those that begin with `data-`: style sheets print these by `attr()`."""


@dataclass(frozen=True, slots=True)
class Names:
    """Tags, and classes after a dot, that are bold, that are slanted, and that are upright whatever their tag is."""

    bold: frozenset[str]
    slanted: frozenset[str]
    upright: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageWords:
    """The characters of a page, those inside code apart, its tags, and whether anything is bold and slanted at once."""

    text: frozenset[str]
    code: frozenset[str]
    tags: frozenset[str]
    bold_italics: bool


def page_words(html: str, names: Names) -> PageWords:
    """Return what stands in the page `html`, what is bold or slanted by `names`.

    An element is slanted or bold by itself or by what it stands in.
    """
    # Here, because a run that renders no page needs no parser.
    from selectolax.lexbor import LexborHTMLParser

    text, code, printed, tags = set[str](), set[str](), set[str](), set[str]()
    bold_italics = False
    waiting: list[tuple[Any, bool, bool, bool]] = [(LexborHTMLParser(html).root, False, False, False)]
    while waiting:
        node, in_code, bold, slanted = waiting.pop()
        tag, attributes = node.tag, node.attributes
        own = {tag, *(f".{name}" for name in (attributes.get("class") or "").split())}
        tags.add(tag)
        in_code = in_code or tag in CODE_TAGS
        bold = bold or not own.isdisjoint(names.bold)
        slanted = slanted or (own.isdisjoint(names.upright) and not own.isdisjoint(names.slanted))
        bold_italics = bold_italics or (bold and slanted)
        for name, value in attributes.items():
            if value and (name.startswith("data-") or name in PRINTED):
                printed.update(value)
        child = node.first_child
        while child is not None:
            if child.is_element_node:
                waiting.append((child, in_code, bold, slanted))
            elif child.is_text_node:
                _add(child.text_content or "", code if in_code else text)
            child = child.next
    return PageWords(_shown(text) | printed, _shown(code), frozenset(tags), bold_italics)


def _add(words: str, characters: set[str]) -> None:
    characters.update(words)
    if not words.isascii():
        # A shaper puts a letter and the accents that follow it together where the typeface has them as one.
        characters.update(normalize("NFC", words))


def _shown(characters: Set[str]) -> frozenset[str]:
    return frozenset(character for character in characters if category(character) != "Cc")
