"""Whether arguments are of the kind their function takes: seen from their form, before any name is known."""

import re
from typing import Final

from briefpress.diagnostics.codes.expression import WRONG_ARGUMENTS
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.expression import (
    Call,
    ColumnOf,
    Emptiness,
    Expression,
    Membership,
    Name,
    Not,
    Operation,
)
from briefpress.model.function import Function, Parameter

NOUNS: Final = {"data": "data", "column": "a column of data", "condition": "a condition", "value": "a value"}
RIGHT: Final = {
    "data": "write the `id` of data, or `where(data, condition)`",
    "column": "write `data.column`",
    "condition": 'compare a column, such as `year >= 2017` or `domain = "navigation"`',
    "value": "write a number, or a call that gives one",
}

DECIMAL_COMMA: Final = re.compile(r"(?<![\w.])([0-9]+),([0-9]+)(?![\w.])")


def wrong_arguments(call: Call, function: Function) -> Diagnostic | None:
    """Return what is wrong with the number or the kinds of the arguments of `call`; none where they fit."""
    least, most = len(function.parameters) - function.optional, len(function.parameters)
    number = len(call.arguments)
    match call.arguments:
        case (Name(name=data) as first, Name(name=column), *_) if function.parameters[0] == "column":
            # Data and a column apart, as other languages have it.
            more = ", …" if number > len((data, column)) else ""
            help_ = f"write `{function.name}({data}.{column}{more})`"
            return WRONG_ARGUMENTS.at(first.span, f"`{call.function}` wants a column of data here", help=help_)
    if not least <= number <= most:
        wanted = f"{most}" if least == most else f"{least} or {most}"
        noun = "argument" if wanted == "1" else "arguments"
        message = f"`{call.function}` takes {wanted} {noun}, not {number}"
        return WRONG_ARGUMENTS.at(call.span, message, help=_decimal_comma(call) or f"write `{function.form}`")
    for parameter, argument in zip(function.parameters, call.arguments, strict=False):
        if not _fits(argument, parameter, function):
            message = f"`{call.function}` wants {NOUNS[parameter]} here"
            help_ = _right(argument, parameter, function)
            return WRONG_ARGUMENTS.at(argument.span, message, label="something else", help=help_)
    return None


def _fits(argument: Expression, parameter: Parameter, function: Function) -> bool:
    match parameter:
        case "data":
            # A share is of rows, or of the sum of a column.
            return is_data(argument) or (function.name == "share" and isinstance(argument, ColumnOf))
        case "column":
            return isinstance(argument, ColumnOf)
        case "condition":
            # A column of `true` and `false` is a condition by itself.
            return _is_condition(argument) or isinstance(argument, Name)
        case "value":
            return not is_data(argument) or isinstance(argument, Name)


def _right(argument: Expression, parameter: Parameter, function: Function) -> str:
    """Return what to write instead of `argument`."""
    match parameter, argument:
        case "data", ColumnOf(data=Name(name=data)):
            return f"write `{function.name}({data})`: rows are counted, whatever is in their cells"
        case "column", Call(function="where"):
            return "write the name of the column behind it: `where(data, condition).column`"
        case "column", Operation():
            return f"calculate with what the function gives: `{function.form}`"
    return f"{RIGHT[parameter]}: `{function.form}`"


def _decimal_comma(call: Call) -> str:
    """Return what to write where a comma inside a number has made two arguments of one."""
    found = DECIMAL_COMMA.search(call.span.text) if call.span else None
    return f"a number has a point: write `{found[1]}.{found[2]}`" if found else ""


def is_data(argument: Expression) -> bool:
    """Return whether `argument` may be data: a name, or rows of it."""
    return isinstance(argument, Name) or (isinstance(argument, Call) and argument.function == "where")


def _is_condition(argument: Expression) -> bool:
    if isinstance(argument, Operation):
        return argument.operator not in ("+", "-", "*", "/")
    return isinstance(argument, Not | Membership | Emptiness)
