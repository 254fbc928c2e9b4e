"""What a style sheet names: other sheets, files, custom properties. Each sheet is read once in a process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

import tinycss2

from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.sheet_address import address_of
from briefpress.render.tokens import every_token

KEPT: Final = 100
"""How many sheets a process keeps."""


@dataclass(frozen=True, slots=True)
class Import:
    """An `@import`: its place, the address that it names, if it does, and what it should not have."""

    span: Span
    address: str | None
    has_condition: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What a style sheet names.

    `addresses` are those of `url()` outside imports that lead to files, each with its place. `declared` are the custom
    properties that it declares; `used` those that it uses without a value to fall back to.
    """

    imports: tuple[Import, ...]
    addresses: tuple[tuple[str, Span], ...]
    declared: frozenset[str]
    used: tuple[tuple[str, Span], ...]


@lru_cache(maxsize=KEPT)
def read_sheet(source: Source) -> ReadSheet:
    """Return what a style sheet names."""
    tokens = tinycss2.parse_component_value_list(source.text, skip_comments=True)
    rules = tinycss2.parse_stylesheet(tokens, skip_comments=True, skip_whitespace=True)
    every = list(every_token(tokens))
    return ReadSheet(
        tuple(_imports(rules, source)),
        tuple(_addresses(rules, source)),
        frozenset(
            token.value
            for token, following in pairwise(every)
            if token.type == "ident" and token.value.startswith("--") and following == ":"
        ),
        tuple(_used(every, source)),
    )


def _imports(rules: Iterable[Any], source: Source) -> Iterator[Import]:
    is_late = False
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "import":
            prelude = [token for token in rule.prelude if token.type not in {"whitespace", "comment"}]
            yield Import(
                _span_of_rule(rule, source), address_of(prelude[0]) if prelude else None, len(prelude) > 1, is_late
            )
        else:
            is_late = is_late or not (rule.type == "at-rule" and rule.lower_at_keyword == "charset")


def _addresses(rules: Iterable[Any], source: Source) -> Iterator[tuple[str, Span]]:
    for rule in rules:
        if rule.type == "error" or (rule.type == "at-rule" and rule.lower_at_keyword in {"import", "namespace"}):
            continue
        for token in every_token([*(rule.prelude or ()), *(rule.content or ())]):
            address = address_of(token) if token.type in {"url", "function"} else None
            if address is not None and not address.startswith(("data:", "#")):
                start = source.offset_at(token.source_line, token.source_column)
                yield address, Span(source, start, source.text.find(")", start) + 1)


def _used(tokens: Iterable[Any], source: Source) -> Iterator[tuple[str, Span]]:
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            arguments = [argument for argument in token.arguments if argument.type != "whitespace"]
            if len(arguments) == 1 and arguments[0].type == "ident":
                name = arguments[0].value
                start = source.offset_at(arguments[0].source_line, arguments[0].source_column)
                yield name, Span(source, start, start + len(name))


def _span_of_rule(rule: Any, source: Source) -> Span:
    start = source.offset_at(rule.source_line, rule.source_column)
    end = source.text.find(";", start)
    return Span(source, start, end + 1 if end >= 0 else len(source.text))
