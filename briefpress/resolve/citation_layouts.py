"""Other forms of a style, made by changing its XML: names alone, no names, years with suffixes."""

from copy import deepcopy
from typing import Any, Final

from citeproc.frontend import etree

from briefpress.resolve.citation_styles import NAMESPACE

NAMES: Final = (
    b'<names xmlns="http://purl.org/net/xbiblio/csl" variable="author"><name form="short" and="text" delimiter=", " '
    b'et-al-min="4" et-al-use-first="1"/><substitute><names variable="editor"/><text variable="title" form="short"/>'
    b"</substitute></names>"
)
"""How works are called in running text where the style of citations has no names."""
SUFFIXED: Final = b'<group xmlns="http://purl.org/net/xbiblio/csl"><text variable="year-suffix"/></group>'
"""What a year stands in that may have a suffix."""


def only_names(root: Any) -> None:
    """Leave of the citations of a style the names of authors, or give it some."""
    layout = root.citation.layout
    found = first_names(layout, root)
    names = etree.fromstring(NAMES, root.getroottree().parser) if found is None else deepcopy(found)
    for child in list(layout):
        layout.remove(child)
    for name in ("prefix", "suffix"):
        names.attrib.pop(name, None)
    layout.append(names)


def no_names(root: Any) -> None:
    """Take the names of authors out of the citations of a style, with what stands in for them."""
    for names in list(root.iter(f"{NAMESPACE}names")):
        if "author" in names.get("variable", "").split() and names.getparent() is not None:
            names.getparent().remove(names)


def add_suffixes(root: Any) -> None:
    """Put year suffixes behind the years of a style that asks for them and leaves to others where they stand."""
    texts = (text.get("variable") for text in root.iter(f"{NAMESPACE}text"))
    if root.citation.get("disambiguate-add-year-suffix") != "true" or "year-suffix" in texts:
        return
    for date in list(root.iter(f"{NAMESPACE}date")):
        parts = {part.get("name") for part in date.iter(f"{NAMESPACE}date-part")}
        if date.get("variable") != "issued" or (date.get("date-parts") or "-".join(sorted(parts))) != "year":
            continue
        group = etree.fromstring(SUFFIXED, root.getroottree().parser)
        for name in ("prefix", "suffix"):
            if name in date.attrib:
                group.set(name, date.attrib.pop(name))
        date.getparent().replace(date, group)
        group.insert(0, date)


def first_names(element: Any, root: Any, depth: int = 0) -> Any:
    """Return the first names of authors that `element` sets, itself or by a macro; none where it sets none."""
    for child in element.iter():
        if child.tag == f"{NAMESPACE}names" and "author" in child.get("variable", "").split():
            return child
        macro = child.get("macro") if child.tag == f"{NAMESPACE}text" else None
        if macro and depth < 20:
            found = first_names(root.get_macro(macro), root, depth + 1)
            if found is not None:
                return found
    return None
