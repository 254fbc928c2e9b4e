"""The tag tree and the parent tree, read from a PDF's objects."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pikepdf

from briefpress.check.pdf.element import ContentReference, Element, ObjectReference

DEEPEST: Final = 150
"""How deep elements may be nested: deeper ones are left out, and their content counts as outside of the tree."""

Pages = Mapping[tuple[int, int], int]
"""The page (from 1) of each page object."""


def read_top(root: Any, pages: Pages) -> tuple[Element, ...]:
    """Return the elements right under the root of the tag tree."""
    reading = _Reading(read_roles(root), pages)
    return tuple(e for e in reading.children(root.get("/K"), None, 0) if isinstance(e, Element))


def read_roles(root: Any) -> dict[str, str]:
    """Return the role map, without the slashes of PDF names."""
    roles = root.get("/RoleMap")
    if not isinstance(roles, pikepdf.Dictionary):
        return {}
    return {_name(name): _name(target) for name, target in roles.items()}


def read_owners(root: Any, holders: Mapping[int, tuple[int, int]]) -> dict[ContentReference, int]:
    """Return, for marked content, the object number of the element that the parent tree names as its owner.

    `holders` gives the page and the form's object number (0 for none) of each key of the parent tree.
    """
    owners: dict[ContentReference, int] = {}
    for key, value in _entries(root.get("/ParentTree"), 0):
        if key in holders and isinstance(value, pikepdf.Array):
            page, form = holders[key]
            for number, owner in enumerate(value):
                if isinstance(owner, pikepdf.Dictionary):
                    owners[ContentReference(page, number, form)] = owner.objgen[0]
    return owners


def resolve_role(type_: str, roles: Mapping[str, str]) -> str:
    """Return the type at the end of the role map; the type itself where the map goes round in a circle."""
    seen = {type_}
    role = type_
    while role in roles:
        role = roles[role]
        if role in seen:
            return type_
        seen.add(role)
    return role


class _Reading:
    """What is the same for all elements, and those that were met already: a tree holds each of them once."""

    def __init__(self, roles: Mapping[str, str], pages: Pages) -> None:
        self.roles = roles
        self.pages = pages
        self.met: set[int] = set()

    def children(
        self, kids: Any, page: int | None, depth: int
    ) -> Iterator[Element | ContentReference | ObjectReference]:
        for kid in kids if isinstance(kids, pikepdf.Array) else () if kids is None else (kids,):
            if isinstance(kid, int):
                if page is not None:
                    yield ContentReference(page, kid)
            elif isinstance(kid, pikepdf.Dictionary):
                yield from self.child(kid, page, depth)

    def child(self, kid: Any, page: int | None, depth: int) -> Iterator[Element | ContentReference | ObjectReference]:
        kind = kid.get("/Type")
        own_page = self.page(kid, page)
        if kind == "/MCR":
            stream = kid.get("/Stm")
            number = kid.get("/MCID")
            if own_page is not None and isinstance(number, int):
                yield ContentReference(own_page, number, stream.objgen[0] if stream is not None else 0)
        elif kind == "/OBJR":
            target = kid.get("/Obj")
            if target is not None:
                yield ObjectReference(target.objgen[0])
        elif depth < DEEPEST and (not kid.is_indirect or kid.objgen[0] not in self.met):
            self.met.add(kid.objgen[0])
            yield self.element(kid, own_page, depth)

    def element(self, source: Any, page: int | None, depth: int) -> Element:
        # Every look into an object costs: the keys say which looks are needed.
        keys = set(source.keys())
        type_ = _name(source.get("/S"))
        attributes = _attributes(source["/A"]) if "/A" in keys else {}
        namespace = source.get("/NS") if "/NS" in keys else None
        return Element(
            type=type_,
            role=resolve_role(type_, self.roles),
            object_number=source.objgen[0],
            namespace=str(namespace.get("/NS", "")) if isinstance(namespace, pikepdf.Dictionary) else "",
            children=tuple(self.children(source.get("/K"), page, depth + 1)),
            id=_text(source, "/ID", keys),
            language=_text(source, "/Lang", keys),
            alternative=_text(source, "/Alt", keys),
            actual_text=_text(source, "/ActualText", keys),
            expansion=_text(source, "/E", keys),
            refers_to=_numbers(source["/Ref"]) if "/Ref" in keys else (),
            numbering=_name(attributes["/ListNumbering"]) if "/ListNumbering" in attributes else None,
            scope=_name(attributes["/Scope"]) if "/Scope" in attributes else None,
            headers=tuple(str(header) for header in attributes.get("/Headers", ())),
            column_span=_whole(attributes.get("/ColSpan", 1)),
            row_span=_whole(attributes.get("/RowSpan", 1)),
            box=tuple(float(value) for value in attributes["/BBox"]) if "/BBox" in attributes else None,
        )

    def page(self, source: Any, otherwise: int | None) -> int | None:
        page = source.get("/Pg")
        return self.pages.get(page.objgen, otherwise) if page is not None else otherwise


def _attributes(source: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in source if isinstance(source, pikepdf.Array) else (source,):
        if isinstance(one, pikepdf.Dictionary):
            found.update(one.items())
    return found


def _entries(node: Any, depth: int) -> Iterator[tuple[int, Any]]:
    """Yield the entries of a number tree (ISO 32000-1, 7.9.7)."""
    if not isinstance(node, pikepdf.Dictionary) or depth > DEEPEST:
        return
    numbers = list(node.get("/Nums", ()))
    yield from zip(numbers[::2], numbers[1::2], strict=False)
    for kid in node.get("/Kids", ()):
        yield from _entries(kid, depth + 1)


def _numbers(source: Any) -> tuple[int, ...]:
    return tuple(one.objgen[0] for one in source if isinstance(one, pikepdf.Dictionary))


def _text(source: Any, key: str, keys: set[str]) -> str | None:
    return str(source[key]) if key in keys else None


def _whole(value: Any) -> int:
    return int(value) if isinstance(value, int) else 1


def _name(value: Any) -> str:
    return "" if value is None else str(value).removeprefix("/")
