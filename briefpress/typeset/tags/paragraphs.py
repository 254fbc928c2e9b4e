"""Words that stand among blocks become paragraphs: PDF wants no bare words beside them (ISO/TS 32005, table 1)."""

from typing import Final

from briefpress.model.structure import Child, StructureElement

WITHIN_LINES: Final = frozenset({"Span", "Em", "Strong", "Link", "Reference", "Quote", "Code", "Note", "Figure", "Lbl"})
"""Types that stand within a line."""


def is_block(child: Child) -> bool:
    """Return whether `child` stands on lines of its own."""
    if not isinstance(child, StructureElement):
        return False
    return child.type not in WITHIN_LINES or child.placement == "Block"


def with_paragraphs(children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return `children` with each run of words among them in a paragraph. Figures alone need none."""
    made: list[Child] = []
    run: list[Child] = []
    for child in children:
        if is_block(child):
            made.extend(_wrapped(run))
            run = []
            made.append(child)
        else:
            run.append(child)
    return (*made, *_wrapped(run))


def paragraph(type_: str, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return a paragraph or a heading of `children`; where blocks stand among them, they come out beside it."""
    if not any(is_block(child) for child in children):
        return (StructureElement(type=type_, children=children),)
    return with_paragraphs(children)


def _wrapped(run: list[Child]) -> tuple[Child, ...]:
    if all(isinstance(child, StructureElement) and child.type == "Figure" for child in run):
        return tuple(run)
    return (StructureElement(type="P", children=tuple(run)),)
