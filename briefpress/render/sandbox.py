"""Templates run in Jinja's sandbox: they reach nothing but what they are given, and make nothing without measure.

What grows by itself is held where it would begin: numbers, repeated and padded texts, replacements, calls, the output.
"""

import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_OUTPUT: Final = 20_000_000
"""How many characters a page may have."""
LONGEST: Final = 2_000_000
"""How many characters a text may have, or parts a list, that a template makes."""
LARGEST: Final = 100_000
"""The largest number that a text may be filled up to, or a number raised to."""
MOST_CALLS: Final = 300_000
"""How many calls of macros and functions a page may take."""
PADDING: Final = frozenset(
    ("batch", "center", "expandtabs", "indent", "ljust", "rjust", "round", "slice", "tojson", "wordwrap", "zfill")
)
"""Filters and functions that fill up what they are given."""
WIDTH: Final = re.compile(r"\{[^{}]*:[^{}]*(?:[0-9]{6}|\{)|%[^A-Za-z%]*(?:[0-9]{6}|\*)")
"""In a format, a width of six digits or one that is a value itself."""


class TooMuchError(TemplateRuntimeError):
    """A template asked for more than a page can hold."""


class BoundedCode(CodeGenerator):
    """Jinja's compiler, with `~` as a call that the environment can refuse."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - the name is Jinja's
        """Write the code that joins texts."""
        self.write("environment.join_texts((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with measures. One environment makes one page: it counts calls."""

    code_generator_class = BoundedCode

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.filters = {name: _bounded(name, filter_) for name, filter_ in self.filters.items()}
        self.intercepted_binops = frozenset({"*", "**", "%", "+"})
        self._calls = 0
        self._safe: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: D102 - as in Jinja
        # That depends on the kind of the object and the name alone, and a page asks for the same few again and again.
        asked = type(obj), attr
        safe = self._safe.get(asked)
        if safe is None:
            safe = self._safe[asked] = super().is_safe_attribute(obj, attr, value)
        return safe

    def call(self, context: Context, called: Any, *arguments: Any, **options: Any) -> Any:  # noqa: D102 - as in Jinja
        self._calls += 1
        if self._calls > MOST_CALLS:
            raise TooMuchError("it calls macros and functions without end")
        if type(called) is Macro:
            # What Jinja would look up about it: it is safe, it is told how to escape, and it has no use for variables.
            for variables in ("_block_vars", "_loop_vars"):
                options.pop(variables, None)
            return _checked(called(context.eval_ctx, *arguments, **options))
        # The sandbox wraps `format`; what it wraps knows its text.
        owner = getattr(getattr(called, "__wrapped__", called), "__self__", None)
        if isinstance(owner, str):
            _check_growth(called.__name__, (owner, *arguments, *options.values()))
        return _checked(super().call(context, called, *arguments, **options))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: D102 - as in Jinja
        if operator == "**":
            _check_numbers((left, right))
            if isinstance(left, int) and isinstance(right, int) and left.bit_length() * right > LARGEST:
                raise TooMuchError("the number is too large")
        elif operator == "*":
            for text, times in ((left, right), (right, left)):
                if hasattr(text, "__len__") and isinstance(times, int) and len(text) * times > LONGEST:
                    raise TooMuchError("the text is repeated too often")
        elif operator == "%" and isinstance(left, str):
            _check_growth("format", (left, right))
        return _checked(super().call_binop(context, operator, left, right))

    def join_texts(self, parts: tuple[object, ...]) -> str:
        """Return `parts` as one text. Raises `TooMuchError`."""
        joined: str = _checked(markup_join(parts))
        return joined


def bounded_output(parts: Iterator[str]) -> str:
    """Return the output of a template, put together. Raises `TooMuchError`."""
    written: list[str] = []
    length = 0
    for part in parts:
        length += len(part)
        if length > MOST_OUTPUT:
            raise TooMuchError("the page gets too long")
        written.append(part)
    return "".join(written)


def _bounded(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(filter_)
    def held(*arguments: Any, **options: Any) -> Any:
        _check_growth(name, (*arguments, *options.values()))
        return _checked(filter_(*arguments, **options))

    return held


def _check_growth(name: str, values: tuple[Any, ...]) -> None:
    """Raise `TooMuchError` where a function or filter called `name` would make too much of `values`."""
    if name in PADDING:
        _check_numbers(values)
    elif name in {"format", "format_map"}:
        if isinstance(values[0], str) and WIDTH.search(values[0]):
            raise TooMuchError("a width in a format is too large")
    elif name in {"replace", "join"}:
        lengths = sorted(len(value) for value in values if hasattr(value, "__len__"))
        if len(lengths) > 1 and lengths[-1] * lengths[-2] > LONGEST * LARGEST:
            raise TooMuchError("a text gets too long")


def _check_numbers(values: tuple[Any, ...]) -> None:
    if any(isinstance(value, int) and abs(value) > LARGEST for value in values):
        raise TooMuchError(f"a number is larger than {LARGEST}")


def _checked(value: Any) -> Any:
    if isinstance(value, str | list | tuple) and len(value) > LONGEST:
        raise TooMuchError("a text or list gets too long")
    return value
