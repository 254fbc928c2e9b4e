"""Charts that cannot be drawn as they are asked for: the family G."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

NO_KIND: Final = Code(
    "G101",
    "chart-without-kind",
    "A chart does not say how it is drawn, or says it twice.",
    """
Either `:kind:` names one of the short forms, or `:spec:` a full Vega-Lite spec in the brief's folder. Write one of the
two.
""",
)
MISSING_PART: Final = Code(
    "G102",
    "missing-chart-option",
    "A chart lacks an option that its kind needs.",
    """
Each kind needs some options: a `timeline` needs `:x:` and `:label:`, a `stacked` chart `:x:` and `:series:`. The page
on charts lists them kind by kind.
""",
)
MISPLACED_OPTION: Final = Code(
    "G103",
    "misplaced-chart-option",
    "A chart has an option that its kind cannot use.",
    """
An option that changes nothing would mislead whoever reads the text next. Delete it, or choose the kind that it belongs
to.
""",
)
UNFIT_COLUMN: Final = Code(
    "G104",
    "unfit-column",
    "A column cannot be used this way in a chart.",
    """
What is measured has to be numbers; a line runs along numbers, years or days. The type of a column stands under
`columns:` in `brief.yaml`; a column that is not listed there is text.
""",
)
EMPTY_CHART: Final = Code(
    "G105",
    "empty-chart",
    "A chart has nothing to show.",
    """
No row of the data is left, or none has a value. Look at the condition under `:where:`, and at the data file.
""",
)
TOO_MUCH: Final = Code(
    "G106",
    "too-much-in-a-chart",
    "A chart has more marks, series or panels than a reader can tell apart.",
    """
Choose rows with `:where:`, add them up with `sum(column)` or `count`, or show the data in a table. Each kind has its
own limit; the page on charts lists them.
""",
)
SEVERAL_ROWS: Final = Code(
    "G107",
    "several-rows-for-a-mark",
    "Several rows of the data would be drawn as one mark.",
    """
Two rows have the same name, year or day (and the same series), and nobody said what is to become of them. Add them up
with `sum(column)`, take their `mean(column)`, or choose rows with `:where:`.
""",
)
UNKNOWN_NAME: Final = Code(
    "G108",
    "unknown-highlight",
    "A chart is to highlight something that it does not show.",
    """
`:highlight:` names series, or the names along a chart without series, as they stand in the data. Correct the name.
""",
)
NO_SUCH_TABLE: Final = Code(
    "G109",
    "chart-without-its-table",
    "The table that is to show the data of a chart does not show it.",
    """
`:table:` names a table of the brief, made by the directive `table` of the same data, so that readers who do not see the
chart find its numbers there. Correct the id, or leave the option out: the chart then gets a table of its own.
""",
)
MISSING_SPEC: Final = Code(
    "G110",
    "missing-chart-spec",
    "A chart names a spec that is not in the brief's folder.",
    """
Specs stand in the brief's folder, under `charts/`, and their names end in `.vl.json`. Put the file there, or correct
the name. Capital letters count.
""",
)
BROKEN_SPEC: Final = Code(
    "G111",
    "broken-chart-spec",
    "A chart spec is not JSON, or no Vega-Lite spec.",
    """
A spec is one JSON object that Vega-Lite understands. Its data is what the directive names: it needs none of its own.
""",
)
OPEN_SPEC: Final = Code(
    "G112",
    "open-chart-spec",
    "A chart spec reaches for something outside itself.",
    """
A page is closed: a chart shows the data of its brief, loads nothing from an address, and links nowhere. Take out `url`
and `href`, declare the data in `brief.yaml`, and name it behind `:::{chart}`.
""",
)
UNKNOWN_FIELD: Final = Code(
    "G113",
    "unknown-chart-field",
    "A chart spec uses a field that its data does not have.",
    """
Fields of a spec are columns of the data behind `:::{chart}`, or made by a transform of the spec (`as`). Capital letters
count.
""",
)
NOT_DRAWN: Final = Code(
    "G114",
    "chart-not-drawn",
    "Vega-Lite could not draw a chart.",
    """
The message is that of Vega-Lite. Mostly a value has another form than the spec says, or a property stands in the wrong
place.
""",
)
DRAWN_IN_PART: Final = Code(
    "G115",
    "chart-drawn-in-part",
    "Vega-Lite left out a part of a chart spec.",
    """
The chart is drawn, but something in its spec was passed over: a misspelt channel, a property that the mark does not
have. The message is that of Vega-Lite.
""",
    Severity.WARNING,
)
BELOW_ZERO: Final = Code(
    "G116",
    "part-below-zero",
    "A part of a stacked chart is less than nothing.",
    """
Stacked parts add up to a whole, so none of them can be negative. Draw the values as `line`, `dot` or `bar`.
""",
)
BAD_MONTH: Final = Code(
    "G117",
    "bad-month",
    "A cell of the column of months holds no month.",
    """
Months are numbers from 1 to 12, or names in English or in the language of the brief. Leave the cell empty where only
the year is known.
""",
)
ROW_LEFT_OUT: Final = Code(
    "G118",
    "row-left-out",
    "A row of the data is not drawn, for it has no place in the chart.",
    """
The cell that says where the mark stands, or to which series it belongs, is empty. Fill it, or say that such rows do not
count: `:where: year is not empty`.
""",
    Severity.WARNING,
)

CODES: Final = (
    NO_KIND,
    MISSING_PART,
    MISPLACED_OPTION,
    UNFIT_COLUMN,
    EMPTY_CHART,
    TOO_MUCH,
    SEVERAL_ROWS,
    UNKNOWN_NAME,
    NO_SUCH_TABLE,
    MISSING_SPEC,
    BROKEN_SPEC,
    OPEN_SPEC,
    UNKNOWN_FIELD,
    NOT_DRAWN,
    DRAWN_IN_PART,
    BELOW_ZERO,
    BAD_MONTH,
    ROW_LEFT_OUT,
)
"""The family G, in order."""
