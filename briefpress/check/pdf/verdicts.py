"""What the validator says, in our words where we know the rule, at the authored line where its object leads to one."""

from collections.abc import Iterator, Mapping
from typing import Final

from briefpress.check.pdf.element import Element
from briefpress.check.pdf.gathering import Fault, told
from briefpress.check.pdf_validator import Failure
from briefpress.check.subject import PdfSubject, VerdictSubject
from briefpress.diagnostics.codes.typeset import GLYPH_NOT_DRAWN
from briefpress.diagnostics.diagnostic import Code, Diagnostic

OURS: Final[Mapping[str, str]] = {
    "ANNOTATION-CONTENTS-LANGUAGE": "no language is known for the description of a link",
    "ARTIFACT-NESTED": "an artifact stands inside of content that is read",
    "TAGGED-CONTENT-INSIDE-ARTIFACT": "content that is read stands inside of an artifact",
    "CONTENT-TAGGING": "content is neither in the tag tree nor marked as an artifact",
    "FIGURE-ALTERNATIVE-TEXT": "a figure has no alternative text",
    "FONT-EMBEDDING": "a font is not embedded",
    "FONT-GLYPH-PRESENCE": "an embedded font lacks a glyph that the text uses",
    "FONT-UNICODE-MAPPING": "glyphs of a font stand for no character",
    "FORMULA-ALTERNATIVE-TEXT": "a formula has no alternative text",
    "HEADING-NESTING": "a heading skips a level, or the first heading is not of level 1",
    "HEADING-STRUCTURE": "numbered headings and headings without a number are mixed",
    "ID-SCHEMA": "the metadata do not name the standard",
    "ID-PART": "the metadata name another part of the standard",
    "ID-CONFORMANCE": "the metadata name another level of conformance",
    "L-KIDS": "a list holds something else than items, lists and a caption",
    "LANGUAGE-TAG": "a language tag is not one",
    "LBODY-PARENT": "the body of a list item stands outside of an item",
    "LI-KIDS": "a list item holds something else than a label and a body",
    "LI-PARENT": "a list item stands outside of a list",
    "LINK-CONTENTS": "a link has no description",
    "LINK-LINK-TAG": "a link annotation stands outside of a link element",
    "METADATA-LANGUAGE": "no language is known for the metadata",
    "METADATA-TITLE": "the metadata hold no title",
    "NOTDEF-GLYPH": "a character is drawn as an empty box",
    "NOTE-ID": "a note has no id",
    "NOTE-ID-UNIQUE": "two notes have the same id",
    "PAGE-TABS": "the links of a page are not visited in the order of the tag tree",
    "STRUCT-TREE-ROLE-MAP": "a structure type stands for no standard type",
    "STRUCT-TREE-ROLE-MAP-CYCLE": "the map of structure types goes round in a circle",
    "STRUCT-TREE-ROLE-MAP-STANDARD": "a standard structure type stands for another one",
    "STRUCT-TREE-ROOT": "the PDF has no tag tree",
    "TABLE-CELL-INTERSECTION": "cells of a table overlap",
    "TABLE-COLUMN-ROWSPAN": "columns of a table have unequal lengths",
    "TABLE-HEADERS-SCOPE": "nothing says which header cells a cell of a table has",
    "TABLE-HEADERS-UNDEFINED": "a cell of a table names a header cell that does not exist",
    "TABLE-KIDS": "a table holds something else than rows, groups of rows and a caption",
    "TABLE-ROW-COLUMNSPAN": "rows of a table have unequal lengths",
    "TAGGED-DOCUMENT": "the PDF is not marked as tagged",
    "TEXT-LANGUAGE": "no language is known for some text",
    "TR-KIDS": "a row of a table holds something else than cells",
    "TR-PARENT": "a row stands outside of a table",
    "UNICODE-MAPPING": "glyphs of a font stand for no character",
    "VIEWER-PREFERENCES": "viewers show the file's name in place of the title",
    "ANNOTATION-FLAGS-PRESENT": "an annotation does not say whether it is printed",
    "DEVICE-CMYK": "a colour for printing presses is used that no output intent defines",
    "DEVICE-GRAY": "a grey is used that no output intent defines",
    "DEVICE-RGB": "a colour is used that no output intent defines",
    "IMAGE-INTERPOLATE": "an image asks viewers to smooth it",
    "METADATA-FILTER": "the metadata are compressed",
    "TRANSPARENCY-GROUP-CS": "something transparent stands on a page whose colours are not defined",
    "XMP-PROPERTY-DEFINITION": "the metadata hold a field that nothing defines",
    "XMP-EXTENSION-PROPERTY-DEFINITION": "the metadata hold a field that nothing defines",
}
"""Our words for the validator's rules, by the part of their ids between the profile and the number."""
TOLD_BY: Final[Mapping[str, frozenset[str]]] = {
    "NOTDEF-GLYPH": frozenset({GLYPH_NOT_DRAWN.id}),
}
"""What the typesetter says where it knows the same, by the same part."""


def said_while_typeset(rule: str, told_before: tuple[Diagnostic, ...]) -> bool:
    """Return whether what a rule of the validator finds was told, with more to go by, while the PDF was made."""
    codes = TOLD_BY.get(_subject_of(rule), frozenset())
    return any(diagnostic.code in codes for diagnostic in told_before)


def told_failures(code: Code, subject: VerdictSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each failure of a verdict; one where the file could not be judged at all."""
    verdict, pdf = subject.verdict, subject.pdf
    if verdict.trouble:
        message = f"the PDF cannot be judged by {verdict.name}: {verdict.trouble}"
        yield from told(
            code, pdf, [Fault(message, help="please report this: briefpress wrote a file that it cannot read")]
        )
    yield from told(
        code,
        pdf,
        (
            Fault(
                f"the PDF fails {verdict.name}: {in_our_words(failure.rule) or failure.message}",
                _element_of(failure.object_number, pdf),
                help=_help(failure),
            )
            for failure in verdict.failures
        ),
    )


def _help(failure: Failure) -> str:
    # The validator's own words are not to be read twice.
    more = f": {failure.message}" if in_our_words(failure.rule) else ""
    return f"the validator calls this {failure.rule}{more}"


def in_our_words(rule: str) -> str | None:
    """Return what a rule of the validator is about; none where we have no words of our own for it."""
    return OURS.get(_subject_of(rule))


def _subject_of(rule: str) -> str:
    """Return what a rule's id says it is about: what stands in it between the profile and the number."""
    return "-".join(rule.split("-")[1:-1])


def _element_of(number: int | None, pdf: PdfSubject) -> Element | None:
    """Return the structure element that an object is, or belongs to."""
    if number is None:
        return None
    return pdf.file.by_number.get(number) or pdf.file.holders.get(number)
