"""Citation styles: CSL files of the house or of briefpress, found by name and looked through before they are used."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from typing import Any, Final

from citeproc import SCHEMA_PATH
from citeproc.frontend import etree

from briefpress.diagnostics.codes.citation import (
    BROKEN_CITATION_STYLE,
    DEPENDENT_CITATION_STYLE,
    UNKNOWN_CITATION_STYLE,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_line
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.look import BUILT_IN

NAMESPACE: Final = "{http://purl.org/net/xbiblio/csl}"
ENDING: Final = ".csl"
BUILT_IN_STYLES: Final = ("author-date", "notes", "numeric")
"""The names of the styles that come with briefpress, sorted."""


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A CSL file that can be used. One of notes makes a footnote of each citation."""

    name: str
    source: Source
    notes: bool


def citation_style(name: str, styles: Mapping[str, Source], span: Span | None) -> Outcome[CitationStyle]:
    """Return the style `name` of `styles`; `span` is where it is named."""
    source = styles.get(f"{name}{ENDING}")
    if source is None:
        known = [style.removesuffix(ENDING) for style in styles if not style.startswith(BUILT_IN)]
        help_ = f"write {one_of(known)}, or put styles/citations/{name}.csl there"
        bare = name.removesuffix(ENDING)
        suggestion = f"write `{bare}`, without the ending" if bare in known else did_you_mean(name, known, help_)
        message = f"there is no citation style `{name}`"
        return Outcome(None, (UNKNOWN_CITATION_STYLE.at(span, message, label="no such style", help=suggestion),))
    fault = _fault(source)
    if fault:
        return Outcome(None, (fault,))
    return Outcome(CitationStyle(name, source, _makes_notes(source)))


# The briefs of a house are cited in few styles.
@lru_cache(maxsize=32)
def _fault(source: Source) -> Diagnostic | None:
    doctype = re.search(r"<!DOCTYPE", source.text, re.IGNORECASE)
    if doctype:
        span = Span(source, *doctype.span())
        return BROKEN_CITATION_STYLE.at(span, "a document type in a citation style", help="delete it")
    try:
        root = etree.parse(BytesIO(source.text.encode()), etree.XMLParser(no_network=True)).getroot()
    except SyntaxError as error:  # what lxml raises for XML that is not well-formed
        message = f"`{source.path}` is not well-formed XML"
        return BROKEN_CITATION_STYLE.at(
            span_of_line(source, error.lineno or 1), message, label=_plainly(error.msg), help="correct this line"
        )
    if root.tag != f"{NAMESPACE}style":
        return BROKEN_CITATION_STYLE.at(
            span_of_line(source, 1), f"`{source.path}` is not a citation style", help="a CSL file begins with `<style>`"
        )
    parent = root.find(f"{NAMESPACE}info/{NAMESPACE}link[@rel='independent-parent']")
    if parent is not None:
        name = str(parent.get("href", "")).rpartition("/")[2]
        return DEPENDENT_CITATION_STYLE.at(
            span_of_line(source, parent.sourceline),
            f"`{source.path}` only points to the style `{name}`",
            label="its parent",
            help=f"put {name}.csl into styles/citations/, and write `citation_style: {name}`",
        )
    return _fault_of_form(source, root)


@lru_cache(maxsize=32)
def _makes_notes(source: Source) -> bool:
    return bool(etree.fromstring(source.text.encode()).get("class") == "note")


def _fault_of_form(source: Source, root: Any) -> Diagnostic | None:
    """Return what keeps well-formed XML from being a style: what CSL refuses, or a missing part."""
    schema = _schema()
    if not schema.validate(root):
        error = schema.error_log[0]
        return BROKEN_CITATION_STYLE.at(
            span_of_line(source, error.line),
            f"`{source.path}` is not in the form of CSL 1.0.2",
            label=_plainly(error.message),
            help="correct this line",
        )
    for part in ("citation", "bibliography"):
        if root.find(f"{NAMESPACE}{part}") is None:
            message = f"`{source.path}` has no `<{part}>`"
            return BROKEN_CITATION_STYLE.at(span_of_line(source, root.sourceline), message, help="use another style")
    return _missing_macro(source, root)


def _missing_macro(source: Source, root: Any) -> Diagnostic | None:
    macros = [macro.get("name") for macro in root.iter(f"{NAMESPACE}macro")]
    for element in root.iter(f"{NAMESPACE}text", f"{NAMESPACE}key"):
        name = element.get("macro")
        if name is not None and name not in macros:
            return BROKEN_CITATION_STYLE.at(
                span_of_line(source, element.sourceline).find(name),
                f"no macro is called `{name}`",
                label="used here",
                help=did_you_mean(name, macros, "define it, or correct the name"),
            )
    return None


def _plainly(message: str | None) -> str:
    """Return what a library said, without the namespaces and the full stop."""
    said = (message or "").replace(NAMESPACE, "").strip().rstrip(".")
    return said[:1].lower() + said[1:]


@cache
def _schema() -> Any:
    return etree.RelaxNG(etree.parse(SCHEMA_PATH))
