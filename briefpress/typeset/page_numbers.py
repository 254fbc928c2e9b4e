"""Page numbers that stand in the text: where they are asked for, what they are, and how they are filled in.

WeasyPrint writes the text anew into the box that it made first. Where it has put a copy of that box into its tree, as
it does in grids, the number would stay 0, so that the copy gets the text, too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure.boxes import LineBox


@dataclass(frozen=True, slots=True)
class Reference:
    """A piece of generated content that depends on pages.

    `box` is what WeasyPrint made first, `lookup` what it keeps in mind about it. `places` are where it stands in the
    tree of boxes before layout: each is the boxes around it, outermost first, and the box itself or a copy of it.
    """

    box: Any
    lookup: Any
    places: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """Where everything that page numbers are asked about stands: anchors by name, references by their box."""

    anchors: Mapping[str, Mapping[str, list[int]]]
    references: Mapping[Any, Mapping[str, list[int]]]
    total: int


def take_references(collector: Any, roots: Iterable[Any]) -> tuple[Reference, ...]:
    """Take out of WeasyPrint's hands the generated content that depends on pages, and return it.

    `roots` are the tree of boxes before layout and the footnotes, which are not in it.
    """
    lookups = collector.counter_lookup_items
    taken = {key[0]: lookups.pop(key) for key in [key for key in lookups if key[1] == "content"]}
    places: dict[Any, list[tuple[Any, ...]]] = {}
    for path in (path for root in roots for path in _linked(root, ())) if taken else ():
        places.setdefault(path[-1].missing_link, []).append(path)
    return tuple(Reference(box, lookup, tuple(places.get(box, ()))) for box, lookup in taken.items())


def page_numbers(context: Any, pages: list[Any], references: Iterable[Reference]) -> PageNumbers:
    """Return the numbers that hold for `pages`, which are all made, but still without their margins."""
    wanted = {reference.box for reference in references}
    counters = [state[1] for _, _, _, state, _ in context.page_maker[1:]]
    first: dict[Any, Mapping[str, list[int]]] = {}
    for index, page in enumerate(pages if wanted else ()):
        for box in page.descendants(placeholders=True):
            # What runs over pages has the number of the first.
            if box.missing_link is not None and box.missing_link in wanted:
                first.setdefault(box.missing_link, dict(counters[index]))
    items = context.target_collector.target_lookup_items
    anchors = {name: dict(item.cached_page_counter_values) for name, item in items.items()}
    return PageNumbers(anchors, first, len(pages))


def fill_in(references: Iterable[Reference], numbers: PageNumbers) -> None:
    """Write the text of references anew. The numbers of anchors are those that WeasyPrint has in mind."""
    for reference in references:
        values = numbers.references.get(reference.box, {})
        write_anew(reference, {**values, "pages": [numbers.total]})


def write_anew(reference: Reference, values: Mapping[str, list[int]]) -> None:
    """Write the text of a reference that stands on a page with the counters `values`."""
    reference.lookup.parse_again(dict(values))
    content = content_of(reference.box)
    for *_, box in reference.places:
        if box is not reference.box:
            (box.children[0] if _holds_line(box) else box).children = content


def content_of(box: Any) -> list[Any]:
    """Return the boxes of the generated content of `box` before layout."""
    return list(box.children[0].children if _holds_line(box) else box.children)


def _holds_line(box: Any) -> bool:
    return len(box.children) == 1 and isinstance(box.children[0], LineBox)


def _linked(box: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    path = (*path, box)
    if box.missing_link is not None:
        yield path
    for child in box.all_children():
        yield from _linked(child, path)
