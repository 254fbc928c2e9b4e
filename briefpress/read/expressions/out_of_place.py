"""What is wrong where a part stands that does not belong there, and what may be meant."""

from typing import Final

from briefpress.diagnostics.codes.expression import BAD_EXPRESSION, UNKNOWN_FUNCTION
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.function import FUNCTIONS, KNOWN_AS, function_called
from briefpress.read.expressions.stream import FaultError, Stream
from briefpress.read.expressions.tokens import Token

WORDS: Final = frozenset({"and", "or", "not", "in", "is", "empty", "true", "false"})
"""Names that are part of the language."""
ELSEWHERE: Final = {
    "between": "write `x >= 1 and x <= 3`",
    "like": "texts are compared whole: write `=` or `in`",
    "contains": "texts are compared whole: write `=` or `in`",
    "equals": "write `=`",
    "than": "write `<` or `>`",
    "isnt": "write `!=`",
    "where": "write the condition as an argument: `count(data, condition)`",
}
"""Words that other languages have between two things, and what to write here."""


def missing(stream: Stream) -> FaultError:
    """Return the fault of what stands where a number, a column or a call belongs."""
    token = stream.next
    if token.kind == "end":
        return stream.unexpected("the expression ends too early", "a number, a column or a call is missing")
    help_ = f"write one, or leave `{token.text}` out"
    if token.text in WORDS:
        help_ = f'write one before it; a column of this name is `column("{token.text}")`'
    elif token.text == "." and stream.second.kind == "number":
        help_ = f"write `0.{stream.second.text}`"
    elif token.text in (")", "]"):
        help_ = f"write one, or leave `{stream.taken.text}` out"
    return stream.unexpected("a number, a column or a call belongs here", help_)


def left_over(stream: Stream, message: str, otherwise: str) -> FaultError:
    """Return the fault of what follows something complete; `otherwise` is the help where nothing else is meant."""
    token, before, after = stream.next, stream.taken, stream.second
    help_ = otherwise
    if token.kind == "name" and token.text.lower() in WORDS - {token.text}:
        help_ = f"write `{token.text.lower()}`"
    elif token.kind == "name" and token.text.lower() in ELSEWHERE:
        help_ = ELSEWHERE[token.text.lower()]
    elif token.kind == before.kind == "name" and not {token.text, before.text} & WORDS:
        help_ = f'a name with spaces is written `column("{before.text} {token.text}")`'
        if function_called(before.text):
            help_ = f"write `{before.text}(…)`"
    elif token.kind == before.kind == "number":
        help_ = f"a number has no spaces in it: write `{before.text}{token.text}`"
    elif token.text == "," and before.kind == after.kind == "number":
        help_ = f"a number has a point: write `{before.text}.{after.text}`"
    elif token.text in (")", "]"):
        help_ = "delete it: no such bracket is open"
    elif token.text in (".", "["):
        help_ = "columns are those of data: `data.column`"
    return stream.unexpected(message, help_)


def unclosed(stream: Stream, opening: Token, closing: str) -> FaultError:
    """Return the fault of a bracket that the next part does not close."""
    if stream.next.kind == "end" or stream.next.text in (")", "]"):
        return stream.fault(BAD_EXPRESSION, opening.span, "this bracket is not closed", f"write `{closing}` at its end")
    message = f"an operator, a comma or `{closing}` is missing before this"
    return left_over(stream, message, f"write one, as in `count(data, x > 1 and y < 2{closing}`")


def unknown_function(stream: Stream, name: Token) -> FaultError:
    """Return the fault of a call of a function that does not exist."""
    names = [each.name for each in FUNCTIONS]
    head, dash, function = name.text.rpartition("-")
    if dash and function in names:
        help_ = f"a minus stands between spaces: `{head} - {function}(…)`"
    else:
        otherwise = f"the functions are {one_of(names)}"
        help_ = KNOWN_AS.get(name.text.lower()) or did_you_mean(name.text, names, otherwise)
    return stream.fault(UNKNOWN_FUNCTION, name.span, f"there is no function `{name.text}`", help_)
