"""The words of a page and those of its PDF's tag tree, in the order in which they are read, and how they differ."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final

from briefpress.check.html.document import HIDDEN, Document
from briefpress.check.html.document import Element as PageElement
from briefpress.check.pdf.alignment import changes
from briefpress.check.pdf.element import ContentReference, Element
from briefpress.check.pdf.file import PdfFile
from briefpress.check.pdf.standard_types import INLINE

WORD: Final = re.compile(r"\w+")
UNHEARD: Final = re.compile("[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
"""Characters that only tell how others are set: where lines may break, which way they run, how they join, and which
variant of the one before is meant."""
HYPHENS: Final = re.compile("[\u2010\u2011]")
"""Hyphens that are read as the one of ASCII."""
INLINE_TAGS: Final = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "button",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
    }
    | {"samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)

DRAWN: Final = "svg"
"""An image made of elements: it is read by its alternative text."""
SCREEN_ONLY: Final = "screen-only"
"""The class of what print leaves out."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and the element of the tree that holds it."""

    text: str
    element: Element | None = None


@dataclass(frozen=True)
class TreeWords:
    """The words of a tag tree. `texts` are pieces of text that follow one another, each in the one of `elements`."""

    texts: tuple[str, ...]
    elements: tuple[Element, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as they are compared, in order."""
        return tuple(WORD.findall("".join(self.texts)))

    def run(self, first: int, last: int) -> tuple[Word, ...]:
        """Return the words from one place to another; a word belongs to the piece in which it starts."""
        return tuple(
            Word(word, self.elements[bisect_right(self._ends, start)])
            for word, start in zip(self.words[first:last], self._starts[first:last], strict=True)
        )

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple([match.start() for match in WORD.finditer("".join(self.texts))])

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(accumulate(map(len, self.texts)))


@dataclass(frozen=True, slots=True)
class Differences:
    """Runs of words that only the page has at a place, those that only the tree has at one, and words run together."""

    only_page: tuple[tuple[str, ...], ...]
    only_tree: tuple[tuple[Word, ...], ...]
    run_together: tuple[tuple[str, Word], ...]
    """Words of the page that the tree reads as one with what stands beside them, and how."""


def comparable(text: str) -> str:
    """Return `text` as it is compared: kinds of spaces, hyphens and letter forms count as the same."""
    return " ".join((text if text.isascii() else _unified(text)).split())


def words_of_page(document: Document) -> tuple[str, ...]:
    """Return the words of a page's body in order: a footnote is read at its call, a side note behind its paragraph."""
    body = document.first("body")
    if body is None:
        return ()
    texts: list[str] = []
    _add_text(texts, body)
    return words_of_text("".join(texts))


def words_of_tree(file: PdfFile, added: frozenset[ContentReference]) -> TreeWords:
    """Return the words of a tag tree in reading order, without those that style sheets `added`."""
    pieces: list[tuple[str, Element]] = []
    for top in file.top:
        _add_pieces(pieces, top, file, added)
    return TreeWords(tuple([_plain(text) for text, _ in pieces]), tuple([element for _, element in pieces]))


def words_of_text(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they are compared."""
    return tuple(WORD.findall(_plain(text)))


def differences(page: tuple[str, ...], tree: TreeWords) -> Differences:
    """Return the runs of words in which the page and the tree differ."""
    told = [
        (page[start:end], run)
        for start, end, first, last in changes(page, tree.words)
        if not _parted_by_elements(page[start:end], run := tree.run(first, last))
    ]
    return Differences(
        tuple(missing for missing, _ in told if missing),
        tuple(run for _, run in told if run),
        tuple(
            (wanted, found)
            for missing, run in told
            for found in run
            for wanted in missing
            if found.text != wanted and (found.text.startswith(wanted) or found.text.endswith(wanted))
        ),
    )


def contains(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Return whether `run` stands in `words` in one piece."""
    # A mark around each word keeps `the` from being found in `these`.
    return f"|{'|'.join(run)}|" in f"|{'|'.join(words)}|"


def _parted_by_elements(page: tuple[str, ...], tree: tuple[Word, ...]) -> bool:
    """Return whether two runs are alike, but that the tree parts words where one element ends and another begins.

    The page has no space before a note that a style sheet sends to the foot of the page, and the tree has one.
    """
    ends = list(accumulate(len(word) for word in page))
    ends_in_tree = list(accumulate(len(word.text) for word in tree))
    if "".join(page) != "".join(word.text for word in tree) or not set(ends) <= set(ends_in_tree):
        return False
    parted = zip(ends_in_tree, tree, tree[1:], strict=False)
    return all(one.element is not other.element for end, one, other in parted if end not in ends)


def _add_text(texts: list[str], element: PageElement, notes: list[PageElement] | None = None) -> None:
    """Add the text of an element to `texts`. Side notes in it go to `notes`, where it stands in a line itself."""
    tag, attributes = element.tag, element.attributes
    if tag in HIDDEN or tag == DRAWN or ("class" in attributes and SCREEN_ONLY in attributes["class"].split()):
        return
    space = "" if tag in INLINE_TAGS and element.get("role") != "doc-footnote" else " "
    texts.append(space)
    late: list[PageElement] = [] if notes is None or space else notes
    for child in element.children:
        if not isinstance(child, PageElement):
            texts.append(child)
        elif child.tag == "span" and child.get("role") == "note":
            late.append(child)
        else:
            if late is not notes and child.tag not in INLINE_TAGS:
                _add_late(texts, late)
            _add_text(texts, child, late)
    if late is not notes:
        _add_late(texts, late)
    texts.append(space)


def _add_late(texts: list[str], notes: list[PageElement]) -> None:
    """Add the texts of notes whose paragraph has ended to `texts`."""
    for note in notes:
        texts.append(" ")
        _add_text(texts, note)
        texts.append(" ")
    notes.clear()


def _add_pieces(
    pieces: list[tuple[str, Element]], element: Element, file: PdfFile, added: frozenset[ContentReference]
) -> None:
    """Add what is read in an element, each piece with the element it stands in."""
    space = "" if element.role in INLINE else " "
    if space:
        pieces.append((space, element))
    if element.actual_text is not None:
        pieces.append((element.actual_text, element))
    else:
        for child in element.children:
            if isinstance(child, Element):
                _add_pieces(pieces, child, file, added)
            elif isinstance(child, ContentReference) and not element.is_image:
                # Where a style sheet adds something, words on both sides of it stay apart.
                pieces.append((" " if child in added else file.texts.get(child, ""), element))
    if space:
        pieces.append((space, element))


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    return _unified(text).casefold()


def _unified(text: str) -> str:
    return unicodedata.normalize("NFKC", HYPHENS.sub("-", UNHEARD.sub("", text)))
