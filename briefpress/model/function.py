"""The functions of expressions: what may stand before the bracket, and what each takes."""

from dataclasses import dataclass
from typing import Final, Literal

Parameter = Literal["data", "column", "condition", "value"]
"""What an argument is: data, a column of data, a condition on its rows, or a value."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function: its name, what it takes (the last `optional` of them may be left out), and what it gives."""

    name: str
    parameters: tuple[Parameter, ...]
    optional: int
    form: str
    """How it is written."""
    summary: str
    """What it gives, in a sentence."""


FUNCTIONS: Final = (
    Function("count", ("data", "condition"), 1, "count(data, condition)", "How many rows meet the condition."),
    Function("sum", ("column", "condition"), 1, "sum(data.column, condition)", "The sum of the cells."),
    Function("mean", ("column", "condition"), 1, "mean(data.column, condition)", "The mean of the cells."),
    Function(
        "median",
        ("column", "condition"),
        1,
        "median(data.column, condition)",
        "The cell in the middle, or the mean of the two there.",
    ),
    Function(
        "min", ("column", "condition"), 1, "min(data.column, condition)", "The least of the cells, or the earliest."
    ),
    Function(
        "max", ("column", "condition"), 1, "max(data.column, condition)", "The greatest of the cells, or the latest."
    ),
    Function(
        "first",
        ("column", "condition"),
        1,
        "first(data.column, condition)",
        "The first cell in the order of the file that is not empty.",
    ),
    Function(
        "last",
        ("column", "condition"),
        1,
        "last(data.column, condition)",
        "The last cell in the order of the file that is not empty.",
    ),
    Function(
        "value",
        ("column", "condition"),
        1,
        "value(data.column, condition)",
        "The cell of the one row that meets the condition.",
    ),
    Function(
        "distinct",
        ("column", "condition"),
        1,
        "distinct(data.column, condition)",
        "How many different cells there are, empty ones aside.",
    ),
    Function(
        "share",
        ("data", "condition", "condition"),
        1,
        "share(data or data.column, condition)",
        "Which part of the rows meets the condition; or which part of the sum of the column these rows hold. With two "
        "conditions: of the rows that meet the first, which part meets the second as well.",
    ),
    Function(
        "change",
        ("column", "condition", "condition"),
        0,
        "change(data.column, from, to)",
        "How much greater the cell of the second row is, as a part of that of the first: 1 where it has doubled.",
    ),
    Function(
        "difference",
        ("column", "condition", "condition"),
        0,
        "difference(data.column, from, to)",
        "The cell of the second row less that of the first.",
    ),
    Function(
        "ratio",
        ("column", "condition", "condition"),
        0,
        "ratio(data.column, from, to)",
        "How many times that of the first the cell of the second row is: 2 where it has doubled.",
    ),
    Function("where", ("data", "condition"), 0, "where(data, condition)", "The rows that meet the condition, as data."),
    Function("round", ("value", "value"), 1, "round(x, places)", "The number, rounded; half goes to the even digit."),
    Function("abs", ("value",), 0, "abs(x)", "The number without its sign."),
    Function("year", ("value",), 0, "year(date)", "The year of a date."),
    Function("month", ("value",), 0, "month(date)", "The month of a date, 1 to 12."),
)
"""All functions, those over data first."""


KNOWN_AS: Final = {
    "size": "write `count`",
    "average": "write `mean`",
    "avg": "write `mean`",
    "total": "write `sum`",
    "sumif": "write `sum(data.column, condition)`",
    "countif": "write `count(data, condition)`",
    "averageif": "write `mean(data.column, condition)`",
    "number": "write `count`",
    "len": "write `count`",
    "rows": "write `count`",
    "unique": "write `distinct`",
    "minimum": "write `min`",
    "maximum": "write `max`",
    "percent": "write `share`",
    "percentage": "write `share`",
    "proportion": "write `share`",
    "growth": "write `change`",
    "filter": "write `where`",
    "if": "count or add up what meets a condition: `count(data, condition)`",
    "day": "there are `year` and `month`",
    "date": "write a date as it is: `2024-03-05`",
}
"""What functions are called elsewhere, and what to write here."""


def function_called(name: str) -> Function | None:
    """Return the function `name`."""
    return next((function for function in FUNCTIONS if function.name == name), None)
