"""Elements of the page become structure elements of a PDF (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4; ISO/TS 32005)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from briefpress.model.structure import Annotation, Child, StructureElement
from briefpress.typeset.tags import contents, figures, links, lists, notes, tables
from briefpress.typeset.tags.containment import contained
from briefpress.typeset.tags.elements import Element
from briefpress.typeset.tags.paragraphs import paragraph, with_paragraphs

TYPES: Final[Mapping[str, str]] = {
    "article": "Art",
    "section": "Sect",
    "nav": "Sect",
    "aside": "Aside",
    "blockquote": "BlockQuote",
}
"""Elements that hold blocks, and what they are. All others that hold blocks have no meaning of their own."""
PARAGRAPHS: Final[Mapping[str, str]] = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P",
    "pre": "P",
    "summary": "P",
    "legend": "P",
}
"""Elements that hold words only."""
CONTAINERS: Final = frozenset(
    {"html", "body", "main", "div", "header", "footer", "address", "details", "form", "fieldset", "hgroup", "center"}
)
"""Elements that hold blocks and only serve the layout: they leave no trace, unless they change the language."""
WORDS: Final[Mapping[str, str]] = {
    "em": "Em",
    "strong": "Strong",
    "code": "Code",
    "kbd": "Code",
    "samp": "Code",
    "q": "Quote",
}
"""Elements within a line that mean something. All others leave no trace, unless they change the language."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an element takes from those around it: the language, the authored node, and whether it lists contents."""

    language: str
    targets: frozenset[str]
    """The ids that links and bookmarks lead to: what has one of them can be found by it."""
    path: tuple[Element, ...]
    """The elements around it, outermost first, and the element itself."""
    source: str | None = None
    contents: bool = False


Builder = Callable[[Element, tuple[Child, ...], Surroundings], tuple[Child, ...]]
"""Makes structure elements of an element whose children have been made."""


def structure_of(root: Element, bookmarks: tuple[str, ...] = ()) -> StructureElement:
    """Return the tag tree of a document whose outermost element is `root`; `bookmarks` are ids that it must keep."""
    around = Surroundings(root.attributes.get("lang", ""), frozenset((*_targets(root), *bookmarks)), (root,))
    tree = StructureElement(type="Document", children=with_paragraphs(_children(root, around)))
    return notes.connected(contained(tree))


def _build(element: Element, around: Surroundings) -> tuple[Child, ...]:
    here = Surroundings(
        language=element.attributes.get("lang", around.language),
        targets=around.targets,
        path=(*around.path, element),
        source=element.attributes.get("data-source", around.source),
        contents=around.contents or contents.is_contents(element),
    )
    children = _children(element, here)
    if not children and element.tag not in tables.CELLS:
        return ()
    built = _builder(element)(element, children, here)
    if here.language != around.language:
        built = _in_language(built, here.language)
    id_ = element.attributes.get("id", "")
    if id_ in around.targets:
        built = _named(built, id_)
    return tuple(_from(child, here.source) for child in built)


def _children(element: Element, around: Surroundings) -> tuple[Child, ...]:
    made: list[Child] = []
    for child in element.children:
        made.extend(_build(child, around) if isinstance(child, Element) else (child,))
    return tuple(made)


def _builder(element: Element) -> Builder:
    if element.pseudo == "marker":
        return lists.label
    if element.pseudo == "footnote-marker":
        return notes.marker
    if element.pseudo == "footnote-call":
        return notes.call_by_style
    if notes.is_note(element):
        return notes.note
    if element.is_side_note:
        return notes.side_note
    return BUILDERS.get(element.tag, _words)


def _block(element: Element, children: tuple[Child, ...], _around: Surroundings) -> tuple[Child, ...]:
    title = element.attributes.get("aria-label") if element.attributes.get("role") == "note" else None
    return (StructureElement(type=TYPES[element.tag], title=title, children=with_paragraphs(children)),)


def _paragraph(element: Element, children: tuple[Child, ...], _around: Surroundings) -> tuple[Child, ...]:
    return paragraph(PARAGRAPHS[element.tag], children)


def _container(_element: Element, children: tuple[Child, ...], around: Surroundings) -> tuple[Child, ...]:
    # Terms and their definitions may stand in groups, which the list opens.
    return children if around.path[-2].tag == "dl" else with_paragraphs(children)


def _words(element: Element, children: tuple[Child, ...], _around: Surroundings) -> tuple[Child, ...]:
    type_ = WORDS.get(element.tag)
    if "data-label" in element.attributes:
        return (StructureElement(type="Lbl", children=children),)
    if element.tag == "abbr" and element.attributes.get("title"):
        return (StructureElement(type="Span", expansion=element.attributes["title"], children=children),)
    return children if type_ is None else (StructureElement(type=type_, children=children),)


def _list(element: Element, children: tuple[Child, ...], around: Surroundings) -> tuple[Child, ...]:
    return contents.contents(element, children) if around.contents else lists.listing(element, children)


def _item(element: Element, children: tuple[Child, ...], around: Surroundings) -> tuple[Child, ...]:
    return contents.entry(element, children) if around.contents else lists.item(element, children)


def _in_language(built: tuple[Child, ...], language: str) -> tuple[Child, ...]:
    """Return `built` with its language said: on what there is, or around bare words."""
    if any(not isinstance(child, StructureElement) for child in built):
        return (StructureElement(type="Span", children=built, language=language),)
    return tuple(
        replace(child, language=child.language or language) for child in built if isinstance(child, StructureElement)
    )


def _named(built: tuple[Child, ...], id_: str) -> tuple[Child, ...]:
    """Return `built` with the first of its elements called `id_`; bare words become an element to be called so."""
    first = built[0]
    if not isinstance(first, StructureElement):
        return (StructureElement(type="Span", id=id_, children=built),)
    return (replace(first, id=first.id or id_), *built[1:])


def _targets(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Element):
            yield from _targets(child)
        elif isinstance(child, Annotation) and child.target.startswith("#"):
            yield child.target.removeprefix("#")


def _from(child: Child, source: str | None) -> Child:
    """Return `child`, and what it holds that has no source of its own, as coming from `source`."""
    if not isinstance(child, StructureElement) or child.source is not None or source is None:
        return child
    return replace(child, source=source, children=tuple(_from(inner, source) for inner in child.children))


BUILDERS: Final[Mapping[str, Builder]] = {
    **dict.fromkeys(TYPES, _block),
    **dict.fromkeys(PARAGRAPHS, _paragraph),
    **dict.fromkeys(CONTAINERS, _container),
    "a": links.link,
    "ul": _list,
    "ol": _list,
    "menu": _list,
    "li": _item,
    "dl": lists.definitions,
    "dt": lists.term,
    "dd": lists.definition,
    "table": tables.table,
    "caption": tables.caption,
    "thead": tables.rows,
    "tbody": tables.rows,
    "tfoot": tables.rows,
    "tr": tables.row,
    "th": tables.cell,
    "td": tables.cell,
    "figure": figures.figure,
    "figcaption": figures.caption,
    "img": figures.image,
    "svg": figures.image,
}
"""What is made of each element; an element that is not named here stands within a line."""
