"""What templates ask for in vain, as diagnostics: names, fields, other templates."""

import re
from collections.abc import Mapping

from jinja2.utils import missing

from briefpress.diagnostics.codes.look import MISSING_TEMPLATE, UNKNOWN_NAME
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_line
from briefpress.diagnostics.suggestion import did_you_mean


def fields_of(owner: object, names: Mapping[str, object]) -> set[str]:
    """Return the names that a template may ask of `owner`; of no owner, the names it is given."""
    if owner is missing:
        return set(names)
    if isinstance(owner, Mapping):
        return {str(key) for key in owner}
    return {attribute for attribute in dir(owner) if not attribute.startswith("_")}


def unknown_name(name: str, source: Source, line: int, known: set[str], owner: type | None = None) -> Diagnostic:
    """Return the diagnostic for a name that is not there, or that values of the kind `owner` do not have."""
    whole = span_of_line(source, line)
    message = f"nothing is called `{name}` here"
    if owner:
        message = f"a value of the kind `{owner.__name__}` has no `{name}`"
    return UNKNOWN_NAME.at(
        word_of(name, whole),
        message,
        label="unknown name",
        help=did_you_mean(name, known, "docs/templates.md lists what templates see"),
    )


def word_of(name: str, whole: Span) -> Span:
    """Return the place of `name` as a whole word inside `whole`, or `whole` itself."""
    match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", whole.text)
    return Span(whole.source, whole.start + match.start(), whole.start + match.end()) if match else whole


def missing_template(name: str, source: Source, line: int, templates: Mapping[str, Source]) -> Diagnostic:
    """Return the diagnostic for a template that another one calls for in vain."""
    return MISSING_TEMPLATE.at(
        span_of_line(source, line).find(name),
        f"there is no template `{name}`",
        label="not found",
        help=did_you_mean(name, templates, "names are relative to `templates/`"),
    )
