"""The directive `table`."""

from typing import Final

from briefpress.model.block import TableCall
from briefpress.read.markdown.directives.declaration import (
    Argument,
    Content,
    Directive,
    DirectiveCall,
    Option,
    Presence,
)
from briefpress.read.markdown.directives.supporting import SUPPORTS, with_supports
from briefpress.read.markdown.directives.values import (
    column_formats,
    column_units,
    identifier,
    markdown_line,
    names,
    plain_words,
)

COLUMNS: Final = Option("columns", "which columns to show, in this order, with commas between them", names)
FORMATS: Final = Option("formats", "how to show columns: `distance=decimal:1, day=date`", column_formats)
UNITS: Final = Option("units", "units beside the headings of columns: `distance=km`", column_units)
ROW_HEADER: Final = Option("row-header", "the column whose cells name their rows", plain_words)
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
    options=(COLUMNS, FORMATS, UNITS, ROW_HEADER, SOURCE, ID, SUPPORTS),
    body=Presence.REQUIRED,
    content=Content.PARAGRAPHS,
    make=_make,
)
