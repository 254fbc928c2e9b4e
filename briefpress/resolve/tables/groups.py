"""Heads over several columns."""

from briefpress.diagnostics.codes.reference import BAD_COLUMN_GROUP
from briefpress.model.block import HeadGroup
from briefpress.model.inline import Text
from briefpress.model.table_call import ColumnGroup, ColumnName
from briefpress.resolve.ledger import Ledger
from briefpress.resolve.tables.view import View


def head_groups(view: View, ledger: Ledger) -> tuple[HeadGroup, ...]:
    """Return the heads over the columns of a table from first to last, none where no group can stand.

    Groups of columns that are not shown, do not stand side by side or are in another group are noted and left out.
    """
    starts: dict[int, ColumnGroup] = {}
    taken: set[int] = set()
    for group in view.call.groups:
        places = _places(group, view, taken, ledger)
        if places:
            starts[places[0]] = group
            taken.update(places)
    if not starts:
        return ()
    heads: list[HeadGroup] = []
    for at in range(len(view.columns)):
        if at in starts:
            group = starts[at]
            heads.append(HeadGroup((Text(group.title, span=group.span),), len(group.columns), span=group.span))
        elif at not in taken:
            heads.append(HeadGroup())
    return tuple(heads)


def _places(group: ColumnGroup, view: View, taken: set[int], ledger: Ledger) -> list[int]:
    """Return where the columns of a group stand, in order; none where they cannot be a group."""
    order = [column.name for column in view.columns]
    faults = len(ledger.diagnostics)
    known = [name for name in group.columns if view.has(name)]
    for name in known:
        if name.name not in order:
            help_ = f"add `{name.name}` to `:columns:`, or take it out of the group"
            _note(name, f"the group `{group.title}` has a column that the table does not show", help_, ledger)
        elif order.index(name.name) in taken:
            _note(name, f"`{name.name}` is in two groups", "take it out of one of them", ledger)
    if len(ledger.diagnostics) > faults or len(known) < len(group.columns):
        return []
    places = sorted(order.index(name.name) for name in known)
    if places and places[-1] - places[0] >= len(places):
        between = next(at for at in range(places[0], places[-1]) if at not in places)
        message = f"the columns of the group `{group.title}` do not stand side by side"
        help_ = f"`{order[between]}` stands between them: put `:columns:` in another order"
        _note(group, message, help_, ledger)
        return []
    return places


def _note(at: ColumnName | ColumnGroup, message: str, help_: str, ledger: Ledger) -> None:
    ledger.diagnostics.append(BAD_COLUMN_GROUP.at(at.span, message, help=help_))
