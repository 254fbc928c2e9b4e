"""What is wrong with templates before any of them runs, so that all problems come out of one run."""

import re
from collections.abc import Mapping
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from briefpress.diagnostics.codes.look import TEMPLATE_SYNTAX, UNKNOWN_FILTER
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import span_of_line
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.render.context import ALL_NAMES, RECORDS
from briefpress.render.environment import compiled, find_template, make_environment
from briefpress.render.template_fault import missing_template, unknown_name, word_of

QUOTED: Final = re.compile(r"'([^']*)'")
"""What Jinja quotes in its messages."""


def check_templates(templates: Mapping[str, Source]) -> tuple[Diagnostic, ...]:
    """Return what can be known to be wrong before any template runs: syntax, filters, names, missing templates."""
    environment = make_environment(templates, {})
    found: list[Diagnostic] = []
    trees: dict[str, nodes.Template] = {}
    # A built-in that the house has left as it is stands under two names.
    for name, source in {source: (name, source) for name, source in templates.items()}.values():
        if not name.endswith(".html"):
            continue
        try:
            tree = environment.parse(source.text, name, name)
            unknown = _unknown_filters(tree, source, environment)
            found.extend(unknown)
            if not unknown:
                compiled(source.text, name)  # the compiler knows more mistakes than the parser
                trees[name] = tree
        except TemplateSyntaxError as error:
            found.append(_syntax(error, source))
    # A partial sees what the template that includes it has set, so a name set anywhere counts as known.
    known = {*ALL_NAMES, "loop", "self", "super", "caller", "varargs", "kwargs", *environment.globals}
    for tree in trees.values():
        known |= {n.name for n in tree.find_all(nodes.Name) if n.ctx in {"store", "param"}}
        known |= {macro.name for macro in tree.find_all(nodes.Macro)}
    for name, tree in trees.items():
        source = templates[name]
        for word in sorted(find_undeclared_variables(tree) - known):
            lines = [n.lineno for n in tree.find_all(nodes.Name) if n.name == word and n.ctx == "load"]
            found.extend(unknown_name(word, source, line, known) for line in lines)
        found.extend(_unknown_fields(tree, source))
        found.extend(_missing_templates(tree, source, templates))
    return tuple(found)


def _unknown_fields(tree: nodes.Template, source: Source) -> list[Diagnostic]:
    """Return a diagnostic for every field that the value of a name, such as `brief`, does not have."""
    own = {n.name for n in tree.find_all(nodes.Name) if n.ctx in {"store", "param"}}
    found: list[Diagnostic] = []
    for field in tree.find_all(nodes.Getattr):
        record = RECORDS.get(field.node.name) if isinstance(field.node, nodes.Name) else None
        if record and field.node.name not in own:  # type: ignore[attr-defined]
            known = {name for name in dir(record) if not name.startswith("_")}
            if field.attr not in known:
                found.append(unknown_name(field.attr, source, field.lineno, known, record))
    return found


def _missing_templates(tree: nodes.Template, source: Source, templates: Mapping[str, Source]) -> list[Diagnostic]:
    calls = tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport))
    return [
        missing_template(call.template.value, source, call.lineno, templates)  # type: ignore[attr-defined]
        for call in calls
        if isinstance(getattr(call, "template", None), nodes.Const)
        and find_template(templates, call.template.value) is None  # type: ignore[attr-defined]
    ]


def _unknown_filters(tree: nodes.Template, source: Source, environment: Environment) -> list[Diagnostic]:
    """Return a diagnostic for every filter and test that does not exist, those in branches included."""
    found: list[Diagnostic] = []
    for what, kind, known in (("filter", nodes.Filter, environment.filters), ("test", nodes.Test, environment.tests)):
        for call in tree.find_all(kind):
            if call.name not in known:
                help_text = did_you_mean(call.name, known, "docs/templates.md lists the filters")
                span = word_of(call.name, span_of_line(source, call.lineno))
                message = f"there is no {what} `{call.name}`"
                found.append(UNKNOWN_FILTER.at(span, message, label=f"unknown {what}", help=help_text))
    return found


def _syntax(error: TemplateSyntaxError, source: Source) -> Diagnostic:
    message, _, rest = QUOTED.sub(r"`\1`", (error.message or "not valid Jinja").rstrip(".")).partition(". ")
    span = span_of_line(source, error.lineno)
    return TEMPLATE_SYNTAX.at(span, f"{message[0].lower()}{message[1:]}", label="not understood", help=rest)
