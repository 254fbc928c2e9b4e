"""Templates: a house's own extend the built-in ones, and what is wrong in them is told at its line."""

import asyncio
from pathlib import Path

import pytest

from briefpress.diagnostics.outcome import Outcome
from briefpress.model.page import Page
from briefpress.render.page import render_page
from briefpress.render.template_check import check_templates
from tests.cases import Case, check_case, concise, read_cases
from tests.render.rendered import SETTINGS, look_with, words
from tests.render.sample import sample_brief

CASES = read_cases(Path(__file__).parent / "cases" / "templates.md")
EXTENDING = '{% extends "house/policy-brief.html" %}\n'


def page_with(templates: dict[str, str]) -> Outcome[Page]:
    return asyncio.run(render_page(sample_brief(), SETTINGS, words(), look_with(templates)))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_faults_are_told_at_their_place(case: Case, update: bool) -> None:
    templates = {path.removeprefix("templates/"): text for path, text in case.files.items()}
    # As in the pipeline: what can be told before a template runs comes first, and nothing runs after it.
    faults = check_templates(look_with(templates).templates) or page_with(templates).diagnostics
    check_case(case, "diagnostics", concise(faults), update=update)


def test_a_house_extends_a_built_in_template() -> None:
    own = EXTENDING + "{% block masthead %}<p>Ours</p>{{ super() }}{% endblock %}"
    page = page_with({"policy-brief.html": own}).value
    assert page is not None
    assert '<p>Ours</p><div class="masthead">' in page.html


def test_a_house_extends_a_base_that_it_replaces() -> None:
    own = {"base.html": '{% extends "house/base.html" %}{% block navigation %}<nav>Ours</nav>{% endblock %}'}
    page = page_with(own).value
    assert page is not None
    assert 'class="brief"' in page.html
    assert "<nav>Ours</nav>" not in page.html, "brief.html fills the same block and has the last word"


def test_a_house_replaces_one_partial() -> None:
    page = page_with({"partials/colophon.html": "<p>Set by us on {{ brief.date|long_date(language) }}.</p>"}).value
    assert page is not None
    assert "<p>Set by us on 12 June 2023.</p>" in page.html
    assert "Content digest" not in page.html
