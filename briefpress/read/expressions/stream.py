"""The parts of one expression, gone through once from left to right."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from briefpress.diagnostics.codes.expression import BAD_EXPRESSION, OVERLONG_EXPRESSION
from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.read.expressions.tokens import Token
from briefpress.read.markdown.passage import Passage

DEEPEST: Final = 40
"""How many brackets, `not` and `-` of an expression may be open at once."""
MOST_OPERATORS: Final = 100
"""How many operators may join the parts of an expression."""


class FaultError(Exception):
    """Ends the reading of an expression. `read_expression` turns it into its diagnostic: it goes no further."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


class Stream:
    """The parts, and which is the next one."""

    def __init__(self, passage: Passage, tokens: Sequence[Token]) -> None:
        self._passage = passage
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._operators = 0

    @property
    def next(self) -> Token:
        """The next part; the last one is of the kind `end`."""
        return self._tokens[self._at]

    @property
    def second(self) -> Token:
        """The part behind the next one."""
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    @property
    def taken(self) -> Token:
        """The part that was taken last."""
        return self._tokens[max(self._at - 1, 0)]

    def take(self) -> Token:
        """Return the next part, and go on to the one behind it."""
        token = self.next
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return token

    def take_operator(self) -> Token:
        """The same for an operator. Raises where there have been too many."""
        self._operators += 1
        if self._operators > MOST_OPERATORS:
            raise self.overlong(f"the expression has more than {MOST_OPERATORS} operators")
        return self.take()

    def is_sign(self, *signs: str) -> bool:
        """Return whether the next part is one of `signs`."""
        return self.next.kind == "sign" and self.next.text in signs

    def is_word(self, word: str) -> bool:
        """Return whether the next part is a word of the language."""
        return self.next.kind == "name" and self.next.text == word

    def expect(self, sign: str, message: str, help_: str) -> Token:
        """Take `sign`. Raises where something else is next."""
        if not self.is_sign(sign):
            raise self.unexpected(message, help_)
        return self.take()

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Go one bracket deeper. Raises where that is too deep."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.overlong(f"more than {DEEPEST} brackets, `not` or `-` stand within one another")
        yield
        self._depth -= 1

    def since(self, start: int) -> Span | None:
        """Return the place from `start` to the part that was taken last."""
        return self._passage.span(start, self.taken.end)

    def unexpected(self, message: str, help_: str) -> FaultError:
        """Return the fault of the next part, or of the end."""
        token = self.next
        span = token.span if token.kind != "end" else self._passage.span(self.taken.start, self.taken.end)
        return self.fault(BAD_EXPRESSION, span, message, help_)

    def overlong(self, message: str) -> FaultError:
        """Return the fault of an expression that is too much at its next part."""
        return self.fault(OVERLONG_EXPRESSION, self.next.span, message, "make a column of it, or several expressions")

    def fault(self, code: Code, span: Span | None, message: str, help_: str) -> FaultError:
        """Return a fault to raise."""
        return FaultError(code.at(span, message, help=help_))
