"""What stands on a page, as plain values: one fragment for each box, with what the tag tree needs to know of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from unicodedata import bidirectional

Kind = Literal["text", "image", "line", "box", "margin"]
ArtifactKind = Literal["Header", "Footer", "Pagination", "Layout"]

FIRST_RIGHT_TO_LEFT: Final = "\u0590"
"""All characters before this one run from left to right, or as those around them."""
RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
"""The bidirectional classes of letters that run from right to left (Unicode Standard Annex 9)."""


@dataclass(slots=True, eq=False)
class Fragment:
    """A part of an element on one page (from 1). `element` and `box` are WeasyPrint's and are only compared.

    When its page is drawn, the box is gone. `tag` is the local name of the element, `pseudo` that of a pseudo-element
    such as `marker`, or empty.
    """

    page: int
    kind: Kind
    box: Any
    element: Any
    tag: str
    pseudo: str
    children: "list[Fragment]" = field(default_factory=list)
    text: str = ""
    """The characters that are drawn, a hyphen at the end of the line included."""
    generated: bool = False
    """Whether a style sheet adds it."""
    hyphen: str = ""
    """The character that hyphenation adds at the end of a line."""
    line_break: "LineBreak | None" = None
    """Of a line that goes on: what stood where it was broken."""
    margin: str = ""
    """Of a margin box: its name, such as `@top-left`."""
    right_to_left: bool = False
    """Whether it stands in words that run from right to left; then a space after it is drawn before it."""
    hidden: bool = False
    leader: bool = False
    apart: bool = False
    """Whether it is taken out of the line or the column it stands in: a float, an absolutely placed box."""
    repeats: bool = False
    """Whether it stands on this page again because it stands on every page: a table's head, a fixed box."""
    note: Any = None
    """The element of the footnote whose call this is."""
    bookmark: bool = False
    list_style: str = ""
    column_span: int = 1
    row_span: int = 1
    area: tuple[float, float, float, float] | None = None
    """Of an image: left, lower, right, upper, in points."""
    translucent: bool = False
    target: str | None = None
    """Of a link: its address, or `#id` for a place in the document."""
    link_annotation: Any = None
    """Of a link: what was written for it. The name is WeasyPrint's."""
    number: int | None = None
    """The place among what was drawn on its page, from 0; none for what is not read, or not drawn by itself."""
    artifact: ArtifactKind | None = None
    """Set where it is not read."""
    read: str = ""
    """What is read instead of `text`; the same where nothing is different."""

    @property
    def spoken(self) -> str | None:
        """What must be written beside the drawn characters for them to be read rightly; none where they are enough.

        Glyphs are drawn from left to right, those of scripts that run from right to left too.
        """
        if self.right_to_left or self.read != self.text:
            return self.read
        late = () if self.read.isascii() else (letter for letter in self.read if letter >= FIRST_RIGHT_TO_LEFT)
        return self.read if any(bidirectional(letter) in RIGHT_TO_LEFT for letter in late) else None

    def walk(self) -> "Iterator[Fragment]":
        """Yield this fragment and all below it, in order."""
        waiting = [self]
        while waiting:
            fragment = waiting.pop()
            yield fragment
            waiting.extend(reversed(fragment.children))


@dataclass(frozen=True, slots=True)
class LineBreak:
    """Where a line was broken: the character before, and the white space there, which layout takes away."""

    before: str
    space: str
