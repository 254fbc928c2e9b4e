"""What is read between the texts of a paragraph: the spaces that layout takes away, and the hyphens that it adds."""

from collections.abc import Mapping
from typing import Any, Final

from briefpress.typeset.tags.fragment import Fragment, LineBreak

SOFT_HYPHEN: Final = "\u00ad"
HOLDERS: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "li", "dt", "dd", "td", "th", "caption", "figcaption"}
    | {"summary", "legend", "address"}
)
"""Elements whose words are read as one."""
NOTES: Final = frozenset({"doc-footnote", "note"})
"""Roles of elements that stand among the words of another and are read by themselves."""


def mend_line_ends(root: Any, pages: list[Fragment]) -> None:
    """Set `read` on the texts of `pages`, so that they can be read one after the other.

    `root` is the element tree of the document. A text of spaces only is never drawn: it becomes an artifact.
    """
    reader = _Reader({child: parent for parent in root.iter() for child in parent})
    for page in pages:
        reader.visit(page, in_line=False)


class _Reader:
    """Goes through the fragments in order, and knows the last text and whether anything parts it from the next."""

    def __init__(self, parents: Mapping[Any, Any]) -> None:
        self._parents = parents
        self._last: Fragment | None = None
        self._parted = False

    def visit(self, fragment: Fragment, *, in_line: bool) -> None:
        if fragment.artifact:
            # Where a leader or a decoration is seen in a line, a space is heard.
            self._parted = self._parted or in_line
            return
        # Boxes within a line are part of it, unless they are moved elsewhere.
        own_line = fragment.apart or (fragment.kind == "line" and not in_line)
        if fragment.apart:
            self._parted = True
        if fragment.kind == "text":
            self._read(fragment)
        for child in fragment.children:
            self.visit(child, in_line=in_line or fragment.kind == "line")
        if fragment.line_break:
            self._end_line(fragment.line_break)
        elif own_line:
            self._parted = True

    def _read(self, text: Fragment) -> None:
        text.read = text.text.replace(SOFT_HYPHEN, "")
        if not text.text.strip():
            text.artifact = "Layout"
            self._parted = True
            return
        last = self._last
        if self._parted and last and not last.read[-1:].isspace() and not text.read[:1].isspace():
            holder = self._holder(last.element)
            last.read += " " if holder is not None and holder is self._holder(text.element) else ""
        self._last, self._parted = text, False

    def _end_line(self, line_break: LineBreak) -> None:
        last = self._last
        if last is None:
            return
        if last.hyphen and last.read.endswith(last.hyphen) and line_break.before != last.hyphen:
            # A hyphen that is none of the word's own is a soft one to those who read (ISO 32000-1, 14.8.2.2.3).
            last.read = last.read.removesuffix(last.hyphen) + SOFT_HYPHEN
        elif not last.read[-1:].isspace():
            last.read += line_break.space
        self._parted = False

    def _holder(self, element: Any) -> Any:
        """Return the paragraph, or whatever else holds words, that `element` is or is in; none where there is none."""
        while element is not None and not (element.tag in HOLDERS or element.get("role") in NOTES):
            element = self._parents.get(element)
        return element
