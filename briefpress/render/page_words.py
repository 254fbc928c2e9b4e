"""What stands in a page, read once: the characters of its words and of its code, its elements, bold italics."""

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

    text, code, printed = list[str](), list[str](), set[str]()
    seen: dict[tuple[str, str | None], tuple[bool, bool, bool]] = {}
    bold_italics = False
    waiting: list[tuple[Any, bool, bool, bool]] = [(LexborHTMLParser(html).root, False, False, False)]
    while waiting:
        node, in_code, bold, slanted = waiting.pop()
        tag, attributes = node.tag, node.attributes
        looks = tag, attributes.get("class")
        if looks not in seen:
            seen[looks] = _kind(*looks, names)
        is_code, is_bold, is_slanted = seen[looks]
        in_code, bold, slanted = in_code or is_code, bold or is_bold, slanted or is_slanted
        bold_italics = bold_italics or (bold and slanted)
        for name, value in attributes.items():
            if value and (name in PRINTED or name.startswith("data-")):
                printed.update(value)
        child = node.first_child
        while child is not None:
            if child.is_element_node:
                waiting.append((child, in_code, bold, slanted))
            elif child.is_text_node:
                (code if in_code else text).append(child.text_content or "")
            child = child.next
    return PageWords(_shown(text) | printed, _shown(code), frozenset(tag for tag, _ in seen), bold_italics)


def _kind(tag: str, classes: str | None, names: Names) -> tuple[bool, bool, bool]:
    """Return whether elements of this tag and these classes are code, bold, and slanted, by themselves."""
    own = {tag, *(f".{name}" for name in (classes or "").split())}
    is_slanted = own.isdisjoint(names.upright) and not own.isdisjoint(names.slanted)
    return tag in CODE_TAGS, not own.isdisjoint(names.bold), is_slanted


def _shown(texts: list[str]) -> frozenset[str]:
    """Return the characters of texts, but for those that show nothing."""
    # A shaper puts a letter and the accents that follow it together where the typeface has them as one.
    composed = (normalize("NFC", words) for words in texts if not words.isascii())
    characters = set("".join(texts)).union(*composed)
    return frozenset(character for character in characters if category(character) != "Cc")
