"""Custom properties, such as `--accent`: those that a page uses and that none of its style sheets declares."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import tinycss2

from briefpress.diagnostics.codes.look import UNKNOWN_PROPERTY
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.page import Asset
from briefpress.render.tokens import every_token


def unknown_properties(sheets: Iterable[Asset]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every `var()` without a value to fall back to that no sheet of the page declares."""
    used: list[tuple[str, Span]] = []
    declared: set[str] = set()
    for sheet in sheets:
        text = (sheet.content if sheet.typeset_content is None else sheet.typeset_content).decode()
        tokens = list(every_token(tinycss2.parse_component_value_list(text, skip_comments=True)))
        declared |= {
            token.value
            for token, following in pairwise(tokens)
            if token.type == "ident" and token.value.startswith("--") and following == ":"
        }
        used += _used(tokens, sheet.origin or Source(sheet.name, text))
    for name, span in used:
        if name not in declared:
            help_text = did_you_mean(name, declared, "declare it in styles/tokens.css")
            message = f"no style sheet declares `{name}`"
            yield UNKNOWN_PROPERTY.at(span, message, label="unknown custom property", help=help_text)


def _used(tokens: Iterable[Any], source: Source) -> Iterator[tuple[str, Span]]:
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            arguments = [argument for argument in token.arguments if argument.type != "whitespace"]
            if len(arguments) == 1 and arguments[0].type == "ident":
                name = arguments[0].value
                start = source.offset_at(arguments[0].source_line, arguments[0].source_column)
                yield name, Span(source, start, start + len(name))
