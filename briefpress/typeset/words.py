"""Proof that every word of a page is on its pages: the words of the HTML held against those that were laid out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from weasyprint.formatting_structure.boxes import TextBox

NOT_COMPARED: Final = re.compile(r"[\s\u00ad\u200b\ufeff\-\u2010\u2011]+")
"""Spaces, which layout takes away, and hyphens and soft hyphens, which it adds and takes away."""
WITHOUT_TEXT: Final = frozenset(
    {"audio", "canvas", "embed", "head", "iframe", "img", "input", "object", "script", "select", "style", "svg"}
    | {"template", "textarea", "title", "video"}
)
"""Elements that are drawn as a whole, or never."""
GENERATED: Final = re.compile("::(?!first-letter$|first-line$)")
"""Stands in the tags of what is no text of an element itself."""
TOLERANCE: Final = 1.0
"""How far, in CSS pixels, a line may reach over the edge of its page: glyphs have side bearings."""


@dataclass(frozen=True, slots=True)
class LostWords:
    """Words of one element that are on no page, and the words before them there."""

    words: str
    after: str


@dataclass(frozen=True, slots=True)
class CutWords:
    """The first words that reach over the right or lower edge of a page (from 1), and how many pieces of text do."""

    words: str
    page: int
    pieces: int


def lost_words(root: Any, style_for: Any, pages: Iterable[Any]) -> tuple[LostWords, ...]:
    """Return what the element tree `root` says and `pages` (page boxes) do not, element by element.

    What the style hides is not expected. What is drawn more than once, such as a table's header, counts once.
    """
    drawn = _drawn(pages)
    found: list[LostWords] = []
    for element in _shown(root, style_for):
        text = "".join((element.text or "", *(child.tail or "" for child in element)))
        on_pages = "".join(drawn.get(element, ()))
        if text not in on_pages and _comparable(text) not in (comparable := _comparable(on_pages)):
            found.extend(_missing(text, comparable))
    return tuple(found)


def cut_words(pages: Iterable[Any]) -> tuple[CutWords, ...]:
    """Return, for each of `pages` (page boxes) that cuts words off, the first of them and how many lines it cuts."""
    found: list[CutWords] = []
    for number, page in enumerate(pages, 1):
        right, bottom = page.margin_width() + TOLERANCE, page.margin_height() + TOLERANCE
        over = (box.text.strip() for box in _texts(page) if _reaches_over(box, right, bottom))
        cut = [words for words in over if words]
        if cut:
            found.append(CutWords(cut[0], number, len(cut)))
    return tuple(found)


def _shown(root: Any, style_for: Any) -> Iterator[Any]:
    """Yield each element of the tree below `root` that is shown, in order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else None
        style = style_for(element) if tag is not None and tag not in WITHOUT_TEXT else None
        if style is None or style["display"] == ("none",):
            continue
        # A running element is kept for the margins of the pages that ask for it; there may be none.
        if style["position"][0] == "running()" or style["content"] not in ("normal", "inhibit"):
            continue
        yield element
        waiting.extend(reversed(element))


def _drawn(pages: Iterable[Any]) -> dict[Any, list[str]]:
    """Return the texts laid out for each element, in order; what style sheets generate is left out."""
    drawn: dict[Any, list[str]] = {}
    for page in pages:
        for box in page.descendants(placeholders=True):
            if isinstance(box, TextBox) and box.element is not None and not GENERATED.search(box.element_tag):
                drawn.setdefault(box.element, []).append(box.text)
    return drawn


def _missing(text: str, on_pages: str) -> Iterator[LostWords]:
    """Yield the runs of words of `text` that do not follow one another in `on_pages`."""
    at = 0
    lost: list[str] = []
    before = after = ""
    for word in text.split():
        comparable = _comparable(word)
        found = on_pages.find(comparable, at)
        if found >= 0:
            at = found + len(comparable)
            if lost:
                yield LostWords(" ".join(lost), after)
            lost, before = [], word
        else:
            after = after if lost else before
            lost.append(word)
    if lost:
        yield LostWords(" ".join(lost), after)


def _texts(page: Any) -> Iterator[Any]:
    """Yield the texts of a page, in order, that are drawn where they stand: not those that are turned or moved."""
    waiting = [page]
    while waiting:
        box = waiting.pop()
        if not box.style["transform"]:
            if isinstance(box, TextBox):
                yield box
            waiting.extend(reversed(box.children))


def _reaches_over(box: Any, right: float, bottom: float) -> bool:
    return bool(box.position_x + box.width > right or box.position_y + box.height > bottom)


def _comparable(text: str) -> str:
    plain = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    return NOT_COMPARED.sub("", plain)
