"""Custom properties, such as `--accent`: those that a page uses and that none of its style sheets declares."""

from collections.abc import Iterable, Iterator

from briefpress.diagnostics.codes.look import UNKNOWN_PROPERTY
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.render.read_sheet import read_sheet


def unknown_properties(sheets: Iterable[Source]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every `var()` without a value to fall back to that no sheet of the page declares."""
    read = [read_sheet(sheet) for sheet in sheets]
    declared = frozenset[str]().union(*(sheet.declared for sheet in read))
    for name, span in (used for sheet in read for used in sheet.used):
        if name not in declared:
            help_text = did_you_mean(name, declared, "declare it in styles/tokens.css")
            message = f"no style sheet declares `{name}`"
            yield UNKNOWN_PROPERTY.at(span, message, label="unknown custom property", help=help_text)
