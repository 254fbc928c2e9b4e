"""Inline content. Open nodes (the calls) stand in manuscripts only; `resolve` closes them."""

from dataclasses import dataclass
from typing import Literal, assert_never

from briefpress.model.bound import Held, HoldsCall, Value, ValueCall
from briefpress.model.node import Node as Node


@dataclass(frozen=True, slots=True)
class Text(Node):
    """Plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis(Node):
    """Stress: `*…*`."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong(Node):
    """Importance: `**…**`."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Code(Node):
    """Code: `` `…` ``."""

    text: str


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A link to an address outside the brief, or to `#id` inside it."""

    url: str
    children: "tuple[Inline, ...]"
    title: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak(Node):
    """A line break the author asked for."""


@dataclass(frozen=True, slots=True)
class SpanWithAttributes(Node):
    """A stretch of text with attributes: `[…]{.class}`."""

    children: "tuple[Inline, ...]"
    classes: tuple[str, ...] = ()
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Foreign(Node):
    """Words in another language (BCP 47) from the role `lang`; `direction` is that of the language's script."""

    language: str
    direction: Literal["ltr", "rtl"]
    children: "tuple[Inline, ...]"


ElementName = Literal[
    "abbr", "bdi", "cite", "del", "dfn", "ins", "kbd", "mark", "samp", "small", "span", "sub", "sup", "var"
]
Direction = Literal["ltr", "rtl", "auto"]


@dataclass(frozen=True, slots=True)
class HtmlElement(Node):
    """An element of HTML that an author wrote, where the house allows it; `title` is what its words stand for."""

    name: ElementName
    children: "tuple[Inline, ...]"
    title: str = ""
    language: str | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class SideNote(Node):
    """The role `sidenote`: words of the author's beside the line in which it stands; they are not part of its text."""

    children: "tuple[Inline, ...]"


# Open: in a manuscript only.


@dataclass(frozen=True, slots=True)
class CrossReference(Node):
    """The role `ref`: a target by id, and words of the author's own or none."""

    target: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class TermCall(Node):
    """The role `term`: a glossary id, and words of the author's own or none."""

    term: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class CitationItem(Node):
    """One key of a citation, with what stands before it and its locator (`p. 4`) after it.

    Words behind the locator belong to it: which of them are one depends on the language.
    """

    key: str
    prefix: str = ""
    locator: str = ""
    suppress_author: bool = False


@dataclass(frozen=True, slots=True)
class CitationCall(Node):
    """A citation as authored: `[@key, p. 4; @other]`.

    In running text, `@key [p. 4]`, there is one item, and `words` holds the words as they were written: where no
    reference has that key, they are no citation.
    """

    items: tuple[CitationItem, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class FootnoteCall(Node):
    """A footnote as authored: `[^label]`."""

    label: str


# Closed: in a brief only.


@dataclass(frozen=True, slots=True)
class Reference(Node):
    """A link to a section, table, figure or finding of the brief: its id and the words shown, such as `Table 1`."""

    kind: Literal["section", "table", "figure", "finding"]
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Term(Node):
    """A glossary term in the text; `expansion` is what its words, an abbreviation, stand for.

    `listed` says whether the brief has an entry to link to. Where `spelled_out` holds the expansion as it is written at
    this place, it is shown, with the abbreviation behind it in brackets.
    """

    term: str
    text: str
    expansion: str = ""
    spelled_out: str = ""
    listed: bool = True

    @property
    def words(self) -> str:
        """What is shown: `BMD`, or `ballistic missile defence (BMD)`."""
        return f"{self.spelled_out} ({self.text})" if self.spelled_out else self.text


@dataclass(frozen=True, slots=True)
class CitedWork(Node):
    """One work of a citation: the id of its entry in the reference list and the words shown for it.

    `number` counts the citations of this work from 1; one that its entry does not lead back to has none. `name` says
    what the words mean where they are but a number.
    """

    key: str
    children: "tuple[Inline, ...]"
    number: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Citation(Node):
    """A citation, resolved: its works with what stands between them, and the brackets of the style around them."""

    children: "tuple[Inline, ...]"
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Footnote(Node):
    """A footnote at its call. `number` counts from 1; `first` is false where the same note is called again."""

    number: int
    children: "tuple[Inline, ...]"
    first: bool = True


Inline = (
    Text
    | Emphasis
    | Strong
    | Code
    | Link
    | LineBreak
    | SpanWithAttributes
    | Foreign
    | HtmlElement
    | SideNote
    | CrossReference
    | TermCall
    | CitationCall
    | FootnoteCall
    | ValueCall
    | HoldsCall
    | Reference
    | Term
    | Citation
    | CitedWork
    | Footnote
    | Value
    | Held
)


def plain_text(inlines: "tuple[Inline, ...]") -> str:
    """Return the words of `inlines` without markup; footnotes and side notes are left out."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=text) | Code(text=text) | Reference(text=text) | Value(text=text):
                parts.append(text)
            case Term():
                parts.append(inline.words)
            case LineBreak():
                parts.append(" ")
            case CrossReference(words=words) | TermCall(words=words):
                parts.append(words)
            case Citation():
                parts.append(f"{inline.before}{plain_text(inline.children)}{inline.after}")
            case (
                Emphasis() | Strong() | Link() | SpanWithAttributes() | Foreign() | HtmlElement() | HoldsCall() | Held()
            ):
                parts.append(plain_text(inline.children))
            case CitedWork():
                parts.append(plain_text(inline.children))
            case CitationCall(words=words):
                parts.append(words)
            case FootnoteCall() | Footnote() | SideNote() | ValueCall():
                pass
            case _:
                assert_never(inline)
    return "".join(parts)
