"""What a structure element says of itself: language, what is read in its place, and its standard attributes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pydyf

from briefpress.model.structure import StructureElement

WITHOUT_PDF_2: Final[Mapping[str, str]] = {"Description": "None"}
"""Numberings that only PDF 2.0 has, and what PDF 1.7 has for them."""


def attributes_of(element: StructureElement, *, pdf_2: bool) -> dict[str, Any]:
    """Return the entries of a structure element, apart from its place in the tree."""
    texts = {"T": element.title, "Lang": element.language, "Alt": element.alternative, "E": element.expansion}
    entries: dict[str, Any] = {key: pydyf.String(text) for key, text in texts.items() if text}
    attributes = list(_attribute_objects(element, pdf_2=pdf_2))
    if attributes:
        entries["A"] = attributes[0] if len(attributes) == 1 else pydyf.Array(attributes)
    return entries


def _attribute_objects(element: StructureElement, *, pdf_2: bool) -> Iterator[Any]:
    if element.numbering:
        numbering = element.numbering if pdf_2 else WITHOUT_PDF_2.get(element.numbering, element.numbering)
        yield pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{numbering}"})
    if element.box:
        box = pydyf.Array([round(side, 2) for side in element.box])
        yield pydyf.Dictionary({"O": "/Layout", "Placement": f"/{element.placement or 'Block'}", "BBox": box})
    if element.type == "Note" and pdf_2:
        yield pydyf.Dictionary({"O": "/FENote", "NoteType": "/Footnote"})
    table = dict(_table_attributes(element))
    if table:
        yield pydyf.Dictionary({"O": "/Table", **table})


def _table_attributes(element: StructureElement) -> Iterator[tuple[str, Any]]:
    if element.scope:
        yield "Scope", f"/{element.scope}"
    if element.column_span != 1:
        yield "ColSpan", element.column_span
    if element.row_span != 1:
        yield "RowSpan", element.row_span
    if element.headers:
        yield "Headers", pydyf.Array([pydyf.String(name) for name in element.headers])
