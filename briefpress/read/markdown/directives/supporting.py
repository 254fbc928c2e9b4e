"""The option by which an exhibit or an aside says which findings it supports."""

from dataclasses import dataclass, replace
from typing import Final, TypeVar

from briefpress.diagnostics.span import Span
from briefpress.model.block import Supporting
from briefpress.read.markdown.directives.declaration import DirectiveCall, Option
from briefpress.read.markdown.directives.values import names
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

B = TypeVar("B", bound=Supporting)


@dataclass(frozen=True, slots=True)
class NamedFindings:
    """The findings that a block names, and where it names them."""

    findings: tuple[str, ...]
    span: Span | None


def _findings(value: Passage, reading: Reading) -> NamedFindings:
    return NamedFindings(names(value, reading), value.span())


SUPPORTS: Final = Option("supports", "ids of the findings that it supports, with commas between them", _findings)


def with_supports(block: B, call: DirectiveCall) -> B:
    """Return `block` with the findings that the option `supports` of its directive names."""
    named = call.value(SUPPORTS)
    return replace(block, supports=named.findings, supports_span=named.span) if named else block
