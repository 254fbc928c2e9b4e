"""Data files that are not in order."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

EMPTY_DATA: Final = Code(
    "D101",
    "empty-data",
    "A data file has no rows.",
    """
The first row of a CSV file names the columns; each row below it is one row of data. A file without either cannot make a
table.
""",
)
WRONG_SEPARATOR: Final = Code(
    "D102",
    "wrong-separator",
    "A data file separates its cells by semicolons or tabs.",
    """
Cells are separated by commas; a cell that holds a comma stands in double quotes. Spreadsheets in languages with a
decimal comma write semicolons under the name CSV: choose “comma” when exporting, and write numbers with a point.
""",
)
UNCLOSED_CELL: Final = Code(
    "D103",
    "unclosed-cell",
    "A cell starts with a double quote that is never closed.",
    """
What starts with a double quote runs on to the next one, over line ends too. Close it at the end of the cell. A double
quote inside such a cell is written twice: `"the ""new"" race"`.
""",
)
STRAY_QUOTE: Final = Code(
    "D104",
    "stray-quote",
    "A double quote stands inside a cell that does not start with one, or text follows a closing one.",
    """
If a cell holds a double quote, the whole cell stands in double quotes and the inner one is written twice:
`"5"" pipe"`. The typographic quotes “ and ” may stand anywhere.
""",
)
RAGGED_ROW: Final = Code(
    "D105",
    "ragged-row",
    "A row has more or fewer cells than the first row has names.",
    """
Every row has one cell for each column; an empty cell is two commas with nothing between them. One cell too many is
most often a text that holds a comma and lacks its double quotes.
""",
)
EMPTY_COLUMN_NAME: Final = Code(
    "D106",
    "empty-column-name",
    "A column has no name.",
    """
The first row of a data file names every column, so that tables can choose among them. A comma at the end of the first
row makes a column without a name.
""",
)
DUPLICATE_COLUMN: Final = Code(
    "D107",
    "duplicate-column",
    "Two columns have the same name, or `brief.yaml` declares a column twice.",
    """
Tables choose columns by name, so every name stands for one column. Rename one of the two.
""",
)
MISSING_COLUMN: Final = Code(
    "D108",
    "missing-column",
    "`brief.yaml` declares a column that the data file does not have.",
    """
The names under `columns:` are those of the file's first row. Capital letters count.
""",
)
BAD_CELL: Final = Code(
    "D109",
    "bad-cell",
    "A cell does not fit the type of its column.",
    """
The type under `columns:` in `brief.yaml` says what the cells hold: `integer` digits only, `number` digits with a point
for decimals, `year` four digits, `date` a day as `2024-03-05`, `boolean` `true` or `false`, `category` one of its
`values:`. Numbers have no separators for thousands and no units; how they are shown is said where the table is made.
Leave a cell empty where nothing is known.
""",
)
EMPTY_CELL: Final = Code(
    "D110",
    "empty-cell",
    "A cell is empty in a column that must be filled.",
    """
The column is declared `required: true`. Fill the cell, or take the declaration away.
""",
)
TOO_MUCH_DATA: Final = Code(
    "D111",
    "too-much-data",
    "A data file has more rows, columns or text than a brief can show.",
    """
Keep in the brief's folder what its tables show; publish the full data set elsewhere and name it as the source.
""",
)
BAD_DATA_PATH: Final = Code(
    "D112",
    "bad-data-path",
    "A data file is not a CSV file in the brief's folder.",
    """
Data files stand in the brief's folder, most often under `data/`, and are named relative to it: `data/agreements.csv`.
""",
)
DUPLICATE_DATA: Final = Code(
    "D113",
    "duplicate-data",
    "Two data files have the same id, or the same file is declared twice.",
    """
Tables name their data by its id, so an id stands for one file. Rename one of the two, or delete one.
""",
)

BAD_CATEGORIES: Final = Code(
    "D114",
    "bad-categories",
    "A column has categories without the type for them, or the type without categories.",
    """
A column that holds one of a few words has the type `category`, and lists the words under `values:` in their order, the
lowest or earliest first. Any other cell is then an error, and an expression may ask for `risk >= "high"`.
""",
)

CODES: Final = (
    EMPTY_DATA,
    WRONG_SEPARATOR,
    UNCLOSED_CELL,
    STRAY_QUOTE,
    RAGGED_ROW,
    EMPTY_COLUMN_NAME,
    DUPLICATE_COLUMN,
    MISSING_COLUMN,
    BAD_CELL,
    EMPTY_CELL,
    TOO_MUCH_DATA,
    BAD_DATA_PATH,
    DUPLICATE_DATA,
    BAD_CATEGORIES,
)
"""The family D, in order."""
