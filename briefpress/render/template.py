"""Rendering a template, and what goes wrong while it runs as a diagnostic at the line of the template."""

import traceback
from collections.abc import Mapping

from jinja2 import TemplateNotFound
from jinja2.utils import missing

from briefpress.diagnostics.codes.look import TEMPLATE_FAILED
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import span_of_line
from briefpress.render.bare_environment import UnknownNameError
from briefpress.render.environment import find_template, make_environment
from briefpress.render.sandbox import bounded_output
from briefpress.render.template_fault import fields_of, missing_template, unknown_name


def render_template(templates: Mapping[str, Source], name: str, names: Mapping[str, object]) -> Outcome[str]:
    """Return the text of template `name` given `names`, or what went wrong while it ran."""
    try:
        return Outcome(bounded_output(make_environment(templates, names).get_template(name).generate()))
    except Exception as error:  # noqa: BLE001, RUF100 - a template may fail in any way; all of them become diagnostics
        return Outcome(None, (_failure(error, templates, name, names),))


def _failure(error: Exception, templates: Mapping[str, Source], name: str, names: Mapping[str, object]) -> Diagnostic:
    """Return the diagnostic for a template that failed while it ran."""
    source, line = _place(error, templates, name)
    if isinstance(error, TemplateNotFound):
        return missing_template(str(error.name or error), source, line, templates)
    if isinstance(error, UnknownNameError):
        owner = None if error.owner is missing else type(error.owner)
        return unknown_name(error.name, source, line, fields_of(error.owner, names), owner)
    message = str(error) or type(error).__name__
    if isinstance(error, RecursionError):
        message = "it includes or calls itself without end"
    return TEMPLATE_FAILED.at(
        span_of_line(source, line),
        f"the template failed: {message[0].lower()}{message[1:].rstrip('.')}",
        label="while this line ran",
        help="the explanation says what usually is behind it",
    )


def _place(error: Exception, templates: Mapping[str, Source], name: str) -> tuple[Source, int]:
    """Return the template and line at which `error` was raised: that of the innermost template frame."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        source = find_template(templates, frame.filename)
        if source is not None:
            return source, frame.lineno or 1
    return find_template(templates, name) or Source(name, ""), 1
