"""A text that fits on one line, as in most cells of tables: a line of one piece is laid out in one step.

WeasyPrint asks of such a line whether it could be broken elsewhere, whether it is empty, what floats beside it, whether
it ends with a space and then, once more, what floats beside it now that its height is known.
"""

from typing import Any, Final

from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout import inline

from briefpress.typeset.swift.change import Change

ALMOST_ONE: Final = 1 + 1e-9
"""By so much WeasyPrint widens the room of a line, so that a text has its own width."""
_stock: Final[Any] = inline.get_next_linebox


def get_next_linebox(
    context: Any,
    linebox: Any,
    position_y: float,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    absolute_boxes: Any,
    fixed_boxes: Any,
    first_letter_style: Any,
    first_line_style: Any,
) -> tuple[Any, Any]:
    """Return the next line of `linebox`, and where the one behind it begins."""
    if skip_stack is None and not (first_letter_style or first_line_style or context.excluded_shapes):
        children = linebox.children
        if len(children) == 1 and children[0].__class__ is TextBox:
            line = _line_of(context, linebox, children[0], position_y, containing_block)
            if line is not None:
                return line, None
    return tuple(
        _stock(
            context,
            linebox,
            position_y,
            bottom_space,
            skip_stack,
            containing_block,
            absolute_boxes,
            fixed_boxes,
            first_letter_style,
            first_line_style,
        )
    )


def _line_of(context: Any, linebox: Any, text: Any, position_y: float, containing_block: Any) -> Any:
    """Return the only line of `linebox`, whose one child is `text`; none where it is not plain or not the only one."""
    if text.text[:1] in (" ", "") or containing_block.style["direction"] != "ltr":
        return None
    linebox.position_y = position_y
    linebox.width = linebox.height = 0
    position_x, position_y, available_width = inline.avoid_collisions(context, linebox, containing_block, outer=False)
    linebox.position_x, linebox.position_y = position_x, position_y
    inline.resolve_percentages(text, containing_block)
    text.position_x, text.position_y = position_x + linebox.text_indent, position_y
    room = (position_x + available_width) * ALMOST_ONE - text.position_x
    piece, resume_at, _ = inline.split_text_box(context, text, room, 0)
    if piece is None or resume_at is not None or piece.text[-1] == " ":
        return None
    line = linebox.copy_with_children([piece])
    line.width = piece.position_x + piece.margin_width() - line.content_box_x()
    inline._adjust_line_height(line)  # noqa: SLF001
    offset_x = inline.text_align(context, line, available_width, last=True)
    bottom, top = inline.line_box_verticality(line)
    line.baseline, line.height = -top, bottom - top
    line.margin_top = line.margin_bottom = 0
    line.position_y = top
    line.translate(offset_x, position_y - top)
    # As the sum may differ in its last digit.
    line.position_y = position_y
    return line


CHANGE: Final = Change("plain-lines", ("weasyprint", "70.0"), functions=((_stock, get_next_linebox),))
