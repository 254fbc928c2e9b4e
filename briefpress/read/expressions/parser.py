"""The reader of expressions: recursive descent, the loosest operators first, nothing ever evaluated."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, cast

from briefpress.diagnostics.codes.expression import BAD_EXPRESSION, OVERLONG_EXPRESSION
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.expression import (
    Arithmetic,
    Call,
    ColumnOf,
    Comparison,
    Emptiness,
    Expression,
    Junction,
    Membership,
    Name,
    Negative,
    Not,
    Operation,
)
from briefpress.model.function import function_called
from briefpress.read.expressions.arguments import is_data, wrong_arguments
from briefpress.read.expressions.constants import read_constant
from briefpress.read.expressions.out_of_place import WORDS, left_over, missing, unclosed, unknown_function
from briefpress.read.expressions.stream import FaultError, Stream
from briefpress.read.expressions.tokens import Token, tokens_of
from briefpress.read.markdown.passage import Passage

LONGEST: Final = 1_000
"""How many characters an expression may have."""
COMPARISONS: Final = {"=": "=", "==": "=", "!=": "!=", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


def read_expression(passage: Passage) -> Outcome[Expression]:
    """Return the expression in `passage`, or the first thing that keeps it from being one."""
    if not passage.text.strip():
        help_ = "write one, such as `count(agreements, year >= 2017)`"
        return Outcome(None, (BAD_EXPRESSION.at(passage.span(), "there is no expression", help=help_),))
    if len(passage.text) > LONGEST:
        message = f"the expression has {len(passage.text)} characters, more than {LONGEST}"
        help_ = "make a column of it, or several expressions"
        return Outcome(None, (OVERLONG_EXPRESSION.at(passage.span(), message, help=help_),))
    tokens: list[Token] = []
    for part in tokens_of(passage):
        if isinstance(part, Diagnostic):
            return Outcome(None, (part,))
        tokens.append(part)
    try:
        return Outcome(_whole(Stream(passage, tokens)))
    except FaultError as fault:
        return Outcome(None, (fault.diagnostic,))


def _whole(stream: Stream) -> Expression:
    expression = _disjunction(stream)
    if stream.next.kind != "end":
        raise left_over(stream, "the expression is complete before this", "delete it, or write an operator before it")
    return expression


# Operators, the loosest first.


def _disjunction(stream: Stream) -> Expression:
    with stream.deeper():
        start = stream.next.start
        left = _conjunction(stream)
        while stream.is_word("or"):
            left = _joined(stream, left, "or", _conjunction, start)
    return left


def _conjunction(stream: Stream) -> Expression:
    start = stream.next.start
    left = _negation(stream)
    while stream.is_word("and"):
        left = _joined(stream, left, "and", _negation, start)
    return left


def _negation(stream: Stream) -> Expression:
    if not stream.is_word("not"):
        return _comparison(stream)
    with stream.deeper():
        start = stream.take().start
        return Not(_negation(stream), span=stream.since(start))


def _comparison(stream: Stream) -> Expression:
    start = stream.next.start
    left = _sum(stream)
    compared: Expression
    if stream.is_sign(*COMPARISONS):
        operator = cast("Comparison", COMPARISONS[stream.take_operator().text])
        compared = Operation(operator, left, _sum(stream), span=stream.since(start))
    elif stream.is_word("is"):
        compared = _emptiness(stream, left, start)
    elif stream.is_word("in") or (stream.is_word("not") and stream.second.text == "in"):
        compared = _membership(stream, left, start)
    else:
        return left
    if stream.is_sign(*COMPARISONS):
        raise stream.unexpected("comparisons cannot be chained", "join two of them with `and`: `x > 1 and x < 3`")
    return compared


def _emptiness(stream: Stream, operand: Expression, start: int) -> Expression:
    stream.take()
    negated = stream.is_word("not")
    if negated:
        stream.take()
    if not stream.is_word("empty"):
        raise stream.unexpected("only `empty` can follow `is`", "write `is empty`, `is not empty`, `=` or `!=`")
    stream.take()
    return Emptiness(operand, negated, span=stream.since(start))


def _membership(stream: Stream, operand: Expression, start: int) -> Expression:
    negated = stream.take().text == "not"
    if negated:
        stream.take()
    opening = stream.expect("[", "a list follows `in`", 'write `in ["navigation", "lunar exploration"]`')
    if stream.is_sign("]"):
        raise stream.unexpected("the list is empty", "write what may be in it, with commas between")
    return Membership(operand, _list(stream, opening, "]"), negated, span=stream.since(start))


def _sum(stream: Stream) -> Expression:
    start = stream.next.start
    left = _product(stream)
    while stream.is_sign("+", "-"):
        left = _joined(stream, left, cast("Arithmetic", stream.next.text), _product, start)
    return left


def _product(stream: Stream) -> Expression:
    start = stream.next.start
    left = _negative(stream)
    while stream.is_sign("*", "/"):
        left = _joined(stream, left, cast("Arithmetic", stream.next.text), _negative, start)
    return left


def _negative(stream: Stream) -> Expression:
    if not stream.is_sign("-"):
        return _column(stream)
    with stream.deeper():
        start = stream.take().start
        return Negative(_negative(stream), span=stream.since(start))


def _joined(
    stream: Stream,
    left: Expression,
    operator: Arithmetic | Junction,
    operand: Callable[[Stream], Expression],
    start: int,
) -> Expression:
    stream.take_operator()
    return Operation(operator, left, operand(stream), span=stream.since(start))


# What stands between operators.


def _column(stream: Stream) -> Expression:
    start = stream.next.start
    data = _primary(stream)
    if not is_data(data) or not stream.is_sign(".", "["):
        return data
    opening = stream.take()
    quoted = opening.text == "["
    column = stream.next
    if column.kind != ("text" if quoted else "name"):
        help_ = 'write `data.column`, or `data["the column"]` where its name is no single word'
        raise stream.unexpected("the name of a column belongs here", help_)
    stream.take()
    if quoted:
        _close(stream, opening, "]")
    return ColumnOf(data, column.text[1:-1] if quoted else column.text, span=stream.since(start))


def _primary(stream: Stream) -> Expression:
    if constant := read_constant(stream):
        return constant
    token = stream.next
    if token.kind == "name" and token.text not in WORDS:
        stream.take()
        return _call(stream, token) if stream.is_sign("(") else Name(token.text, span=token.span)
    if not stream.is_sign("("):
        raise missing(stream)
    stream.take()
    inner = _disjunction(stream)
    _close(stream, token, ")")
    return replace(inner, span=stream.since(token.start))


def _call(stream: Stream, name: Token) -> Expression:
    if name.text in ("column", "data"):
        return _quoted_name(stream, name)
    function = function_called(name.text)
    if function is None:
        raise unknown_function(stream, name)
    opening = stream.take()
    arguments = () if stream.is_sign(")") else _list(stream, opening, ")")
    if not arguments:
        stream.take()
    call = Call(name.text, arguments, span=stream.since(name.start))
    wrong = wrong_arguments(call, function)
    if wrong:
        raise FaultError(wrong)
    return call


def _quoted_name(stream: Stream, name: Token) -> Expression:
    opening = stream.take()
    quoted = stream.next
    if quoted.kind != "text":
        raise stream.unexpected("a name in quotes belongs here", f'write `{name.text}("the name")`')
    stream.take()
    _close(stream, opening, ")")
    return Name(quoted.text[1:-1], span=stream.since(name.start))


def _list(stream: Stream, opening: Token, closing: str) -> tuple[Expression, ...]:
    items = [_disjunction(stream)]
    while stream.is_sign(","):
        stream.take()
        items.append(_disjunction(stream))
    _close(stream, opening, closing)
    return tuple(items)


def _close(stream: Stream, opening: Token, closing: str) -> None:
    if not stream.is_sign(closing):
        raise unclosed(stream, opening, closing)
    stream.take()
