"""The tag tree is written into the file (ISO 32000-1, 14.7; ISO 32000-2, 14.7)."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import pydyf

from briefpress.model.structure import Child, MarkedContent, StructureElement
from briefpress.typeset.tags.attributes import attributes_of

IN_PDF_2: Final[Mapping[str, str]] = {"Note": "FENote"}
"""Types that PDF 2.0 calls by another name."""
NAMESPACE_2: Final = "http://iso.org/pdf2/ssn"
ONLY_IN_1_7: Final = frozenset({"Art", "BlockQuote", "Code", "Quote", "Reference", "TOC", "TOCI"})
"""Types that PDF 2.0 takes from PDF 1.7: they are in no namespace of its own."""
MAPPED_IN_1_7: Final[Mapping[str, str]] = {"Aside": "Sect", "Em": "Span", "Strong": "Span"}
"""Types that PDF 1.7 does not have, and the one that each is read as."""


class TreeWriter:
    """Writes one tag tree. `annotations` are the written links, by `Annotation.number`."""

    def __init__(self, pdf: Any, annotations: tuple[Any, ...], *, pdf_2: bool) -> None:
        self._pdf = pdf
        self._annotations = annotations
        self._pdf_2 = pdf_2
        # The library counts all pages anew each time that it is asked.
        self._pages: tuple[bytes, ...] = pdf.page_references
        self._owners: dict[tuple[int, int], Any] = {}
        self._counts: Counter[int] = Counter()
        self._linking: list[tuple[Any, Any]] = []
        self._named: dict[str, Any] = {}
        self._referring: list[tuple[Any, tuple[str, ...]]] = []
        self._namespace = _added(pdf, {"Type": "/Namespace", "NS": pydyf.String(NAMESPACE_2)}) if pdf_2 else None
        self.references: dict[int, Any] = {}
        """The reference of each written element, by the identity of its value."""

    def write(self, tree: StructureElement, pages: int) -> None:
        """Write `tree`, and make it the structure of the PDF, which has as many `pages`."""
        parents = _added(self._pdf, {})
        root = _added(self._pdf, {"Type": "/StructTreeRoot", "ParentTree": parents.reference})
        root["K"] = pydyf.Array([self._element(tree, root.reference)])
        if self._namespace:
            root["Namespaces"] = pydyf.Array([self._namespace.reference])
        else:
            root["RoleMap"] = pydyf.Dictionary({name: f"/{other}" for name, other in MAPPED_IN_1_7.items()})
        self._refer()
        parents["Nums"] = self._parent_numbers(pages)
        root["ParentTreeNextKey"] = pages + len(self._linking)
        if self._named:
            names = pydyf.Array()
            for name in sorted(self._named, key=str.encode):
                names += [pydyf.String(name), self._named[name].reference]
            root["IDTree"] = _added(self._pdf, {"Names": names}).reference
        catalog = self._pdf.catalog
        catalog["StructTreeRoot"] = root.reference
        catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})

    def reference_of(self, name: str) -> Any:
        """Return the reference of the element called `name`, or none."""
        element = self._named.get(name)
        return element.reference if element else None

    def _element(self, element: StructureElement, parent: Any) -> Any:
        type_ = IN_PDF_2.get(element.type, element.type) if self._pdf_2 else element.type
        page = _first_page(element)
        written = _added(self._pdf, {"Type": "/StructElem", "S": f"/{type_}", "P": parent})
        # The library writes it anew each time that it is asked.
        reference = self.references[id(element)] = written.reference
        if page is not None:
            written["Pg"] = self._pages[page - 1]
        if self._namespace and type_ not in ONLY_IN_1_7:
            written["NS"] = self._namespace.reference
        written.update(attributes_of(element, pdf_2=self._pdf_2))
        if element.id:
            name = element.id
            while name in self._named:
                name += "+"
            written["ID"] = pydyf.String(name)
            self._named[name] = written
        if element.refers_to:
            self._referring.append((written, element.refers_to))
        written["K"] = pydyf.Array([self._child(child, reference, page) for child in element.children])
        return reference

    def _child(self, child: Child, owner: Any, page: int | None) -> Any:
        if isinstance(child, StructureElement):
            return self._element(child, owner)
        on_page = self._pages[child.page - 1]
        if isinstance(child, MarkedContent):
            if (child.page, child.number) not in self._owners:
                self._counts[child.page] += 1
            self._owners[child.page, child.number] = owner
            if child.page == page:
                return child.number
            return pydyf.Dictionary({"Type": "/MCR", "Pg": on_page, "MCID": child.number})
        annotation = self._annotations[child.number]
        annotation["Contents"] = pydyf.String(child.contents or child.target)
        self._linking.append((owner, annotation))
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": annotation.reference, "Pg": on_page})

    def _refer(self) -> None:
        for written, names in self._referring:
            references = [self._named[name].reference for name in names if name in self._named]
            if references:
                written["Ref"] = pydyf.Array(references)

    def _parent_numbers(self, pages: int) -> Any:
        """Return the parent tree: for each page the elements of its content in order, then that of each link."""
        numbers = pydyf.Array()
        for page in range(1, pages + 1):
            of_page = [self._owners[page, number] for number in range(self._counts[page])]
            numbers += [page - 1, pydyf.Array(of_page)]
        for key, (reference, annotation) in enumerate(self._linking, pages):
            annotation["StructParent"] = key
            numbers += [key, reference]
        return numbers


def _first_page(element: StructureElement) -> int | None:
    """Return the page (from 1) of the first content in an element; none where there is none."""
    for child in element.children:
        page = _first_page(child) if isinstance(child, StructureElement) else child.page
        if page is not None:
            return page
    return None


def _added(pdf: Any, entries: Mapping[str, Any]) -> Any:
    dictionary = pydyf.Dictionary(entries)
    pdf.add_object(dictionary)
    return dictionary
