"""The table of a brief that shows the data of a chart."""

from briefpress.diagnostics.codes.chart import NO_SUCH_TABLE
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import ChartCall, TableCall
from briefpress.model.numerals import NO_BREAK_SPACE
from briefpress.model.walk import walk_blocks
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.targets import Target


def table_of(call: ChartCall, names: Names, ledger: Ledger) -> Target | None:
    """Return the table that `:table:` names; one that is none, or shows other data, is noted."""
    if call.table is None:
        return None
    tables = {id_: target for id_, target in names.targets.items() if target.kind == "table"}
    target = tables.get(call.table.name)
    if target is None:
        message = f"nothing in this brief has the id `{call.table.name}`, or it is no table"
        help_ = did_you_mean(call.table.name, tables, "give the table this id, or leave the option out")
        ledger.diagnostics.append(NO_SUCH_TABLE.at(call.table.span, message, label="no table", help=help_))
        return None
    made = [block for block in walk_blocks(names.manuscript.body.blocks) if block.id == target.id]
    known = {entry.id for entry in names.manuscript.front_matter.data}
    if any(
        isinstance(block, TableCall) and block.data != call.data.name and known >= {block.data, call.data.name}
        for block in made
    ):
        message = f"{target.label.replace(NO_BREAK_SPACE, ' ')} shows other data than `{call.data.name}`"
        help_ = "name a table of the same data, or leave the option out"
        ledger.diagnostics.append(NO_SUCH_TABLE.at(call.table.span, message, label="other data", help=help_))
    return target
