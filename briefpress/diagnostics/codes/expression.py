"""Expressions over data that cannot be read, or come to nothing."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

BAD_EXPRESSION: Final = Code(
    "E101",
    "bad-expression",
    "An expression over data is not written as one.",
    """
An expression is a call such as `count(agreements, year >= 2017)`, or several with arithmetic and comparisons between
them. The message points at the first character that does not fit, and says what could stand there. The whole language
is in `docs/expressions.md`.
""",
)
UNKNOWN_FUNCTION: Final = Code(
    "E102",
    "unknown-function",
    "An expression calls a function that does not exist.",
    """
The functions are listed in `docs/expressions.md`. There are no others, and none can be added: an expression reads data
and does nothing else.
""",
)
WRONG_ARGUMENTS: Final = Code(
    "E103",
    "wrong-arguments",
    "A function is given too few or too many arguments, or one that does not fit.",
    """
Each function takes data, a column of data, a condition on its rows, or a value, in this order: `sum(waits.minutes, year
= 2024)` has a column and a condition. Conditions are written with the names of columns: `year >= 2017`.
""",
)
OVERLONG_EXPRESSION: Final = Code(
    "E104",
    "overlong-expression",
    "An expression is too long, or nested too deeply.",
    """
What no reader can check in their head should be a column of the data, with its own name and source, or several
expressions.
""",
)
UNKNOWN_NAME: Final = Code(
    "E201",
    "unknown-name",
    "An expression names data or a column that does not exist.",
    """
The first name in a call is the `id` of data that `brief.yaml` declares. Names in a condition, and behind the point, are
columns: words of the first row of its file. Capital letters count.
""",
)
UNLIKE_TYPES: Final = Code(
    "E202",
    "unlike-types",
    "An expression compares or reckons with things of different kinds.",
    """
A number is compared with a number, a text with a text, a date with a date. What a column holds is declared in
`brief.yaml`: without `type: number` its cells are texts, which cannot be added up. Of a date, `year(day)` is a number.
Numbers with different units are neither added up nor compared.
""",
)
NO_RESULT: Final = Code(
    "E203",
    "no-result",
    "An expression comes to nothing: no row meets its condition, several do where one is meant, or it divides by zero.",
    """
`value`, `change`, `difference` and `ratio` want exactly one row for each condition. Means, the least, the greatest and
the like want at least one cell that is not empty. A sum of no rows is 0, but one of empty cells only is unknown. Make
the condition wider or narrower, or correct the data.
""",
)
UNKNOWN_CATEGORY: Final = Code(
    "E204",
    "unknown-category",
    "An expression compares a column with a category that it does not have, or with a text in other capital letters.",
    """
The categories of a column are declared in `brief.yaml`, under `values:`. A condition on any other word holds for no row
at all, which is seldom what is meant. The same is told of a text that would be a cell of its column, were it not for
capital letters or spaces.
""",
)

CODES: Final[tuple[Code, ...]] = (
    BAD_EXPRESSION,
    UNKNOWN_FUNCTION,
    WRONG_ARGUMENTS,
    OVERLONG_EXPRESSION,
    UNKNOWN_NAME,
    UNLIKE_TYPES,
    NO_RESULT,
    UNKNOWN_CATEGORY,
)
"""All codes of this family."""
