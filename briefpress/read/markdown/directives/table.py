"""The directive `table`."""

from typing import Final

from briefpress.model.block import TableCall
from briefpress.model.expression import Expression
from briefpress.read.markdown.directives.columns import (
    column,
    column_formats,
    column_groups,
    column_totals,
    column_units,
    columns,
    columns_or_none,
    number_of_rows,
    sort_keys,
)
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.supporting import SUPPORTS, with_supports
from briefpress.read.markdown.directives.values import expression, identifier, markdown_line

COLUMNS: Final = Option("columns", "which columns to show, in this order, with commas between them", columns)
WHERE: Final[Option[Expression]] = Option(
    "where", "which rows to show: an expression, such as `year >= 2017`", expression
)
SORT: Final = Option("sort", "which columns put the rows in order: `year desc, subject`", sort_keys)
LIMIT: Final = Option("limit", "how many rows to show; a note says how many there are", number_of_rows)
FORMATS: Final = Option("formats", "how to show columns: `distance=decimal:1, day=date`", column_formats)
UNITS: Final = Option("units", "units beside the headings of columns: `distance=km`", column_units)
GROUPS: Final = Option("groups", "heads over several columns: `Costs = price, tax; Time = start, end`", column_groups)
TOTALS: Final = Option("totals", "rows at the foot that are worked out: `sum(price), mean(days)`", column_totals)
TOTAL_ROW: Final[Option[Expression]] = Option(
    "total-row", 'the row of the data that is their total: `subject = "All"`', expression
)
CHECK_TOTALS: Final = Option(
    "check-totals",
    "the columns in which `:total-row:` must be the sum of the others: all with numbers where left out, or `none`",
    columns_or_none,
)
ROW_HEADER: Final = Option("row-header", "the column whose cells name their rows", column)
SOURCE: Final = Option("source", "where the data comes from", markdown_line)
ID: Final = Option("id", "the name by which to refer to it", identifier)


def _make(call: DirectiveCall) -> TableCall:
    caption, *notes = call.paragraphs or ((),)
    block = TableCall(
        call.argument.text,
        call.value(COLUMNS) or (),
        caption,
        formats=call.value(FORMATS) or (),
        units=call.value(UNITS) or (),
        row_header=call.value(ROW_HEADER),
        where=call.value(WHERE),
        sort=call.value(SORT) or (),
        limit=call.value(LIMIT),
        groups=call.value(GROUPS) or (),
        totals=call.value(TOTALS) or (),
        total_row=call.value(TOTAL_ROW),
        sums=call.value(CHECK_TOTALS),
        source=call.value(SOURCE) or (),
        notes=tuple(notes),
        id=call.value(ID),
        span=call.span,
    )
    return with_supports(block, call)


TABLE: Final = Directive(
    name="table",
    summary="Makes a table of a data file. Its first paragraph is the caption, each further one a note.",
    argument=Argument(Presence.REQUIRED, "the id of data that `brief.yaml` declares", "agreements"),
    options=(
        COLUMNS,
        WHERE,
        SORT,
        LIMIT,
        FORMATS,
        UNITS,
        GROUPS,
        TOTALS,
        TOTAL_ROW,
        CHECK_TOTALS,
        ROW_HEADER,
        SOURCE,
        ID,
        SUPPORTS,
    ),
    body=Presence.REQUIRED,
    content=Content.PARAGRAPHS,
    make=_make,
)
