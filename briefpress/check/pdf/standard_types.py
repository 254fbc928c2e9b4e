"""The standard structure types, and which may stand in which (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4; ISO 32005)."""

from collections.abc import Mapping
from typing import Final

PDF_2: Final = "http://iso.org/pdf2/ssn"
"""The namespace of the types of PDF 2.0."""
MATHEMATICS: Final = "http://www.w3.org/1998/Math/MathML"

HEADINGS: Final = ("H1", "H2", "H3", "H4", "H5", "H6")
NOTES: Final = frozenset({"Note", "FENote"})
"""A note, in PDF 1.7 and in PDF 2.0."""
COMMON: Final = frozenset(
    [
        "Document",
        "Part",
        "Sect",
        "Div",
        "NonStruct",
        "P",
        *HEADINGS,
        "Lbl",
        "Span",
        "Link",
        "Annot",
        "Form",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "L",
        "LI",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Caption",
        "Figure",
        "Formula",
    ]
)
ONLY_1: Final = frozenset(
    ["Art", "BlockQuote", "TOC", "TOCI", "Index", "Private", "H", "Quote", "Note", "Reference", "BibEntry", "Code"]
)
ONLY_2: Final = frozenset(["DocumentFragment", "Aside", "Title", "FENote", "Sub", "Em", "Strong", "Artifact"])
STANDARD_1: Final = COMMON | ONLY_1
STANDARD_2: Final = COMMON | ONLY_2

INLINE: Final = frozenset({"Span", "Em", "Strong", "Code", "Quote", "Link", "Reference"})
"""Types that stand within a line: no space parts their words from those around them."""
CHILDREN: Final[Mapping[str, frozenset[str]]] = {
    "L": frozenset({"L", "LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TFoot": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
    "TOCI": frozenset({"Lbl", "Reference", "NonStruct", "P", "TOC"}),
}
"""What may stand right inside these types. Content of a page may not."""
PARENTS: Final[Mapping[str, frozenset[str]]] = {
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TFoot": frozenset({"Table"}),
    "TOCI": frozenset({"TOC"}),
}
"""What these types must stand right inside of."""
BLOCKS: Final = frozenset({"P", "Document", "Part", "Art", "Sect", "TOC", "Table", "L", "BlockQuote", *HEADINGS})
NEVER_IN: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("P", *HEADINGS), frozenset({"P", "Document", "Part", "Art", "Sect", "TOC", *HEADINGS})),
    **dict.fromkeys(("Span", "Em", "Strong", "Code", "Quote"), BLOCKS),
    # A link that holds its annotation is no group, so it holds no blocks.
    "Link": BLOCKS | {"Link"},
    "Document": frozenset({"Caption", "Span", "Link"}),
}
"""What must not stand right inside these types."""
