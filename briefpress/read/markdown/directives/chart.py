"""The directive `chart`."""

from typing import Final, get_args

from briefpress.model.block import ChartCall
from briefpress.model.chart import ChartKind, ChartOrder, ChartWidth, Named
from briefpress.model.expression import Expression
from briefpress.read.markdown.directives.chart_values import measures, named, several_named
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
    expression,
    identifier,
    markdown_line,
    one_word_of,
    plain_words,
)

KINDS: Final[tuple[ChartKind, ...]] = get_args(ChartKind)
ORDERS: Final[tuple[ChartOrder, ...]] = get_args(ChartOrder)
WIDTHS: Final[tuple[ChartWidth, ...]] = get_args(ChartWidth)

KIND: Final[Option[ChartKind]] = Option(
    "kind", "how it is drawn: `bar`, `line`, `dot`, `stacked`, `small-multiples` or `timeline`", one_word_of(KINDS)
)
SPEC: Final = Option("spec", "instead of a kind, a Vega-Lite spec in the brief’s folder: `charts/map.vl.json`", named)
TITLE: Final = Option("title", "what it says, in a sentence above it", markdown_line, required=True)
SOURCE: Final = Option("source", "where what it shows comes from", markdown_line, required=True)
# Not required here: rule A101 says when it is missing, for every kind of image.
ALT: Final = Option("alt", "what there is to see, for readers who do not", plain_words)
X: Final = Option("x", "the column of names, years or days along which it is drawn", named)
Y: Final = Option("y", "what is measured: `count`, a column, several columns, or `sum(column)`", measures)
SERIES: Final = Option("series", "the column that tells several series apart", named)
LABEL: Final = Option("label", "in a timeline, the column that says what happened", named)
MONTH: Final = Option("month", "in a timeline of years, the column of months", named)
WHERE: Final[Option[Expression]] = Option("where", "which rows count, as a condition: `year >= 2014`", expression)
ORDER: Final[Option[ChartOrder]] = Option(
    "order",
    "how names are ordered: as in the `data` (where left out), `largest` or `smallest` first",
    one_word_of(ORDERS),
)
HIGHLIGHT: Final = Option("highlight", "which names or series stand out; all others step back", several_named)
WIDTH: Final[Option[ChartWidth]] = Option(
    "width", "`column`, or `page`: into the margin as well, as timelines are", one_word_of(WIDTHS)
)
TABLE: Final = Option("table", "the id of a table of the brief that shows the same data", named)
ID: Final = Option("id", "the name by which to refer to it", identifier)


def _make(call: DirectiveCall) -> ChartCall:
    block = ChartCall(
        Named(call.argument.text, span=call.argument.span()),
        call.value(TITLE) or (),
        call.value(SOURCE) or (),
        call.value(ALT) or "",
        call.paragraphs[0] if call.paragraphs else (),
        kind=call.value(KIND),
        spec=call.value(SPEC),
        x=call.value(X),
        y=call.value(Y) or (),
        series=call.value(SERIES),
        labels=call.value(LABEL),
        month=call.value(MONTH),
        order=call.value(ORDER),
        where=call.value(WHERE),
        highlight=call.value(HIGHLIGHT) or (),
        width=call.value(WIDTH),
        table=call.value(TABLE),
        id=call.value(ID),
        span=call.span,
    )
    return with_supports(block, call)


CHART: Final = Directive(
    name="chart",
    summary="Draws data. The paragraph inside it tells how to read what is drawn.",
    argument=Argument(Presence.REQUIRED, "the id of data that `brief.yaml` declares", "agreements"),
    options=(
        KIND,
        X,
        Y,
        SERIES,
        LABEL,
        MONTH,
        WHERE,
        ORDER,
        HIGHLIGHT,
        TITLE,
        SOURCE,
        ALT,
        WIDTH,
        TABLE,
        SUPPORTS,
        SPEC,
        ID,
    ),
    body=Presence.REQUIRED,
    content=Content.PARAGRAPH,
    make=_make,
)
