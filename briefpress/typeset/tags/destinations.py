"""Links and bookmarks lead to structure elements too, as PDF 2.0 asks (ISO 14289-2, 8.8)."""

from typing import Any

import pydyf

from briefpress.typeset.tags.write import TreeWriter


def lead_to_elements(pdf: Any, tree: TreeWriter, document: Any, bookmarked: tuple[Any, ...]) -> None:
    """Give every named destination and every bookmark a structure destination beside its place on the page.

    Viewers that know structure destinations take `SD`, others `D`. `document` is the reference of the whole tree, for
    targets without an element; `bookmarked` are the references of the elements of the outline's entries, in order.
    """
    table: dict[str, Any] = {}
    names = pdf.catalog.get("Names", {})
    placed = names.get("Dests", {}).get("Names", [])
    for name, place in zip(placed[::2], placed[1::2], strict=True):
        table[name.string] = _both(place, tree.reference_of(name.string) or document)
    entries = [entry for entry in pdf.objects if isinstance(entry, dict) and "Title" in entry and "Dest" in entry]
    for number, (entry, reference) in enumerate(zip(entries, bookmarked, strict=True)):
        name = f"_outline-{number:04}"
        table[name] = _both(entry["Dest"], reference)
        entry["Dest"] = pydyf.String(name)
    if table:
        sorted_names = pydyf.Array()
        for name in sorted(table, key=str.encode):
            sorted_names += [pydyf.String(name), table[name]]
        names["Dests"] = pydyf.Dictionary({"Names": sorted_names})
        pdf.catalog["Names"] = pydyf.Dictionary(names)


def _both(place: Any, reference: Any) -> Any:
    return pydyf.Dictionary({"D": place, "SD": pydyf.Array([reference, *place[1:]])})
