"""What is wrong with templates before any of them runs, so that all problems come out of one run."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from briefpress.diagnostics.codes.look import TEMPLATE_SYNTAX, UNKNOWN_FILTER
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import span_of_line
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.render.compiled_template import CompiledTemplate, Fault, compiling_environment
from briefpress.render.context import ALL_NAMES, RECORDS
from briefpress.render.environment import find_template
from briefpress.render.ready_template import ready_template
from briefpress.render.template_fault import missing_template, unknown_name, word_of

QUOTED: Final = re.compile(r"'([^']*)'")
"""What Jinja quotes in its messages."""


def check_templates(templates: Mapping[str, Source]) -> tuple[Diagnostic, ...]:
    """Return what can be known to be wrong before any template runs: syntax, filters, names, missing templates."""
    found: list[Diagnostic] = []
    sound: list[tuple[Source, CompiledTemplate]] = []
    # A built-in that the house has left as it is stands under two names.
    for name, source in {source: (name, source) for name, source in templates.items()}.values():
        if not name.endswith(".html"):
            continue
        compiled = ready_template(name, source.text)
        found.extend(_faults(compiled, source))
        if compiled.code:
            sound.append((source, compiled))
    # A partial sees what the template that includes it has set, so a name set anywhere counts as known.
    known = {*ALL_NAMES, "loop", "self", "super", "caller", "varargs", "kwargs"}
    known = known.union(*(compiled.stored | compiled.macros for _, compiled in sound))
    for source, compiled in sound:
        unknown = (asked for asked in compiled.undeclared if asked.name not in known)
        found.extend(unknown_name(asked.name, source, asked.line, known) for asked in unknown)
        found.extend(_unknown_fields(compiled, source))
        missing = (asked for asked in compiled.templates if find_template(templates, asked.name) is None)
        found.extend(missing_template(asked.name, source, asked.line, templates) for asked in missing)
    return tuple(found)


def _unknown_fields(compiled: CompiledTemplate, source: Source) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every field that the value of a name, such as `brief`, does not have."""
    for asked in compiled.fields:
        record = RECORDS.get(asked.owner)
        if record and asked.owner not in compiled.stored and asked.name not in _fields(record):
            yield unknown_name(asked.name, source, asked.line, set(_fields(record)), record)


@cache
def _fields(record: type) -> frozenset[str]:
    return frozenset(name for name in dir(record) if not name.startswith("_"))


def _faults(compiled: CompiledTemplate, source: Source) -> Iterator[Diagnostic]:
    """Yield what keeps a template from being compiled."""
    environment = compiling_environment()
    if compiled.fault:
        yield _syntax(compiled.fault, source)
    for what, unknown, known in (
        ("filter", compiled.unknown_filters, environment.filters),
        ("test", compiled.unknown_tests, environment.tests),
    ):
        for asked in unknown:
            help_text = did_you_mean(asked.name, known, "docs/templates.md lists the filters")
            span = word_of(asked.name, span_of_line(source, asked.line))
            message = f"there is no {what} `{asked.name}`"
            yield UNKNOWN_FILTER.at(span, message, label=f"unknown {what}", help=help_text)


def _syntax(fault: Fault, source: Source) -> Diagnostic:
    message, _, rest = QUOTED.sub(r"`\1`", (fault.message or "not valid Jinja").rstrip(".")).partition(". ")
    span = span_of_line(source, fault.line)
    return TEMPLATE_SYNTAX.at(span, f"{message[0].lower()}{message[1:]}", label="not understood", help=rest)
