"""Footnotes that stand on a page already are not laid out again for each one that comes after them.

For every note WeasyPrint lays out the whole area at the foot of the page, and once more when the page is full. What
comes out for a note follows from the page, from where the note begins and from the margin before it; so it is kept
under these. Notes are told apart by their styles: each has a style of its own, in which it is set that it does not
float, and which all copies of its box share.
"""

from typing import Any, Final

from weasyprint.css import ComputedStyle
from weasyprint.formatting_structure import boxes
from weasyprint.formatting_structure.boxes import FootnoteAreaBox
from weasyprint.layout import block

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.shared_styles import ChangedStyle

PLAIN: Final = frozenset({boxes.BlockBox, boxes.LineBox, boxes.InlineBox, boxes.InlineBlockBox, boxes.TextBox})
"""Kinds of boxes whose layout leaves nothing behind but themselves."""
OF_ONE_NOTE: Final = frozenset({ChangedStyle, ComputedStyle})
"""Kinds of styles that are changed for one note alone."""
_stock: Final[Any] = block._in_flow_layout  # noqa: SLF001


def in_flow_layout(context: Any, box: Any, index: int, child: Any, new_children: list[Any], *others: Any) -> Any:
    """Lay out a child of a block; return what the block needs to go on."""
    if box.__class__ is not FootnoteAreaBox or not _stands_alone(context, box, child, new_children):
        return _stock(context, box, index, child, new_children, *others)
    margins, position_y = others[3], others[5]
    kept = vars(box.page).setdefault("_notes", {})
    key = (id(child.style), not new_children, position_y, child.position_y, box.width, *margins)
    if key not in kept:
        result = _stock(context, box, index, child, new_children, *others)
        abort, stop, _, end, margins_after, next_page, _, lines = result
        # Margins that collapse through the whole area are one list, to which all its notes add.
        if not (abort or stop or margins_after is margins):
            note = new_children[-1].deepcopy()
            kept[key] = note, tuple(margins), (end, tuple(margins_after), dict(next_page), lines), child.style
        return result
    note, margins[:], (end, margins_after, next_page, lines), _ = kept[key]
    # Whoever gets it may move it.
    note = note.deepcopy()
    note.index = index
    new_children.append(note)
    return False, False, None, end, list(margins_after), dict(next_page), new_children, lines


def _stands_alone(context: Any, area: Any, note: Any, before: list[Any]) -> bool:
    """Return whether nothing beside `area` changes how `note` is laid out in it, or is changed by that."""
    return (
        note.style.__class__ in OF_ONE_NOTE
        and not (context.excluded_shapes or context.broken_out_of_flow or area.establishes_formatting_context())
        and not (before and not before[-1].is_in_normal_flow())
        and all(_is_plain(one) for one in note.descendants())
    )


def _is_plain(box: Any) -> bool:
    if box.__class__ not in PLAIN or box.footnote is not None:
        return False
    return bool(box.style["position"] == "static" and box.style["float"] == "none")


CHANGE: Final = Change("note-area", ("weasyprint", "70.0"), functions=((_stock, in_flow_layout),))
