"""The references to all pages of a PDF, made once and not once for each tag."""

from typing import Any, Final

import pydyf

from briefpress.typeset.swift.change import Change


def page_references(pdf: Any) -> tuple[bytes, ...]:
    """Return the references to the pages; as long as no page is added, the same tuple."""
    kids = pdf.pages["Kids"]
    kept: tuple[bytes, ...] = vars(pdf).get("_kept_references", ())
    if len(kept) * 3 != len(kids):
        kept = tuple(f"{number} 0 R".encode("ascii") for number in kids[::3])
        vars(pdf)["_kept_references"] = kept
    return kept


CHANGE: Final = Change(
    "page-references", ("pydyf", "0.13.0"), members=((pydyf.PDF, "page_references", property(page_references)),)
)
