"""The structure of a PDF as text: one line for each element, indented by its depth, with what is read in it."""

from collections.abc import Iterator
from typing import Final

from briefpress.model.structure import Annotation, MarkedContent, StructureElement

INDENT: Final = "  "


def structure_text(element: StructureElement) -> str:
    """Return `element` and all below it, line by line: type, attributes, and the words that stand right in it."""
    return "".join(f"{line}\n" for line in _lines(element, 0))


def _lines(element: StructureElement, depth: int) -> Iterator[str]:
    said = [INDENT * depth + element.type, *_attributes(element)]
    # A single run of words stands beside its element.
    if element.children and all(isinstance(child, MarkedContent) for child in element.children):
        yield " ".join((*said, *([_quoted(element.text)] if element.text else [])))
        return
    yield " ".join(said)
    run = ""
    for child in element.children:
        if isinstance(child, MarkedContent):
            run += child.text
            continue
        if run:
            yield INDENT * (depth + 1) + _quoted(run)
            run = ""
        if isinstance(child, Annotation):
            yield f"{INDENT * (depth + 1)}→ {child.target}" + (f" ({child.contents})" if child.contents else "")
        else:
            yield from _lines(child, depth + 1)
    if run:
        yield INDENT * (depth + 1) + _quoted(run)


def _attributes(element: StructureElement) -> Iterator[str]:
    for name, value in (
        ("id", element.id),
        ("lang", element.language),
        ("alt", element.alternative),
        ("expansion", element.expansion),
        ("numbering", element.numbering),
        ("scope", element.scope),
        ("headers", " ".join(element.headers)),
        ("columns", element.column_span if element.column_span != 1 else None),
        ("rows", element.row_span if element.row_span != 1 else None),
        ("ref", " ".join(element.refers_to)),
        ("from", element.source),
    ):
        if value:
            yield f"{name}={_quoted(value) if ' ' in str(value) else value}"


def _quoted(text: object) -> str:
    lines = str(text).replace("\n", "\\n")
    return f"“{lines}”"
