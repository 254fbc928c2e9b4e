"""Which boxes are drawn in which order: those that stay where they stand are not copied."""

from typing import Any, Final

from weasyprint import stacking
from weasyprint.formatting_structure.boxes import ParentBox

from briefpress.typeset.swift.change import Change

_dispatch: Final[Any] = stacking._dispatch  # noqa: SLF001
_stock: Final[Any] = stacking._dispatch_children  # noqa: SLF001


def dispatch_children(box: Any, page: Any, child_contexts: Any, blocks: Any, floats: Any, blocks_and_cells: Any) -> Any:
    """Return `box` without what is drawn at another time than its other children; that is put where it belongs."""
    if not isinstance(box, ParentBox):
        return box
    children, changed = [], False
    for child in box.children:
        result = _dispatch(child, page, child_contexts, blocks, floats, blocks_and_cells)
        if result is not None:
            children.append(result)
        changed = changed or result is not child
    return box.copy_with_children(children) if changed else box


CHANGE: Final = Change("stacking", ("weasyprint", "70.0"), functions=((_stock, dispatch_children),))
