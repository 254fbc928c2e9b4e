"""The reader of expressions: recursive descent, loosest operators first, nothing ever evaluated."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final, cast

from briefpress.diagnostics.codes.expression import BAD_EXPRESSION, OVERLONG_EXPRESSION, UNKNOWN_FUNCTION
from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.expression import (
    Arithmetic,
    Call,
    ColumnOf,
    Comparison,
    Constant,
    Emptiness,
    Expression,
    Junction,
    Membership,
    Name,
    Negative,
    Not,
    Operation,
)
from briefpress.model.function import FUNCTIONS, function_called
from briefpress.read.expressions.arguments import wrong_arguments
from briefpress.read.expressions.tokens import Token, tokens_of
from briefpress.read.markdown.passage import Passage

LONGEST: Final = 1_000
"""How many characters an expression may have."""
DEEPEST: Final = 40
"""How many brackets, `not` and `-` may be open at once."""
COMPARISONS: Final = {"=": "=", "==": "=", "!=": "!=", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
WORDS: Final = frozenset({"and", "or", "not", "in", "is", "empty", "true", "false"})
"""Names that are part of the language."""


def read_expression(passage: Passage) -> Outcome[Expression]:
    """Return the expression in `passage`, or the first thing that keeps it from being one."""
    if not passage.text.strip():
        help_ = "write one, such as `count(agreements, year >= 2017)`"
        return Outcome(None, (BAD_EXPRESSION.at(passage.span(), "there is no expression", help=help_),))
    if len(passage.text) > LONGEST:
        message = f"the expression has {len(passage.text)} characters, more than {LONGEST}"
        return Outcome(None, (OVERLONG_EXPRESSION.at(passage.span(), message, help="make a column of it"),))
    tokens: list[Token] = []
    for part in tokens_of(passage):
        if isinstance(part, Diagnostic):
            return Outcome(None, (part,))
        tokens.append(part)
    try:
        return Outcome(_Parser(passage, tokens).whole())
    except _FaultError as fault:
        return Outcome(None, (fault.diagnostic,))


class _FaultError(Exception):
    """Ends the reading of an expression. It never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


class _Parser:
    """Goes through the parts of one expression once."""

    def __init__(self, passage: Passage, tokens: list[Token]) -> None:
        self._passage = passage
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Expression:
        expression = self._junction()
        if self._next.kind != "end":
            raise self._unexpected(
                "the expression is complete before this", "delete it, or write an operator before it"
            )
        return expression

    # Operators, the loosest first.

    def _junction(self) -> Expression:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fail(OVERLONG_EXPRESSION, self._next.span, f"more than {DEEPEST} brackets within one another")
        start = self._next.start
        left = self._conjunction()
        while self._is_word("or"):
            left = self._joined(left, "or", self._conjunction, start)
        self._depth -= 1
        return left

    def _conjunction(self) -> Expression:
        start = self._next.start
        left = self._negation()
        while self._is_word("and"):
            left = self._joined(left, "and", self._negation, start)
        return left

    def _negation(self) -> Expression:
        if not self._is_word("not"):
            return self._comparison()
        start = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fail(OVERLONG_EXPRESSION, start.span, f"more than {DEEPEST} words `not` after one another")
        operand = self._negation()
        self._depth -= 1
        return Not(operand, span=self._from(start.start))

    def _comparison(self) -> Expression:
        start = self._next.start
        left = self._sum()
        if self._next.kind == "sign" and self._next.text in COMPARISONS:
            operator = cast("Comparison", COMPARISONS[self._take().text])
            right = self._sum()
            compared: Expression = Operation(operator, left, right, span=self._from(start))
        elif self._is_word("is"):
            compared = self._emptiness(left, start)
        elif self._is_word("in") or (self._is_word("not") and self._tokens[self._at + 1].text == "in"):
            compared = self._membership(left, start)
        else:
            return left
        if self._next.kind == "sign" and self._next.text in COMPARISONS:
            raise self._unexpected("comparisons cannot be chained", "join two of them with `and`: `x > 1 and x < 3`")
        return compared

    def _emptiness(self, operand: Expression, start: int) -> Expression:
        self._take()
        negated = self._is_word("not")
        if negated:
            self._take()
        if not self._is_word("empty"):
            raise self._unexpected("only `empty` can follow `is`", "write `is empty`, `is not empty`, or `=`")
        self._take()
        return Emptiness(operand, negated, span=self._from(start))

    def _membership(self, operand: Expression, start: int) -> Expression:
        negated = self._is_word("not")
        if negated:
            self._take()
        self._take()
        self._expect("[", "a list follows `in`", 'write `in ["navigation", "lunar exploration"]`')
        items = self._list("]")
        return Membership(operand, items, negated, span=self._from(start))

    def _sum(self) -> Expression:
        start = self._next.start
        left = self._product()
        while self._next.kind == "sign" and self._next.text in "+-":
            left = self._joined(left, cast("Arithmetic", self._next.text), self._product, start)
        return left

    def _product(self) -> Expression:
        start = self._next.start
        left = self._negative()
        while self._next.kind == "sign" and self._next.text in "*/":
            left = self._joined(left, cast("Arithmetic", self._next.text), self._negative, start)
        return left

    def _negative(self) -> Expression:
        if not self._is_sign("-"):
            return self._columns()
        start = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fail(OVERLONG_EXPRESSION, start.span, f"more than {DEEPEST} signs `-` after one another")
        operand = self._negative()
        self._depth -= 1
        return Negative(operand, span=self._from(start.start))

    def _joined(
        self, left: Expression, operator: Arithmetic | Junction, operand: Callable[[], Expression], start: int
    ) -> Expression:
        self._take()
        return Operation(operator, left, operand(), span=self._from(start))

    # What stands between operators.

    def _columns(self) -> Expression:
        start = self._next.start
        expression = self._primary()
        while self._is_sign(".") or (self._is_sign("[") and isinstance(expression, Name | Call)):
            quoted = self._take().text == "["
            column = self._next
            if column.kind != ("text" if quoted else "name"):
                help_ = 'write `data.column`, or `data["the column"]` where its name has spaces'
                raise self._unexpected("the name of a column belongs here", help_)
            self._take()
            if quoted:
                self._expect("]", "the bracket is not closed", "write `]` behind the name of the column")
            name = column.text[1:-1] if quoted else column.text
            expression = ColumnOf(expression, name, span=self._from(start))
        return expression

    def _primary(self) -> Expression:
        token = self._next
        match token.kind:
            case "number":
                self._take()
                percent = token.text.endswith("%")
                number = Decimal(token.text.rstrip("%"))
                return Constant(number / 100 if percent else number, span=token.span)
            case "text":
                self._take()
                return Constant(token.text[1:-1], span=token.span)
            case "date":
                self._take()
                return Constant(self._date(token), span=token.span)
            case "name" if token.text in ("true", "false"):
                self._take()
                return Constant(token.text == "true", span=token.span)
            case "name" if token.text not in WORDS:
                self._take()
                return self._call(token) if self._is_sign("(") else Name(token.text, span=token.span)
            case "sign" if token.text == "(":
                self._take()
                inner = self._junction()
                self._expect(")", "the bracket is not closed", "write `)`")
                return replace(inner, span=self._from(token.start))
            case _:
                pass
        if token.kind == "end":
            raise self._unexpected("the expression ends too early", "a number, a column or a call is missing")
        raise self._unexpected("a number, a column or a call belongs here", "")

    def _date(self, token: Token) -> datetime.date:
        try:
            return datetime.date.fromisoformat(token.text)
        except ValueError:
            message = f"the calendar has no `{token.text}`"
            raise self._fail(BAD_EXPRESSION, token.span, message, "correct the month or the day") from None

    def _call(self, name: Token) -> Expression:
        function = function_called(name.text)
        if name.text == "column":
            return self._quoted_name(name)
        if function is None:
            names = [each.name for each in FUNCTIONS]
            help_ = did_you_mean(name.text, names, f"the functions are {one_of(names)}")
            raise self._fail(UNKNOWN_FUNCTION, name.span, f"there is no function `{name.text}`", help_)
        self._take()
        arguments = self._list(")")
        call = Call(name.text, arguments, span=self._from(name.start))
        wrong = wrong_arguments(call, function)
        if wrong:
            raise _FaultError(wrong)
        return call

    def _quoted_name(self, name: Token) -> Expression:
        self._take()
        column = self._next
        if column.kind != "text":
            raise self._unexpected("the name of a column in quotes belongs here", 'write `column("the name")`')
        self._take()
        self._expect(")", "the bracket is not closed", "write `)` behind the name")
        return Name(column.text[1:-1], span=self._from(name.start))

    def _list(self, closing: str) -> tuple[Expression, ...]:
        items: list[Expression] = []
        if self._is_sign(closing):
            self._take()
            return ()
        while True:
            items.append(self._junction())
            if self._is_sign(","):
                self._take()
                continue
            self._expect(closing, "the bracket is not closed", f"write a comma and more, or `{closing}`")
            return tuple(items)

    # Moving on.

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return token

    def _is_sign(self, text: str) -> bool:
        return self._next.kind == "sign" and self._next.text == text

    def _is_word(self, text: str) -> bool:
        return self._next.kind == "name" and self._next.text == text

    def _expect(self, sign: str, message: str, help_: str) -> None:
        if not self._is_sign(sign):
            raise self._unexpected(message, help_)
        self._take()

    def _from(self, start: int) -> Span | None:
        """Return the place from `start` to the last part that was taken."""
        return self._passage.span(start, self._tokens[self._at - 1].end)

    def _unexpected(self, message: str, help_: str) -> _FaultError:
        token = self._next
        span = token.span if token.kind != "end" else self._passage.span(max(token.start - 1, 0), token.start)
        return self._fail(BAD_EXPRESSION, span, message, help_)

    def _fail(self, code: Code, span: Span | None, message: str, help_: str = "") -> _FaultError:
        return _FaultError(code.at(span, message, help=help_))
