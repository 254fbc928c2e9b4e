"""Scales: the built-in ones as their documents have them, a house's own before them, words of the nearest language."""

from pathlib import Path

import pytest

from briefpress.diagnostics.source import Source
from briefpress.model.look import Look
from briefpress.model.scale import Rating, Scale
from briefpress.read.folder import read_manuscript
from briefpress.read.scales import read_scales
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.check.house_of_case import built_in_look, english, make_house, scales

OWN = """\
name: {en: Our scale}
document: our handbook
confidence:
  - {id: weak, terms: {en: [weak]}}
  - {id: firm, terms: {en: [firm], de: [fest]}}
"""
FINDINGS = """\
confidence: weak
findings:
  - {id: rise, statement: Tides rise., evidence: [tides]}
  - {id: fall, statement: Tides fall., evidence: [tides], confidence: firm}
  - {id: stay, statement: Tides stay., evidence: [tides], confidence: not-stated}
"""
BRIEF = "kind: policy-brief\ntitle: Tides\ndate: 2024-03-05\nauthors: [ada]\nabstract: Yes.\nscale: own\n"


def with_own(text: str) -> Look:
    look = built_in_look()
    return Look({**look.templates, "scales/own.yaml": Source("templates/scales/own.yaml", text)}, look.styles, ())


def ranges(scale: Scale) -> list[tuple[int | None, int | None]]:
    return [(term.least, term.most) for term in scale.likelihood]


def test_the_ranges_are_those_of_the_documents() -> None:
    assert ranges(scales()["icd-203"]) == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]
    least_to_most = [(0, 1), (0, 5), (0, 10), (0, 33), (33, 66), (50, 100), (66, 100), (90, 100), (95, 100), (99, 100)]
    assert ranges(scales()["ipcc"]) == least_to_most
    assert [term.id for term in scales()["grade"].confidence] == ["very-low", "low", "moderate", "high"]
    assert set(ranges(scales()["as-stated"])) == {(None, None)}


@pytest.mark.parametrize("name", ["as-stated", "grade", "icd-203", "ipcc"])
@pytest.mark.parametrize("language", ["en", "de", "cs"])
def test_built_in_scales_have_all_their_words_in_the_languages_of_the_house(name: str, language: str) -> None:
    scale = scales()[name]
    terms = (*scale.confidence, *scale.likelihood, *scale.strength)
    assert all(term.terms.get(language) for term in terms)
    assert all(language in text for text in (scale.name, scale.note, *(t.meaning for t in terms if t.meaning)))


def test_a_scale_of_the_house_is_told_in_the_nearest_language(tmp_path: Path) -> None:
    house = make_house(tmp_path, {"brief.yaml": BRIEF + "language: de-AT\n", "findings.yaml": FINDINGS} | BODY)
    manuscript, settings, shared = read_manuscript(house, "brief").value, read_settings(house).value, read_shared(house)
    assert manuscript
    assert settings
    assert shared.value
    own = read_scales(with_own(OWN))
    assert own.diagnostics == ()
    brief = resolve_brief(manuscript, shared.value, settings, english(), own.value or {}).value
    assert brief
    weak, firm, not_stated = (finding.confidence for finding in brief.findings)
    assert weak == Rating("weak", "weak", 1, 2, language="en")
    assert firm == Rating("firm", "fest", 2, 2)
    assert not_stated == Rating("not-stated", "Confidence not stated by the source")
    assert brief.scale
    assert [(row.id, row.used) for row in brief.scale.confidence] == [("weak", True), ("firm", True)]


def test_what_is_wrong_with_a_scale_is_told_at_its_place() -> None:
    noticed = read_scales(with_own(OWN.replace("terms", "term", 1))).diagnostics
    assert [(d.code, d.span and (d.span.source.path, d.span.line)) for d in noticed] == [
        ("S101", ("templates/scales/own.yaml", 4)),
    ]


@pytest.mark.parametrize(
    ("was", "becomes", "message"),
    [
        ("id: firm", "id: weak", "`weak` is the id of two rows"),
        ("id: firm", "id: firm, least: 120", "120 is no probability"),
        ("id: firm", "id: firm, least: 60, most: 40", "`firm` is at least 60 and at most 40 per cent"),
    ],
)
def test_a_scale_that_contradicts_itself_is_no_scale(was: str, becomes: str, message: str) -> None:
    read = read_scales(with_own(OWN.replace(was, becomes, 1)))
    assert [(d.code, d.message) for d in read.diagnostics] == [("F304", message)]
    assert read.value is None


BODY = {"body.md": "## Tides {#tides}\n\nThey rise.\n"}
