"""HTML among words, where the house allows it: a few elements become nodes, and all else is taken away and reported."""

from collections.abc import Iterable, Mapping, Sequence
from html.parser import HTMLParser
from typing import Final, get_args

from markdown_it.token import Token

from briefpress.diagnostics.codes.markdown import CLEANED_HTML, UNKNOWN_LANGUAGE
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import one_of
from briefpress.model.inline import Direction, ElementName, HtmlElement, Inline
from briefpress.model.language_tag import LanguageFault, read_language_tag
from briefpress.read.markdown.html import INSTEAD_OF_HTML
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

ELEMENTS: Final[Mapping[str, ElementName]] = {name: name for name in get_args(ElementName)}
"""The elements that are allowed."""
EXPLAINED: Final = frozenset({"abbr", "dfn"})
"""The elements whose `title` says what their words stand for."""
EVERYWHERE: Final = ("dir", "lang")
"""The attributes that every element may have."""
GONE_WITH_ALL: Final = frozenset(
    [
        "applet",
        "canvas",
        "iframe",
        "math",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
    ]
)
"""The elements whose words are not meant to be read: what stands in them is taken away as well."""


class _Tag(HTMLParser):
    """One tag, read: the name of its element, whether it opens it, and its attributes. What is no tag has no name."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.name = ""
        self.opens = False
        self.attributes: dict[str, str] = {}
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.name, self.opens = tag, True
        for key, value in attrs:
            self.attributes.setdefault(key, value or "")

    def handle_endtag(self, tag: str) -> None:
        self.name = self.name or tag


def with_elements(tokens: Sequence[Token], passage: Passage, reading: Reading) -> list[Token]:
    """Return `tokens` with those of HTML as tokens that open and close elements, or without them."""
    tags = {at: _Tag(token.content) for at, token in enumerate(tokens) if token.type == "html_inline"}
    if not tags:
        return list(tokens)
    closed_at = _pairs(tokens, tags)
    closes = {closing: opening for opening, closing in closed_at.items()}
    kept: list[Token] = []
    skip_to = -1
    for at, token in enumerate(tokens):
        if at <= skip_to:
            continue
        tag = tags.get(at)
        span = passage.span(*token.meta["place"])
        if tag is None:
            kept.append(token)
        elif tag.name == "br" and tag.opens:
            _refuse_attributes(tag, tag.attributes, span, reading)
            kept.append(Token("hardbreak", "br", 0, meta=token.meta))
        elif at in closed_at and tag.name in ELEMENTS:
            kept.append(Token("element_open", tag.name, 1, meta={**token.meta, "tag": tag}))
        elif at in closes and tag.name in ELEMENTS:
            kept.append(Token("element_close", tag.name, -1, meta=token.meta))
        elif at in closed_at and tag.name in GONE_WITH_ALL:
            _report(span, f"`<{tag.name}>` is not allowed", "taken away with what it holds", "leave it out", reading)
            skip_to = closed_at[at]
        elif at not in closes and not token.content.startswith("<!--"):
            _report(span, *_why_not(tag), reading)
    return kept


def read_element(opening: Token, children: tuple[Inline, ...], span: Span | None, reading: Reading) -> Inline:
    """Return the element that `opening` opens, with the attributes that are allowed on it."""
    tag: _Tag = opening.meta["tag"]
    language: str | None = None
    direction: Direction | None = None
    title = ""
    refused: list[str] = []
    for key, value in tag.attributes.items():
        place = span and span.find(key)
        if key == "title" and tag.name in EXPLAINED:
            title = " ".join(value.split())
        elif key == "dir" and value.lower() in get_args(Direction):
            direction = next(known for known in get_args(Direction) if known == value.lower())
        elif key == "lang":
            read = read_language_tag(value)
            if isinstance(read, LanguageFault):
                reading.report(UNKNOWN_LANGUAGE, place, read.message, help=read.help)
            else:
                language, direction = read.tag, direction or read.direction
        else:
            refused.append(key)
    _refuse_attributes(tag, refused, span, reading)
    return HtmlElement(ELEMENTS[tag.name], children, title, language, direction, span=span)


def _pairs(tokens: Sequence[Token], tags: Mapping[int, _Tag]) -> dict[int, int]:
    """Return where each element that opens closes again, within the same stress, link and element."""
    closed_at: dict[int, int] = {}
    opened: list[int] = []
    for at, token in enumerate(tokens):
        tag = tags.get(at)
        if token.nesting > 0 or (tag and tag.opens and tag.name != "br"):
            opened.append(at)
        elif token.nesting < 0:
            while opened and opened.pop() in tags:
                pass
        elif tag and tag.name and not tag.opens:
            depth = len(opened)
            while depth and (inner := tags.get(opened[depth - 1])) and inner.name != tag.name:
                depth -= 1
            if depth and opened[depth - 1] in tags:
                closed_at[opened[depth - 1]] = at
                del opened[depth - 1 :]
    return closed_at


def _refuse_attributes(tag: _Tag, keys: Iterable[str], span: Span | None, reading: Reading) -> None:
    for key in keys:
        place = span and span.find(key)
        if key == "dir" and tag.name in ELEMENTS:
            message, help_ = f"`{tag.attributes[key]}` is no direction", f"write {one_of(get_args(Direction))}"
        else:
            known = (*EVERYWHERE, *(["title"] if tag.name in EXPLAINED else [])) if tag.name in ELEMENTS else ()
            message = f"the attribute `{key}` of `<{tag.name}>` is not allowed"
            help_ = f"possible here: {one_of(known)}" if known else "leave it out"
        _report(place, message, "taken away", help_, reading)


def _why_not(tag: _Tag) -> tuple[str, str, str]:
    """Return message, label and help for a tag that is taken away."""
    if not tag.name:
        return "this is not allowed", "taken away", "leave it out"
    if tag.name not in ELEMENTS:
        help_ = INSTEAD_OF_HTML.get(tag.name, "write it in Markdown, or leave it out")
        return f"`<{tag.name}>` is not allowed", "taken away; its words stay", help_
    help_ = "open and close an element within the same words, outside of others"
    if tag.opens:
        return f"`<{tag.name}>` is not closed in the same words", "taken away", help_
    return f"`</{tag.name}>` closes nothing in the same words", "taken away", help_


def _report(span: Span | None, message: str, label: str, help_: str, reading: Reading) -> None:
    reading.report(CLEANED_HTML, span, message, label=label, help=help_)
