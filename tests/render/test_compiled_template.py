"""Templates are compiled once for all pages, and no page sees anything of another."""

import pytest

from briefpress.diagnostics.source import Source
from briefpress.render.compiled_template import Asked, CompiledTemplate, Fault, compiled_template
from briefpress.render.template import render_template

TEXT = """\
{% extends "base.html" %}
{% macro row(cell) %}{{ cell.text }}{% endmacro %}
{% set title = brief.title %}
{% for note in brief.notes %}{{ title }}{{ note }}{{ words.note }}{% endfor %}
"""


def test_what_a_template_asks_for_is_noted() -> None:
    compiled = compiled_template("page.html", TEXT)
    assert compiled.code is not None
    assert compiled.code.co_filename == "page.html"
    assert (compiled.stored, compiled.macros) == ({"cell", "title", "note"}, {"row"})
    assert compiled.undeclared == (Asked("brief", 3), Asked("brief", 4), Asked("words", 4))
    assert compiled.fields[1:] == (Asked("title", 3, "brief"), Asked("notes", 4, "brief"), Asked("note", 4, "words"))
    assert compiled.templates == (Asked("base.html", 1),)


TWICE = "block 'a' defined twice"
STATEMENT = "Expected an expression, got 'end of statement block'"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ a }}\n{% if %}", CompiledTemplate(fault=Fault(STATEMENT, 2))),
        ("{% block a %}\n{% endblock %}{% block a %}{% endblock %}", CompiledTemplate(fault=Fault(TWICE, 2))),
        ("{{ a|nope }}", CompiledTemplate(unknown_filters=(Asked("nope", 1),))),
        ("{% if a %}{{ a is nope }}{% endif %}", CompiledTemplate(unknown_tests=(Asked("nope", 1),))),
    ],
)
def test_what_keeps_a_template_from_running_is_noted(text: str, expected: CompiledTemplate) -> None:
    assert compiled_template("page.html", text) == expected


def test_the_same_text_is_compiled_once_under_each_of_its_names() -> None:
    assert compiled_template("page.html", TEXT) is compiled_template(
        "page.html", str(bytearray(TEXT, "utf-8"), "utf-8")
    )
    assert compiled_template("other.html", TEXT) is not compiled_template("page.html", TEXT)


def test_each_page_sees_its_own_names_and_templates() -> None:
    whole = Source("templates/whole.html", '{% from "part.html" import shown %}{{ shown() }}{{ name }}')
    parts = [
        Source("templates/part.html", f"{{% macro shown() %}}{number} {{{{ name }}}} {{% endmacro %}}")
        for number in (1, 2)
    ]
    written = [
        render_template({"whole.html": whole, "part.html": part}, "whole.html", {"name": name}).value
        for part in parts
        for name in ("a", "b")
    ]
    assert written == ["1 a a", "1 b b", "2 a a", "2 b b"]
