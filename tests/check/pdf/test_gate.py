"""The whole gate over one PDF: rules of ours, and the validator where they are silent."""

from pathlib import Path

import pytest

from briefpress.check.pdf.outline import outline
from briefpress.check.pdf.reading import read_pdf_file
from briefpress.check.pdf_validator import judge_beside, thread_of_validator, validate
from briefpress.check.rules import RULES
from briefpress.check.run import check_pdf
from briefpress.model.pdf import TypesetPdf
from briefpress.typeset.door import typeset
from tests.cases import Case, concise
from tests.check.pdf.test_rules import pdf_subject
from tests.check.pdf.written import write_pdf
from tests.typeset.pages import page_of

BODY = """\
<main><h1>A test</h1><p>See <a href="https://example.org/">the treaty, which is long enough to run over a line</a>.</p>
<ul><li>One</li><li>Two</li></ul>
<table><caption>Ships</caption><tr><th scope="col">Year</th><th scope="col">Ships</th></tr>
<tr><td>2024</td><td>3</td></tr></table></main>
"""


@pytest.fixture
def beside(tmp_path: Path):
    """Where the parts of the brief that PDFs are said to come from were written."""
    subject = pdf_subject(Case(Path("gate.md"), "gate", {"file.pdf": "Document\n"}, {}), tmp_path)
    return subject.places


def test_a_typeset_page_passes(beside) -> None:
    page = page_of(BODY)
    pdf = typeset(page, "a4").value
    assert pdf is not None
    judged = check_pdf(pdf, page, beside)
    assert concise(judged.diagnostics) == ""
    assert judged.value is not None
    assert [(profile.name, profile.passed) for profile in judged.value.profiles] == [
        ("PDF/UA-1", True),
        ("PDF/A-3a", True),
    ]
    assert [tag.type for tag in outline(pdf)] == ["Document"]


def test_where_a_rule_of_ours_speaks_the_validator_is_silent_about_the_same(beside) -> None:
    pdf = write_pdf('Document\n  P\n    Link "the treaty"\n      link #a "a"\nfree-link #b "b"\n')
    failed = {failure.rule for failure in validate(pdf.content, "ua1").failures}
    found = check_pdf(pdf, page_of(""), beside).diagnostics
    told = concise(found)
    assert "PDFUA1-LINK-LINK-TAG-001" in failed
    assert "U131" in {diagnostic.code for diagnostic in found}
    assert "PDFUA1-LINK-LINK-TAG-001" not in told
    assert "the validator calls this PDFUA1-PAGE-TABS-001" in told


def test_a_file_that_cannot_be_opened_is_told(beside) -> None:
    judged = check_pdf(TypesetPdf("a4", b"no PDF", 1), page_of(""), beside)
    assert judged.value is None
    assert [diagnostic.code for diagnostic in judged.diagnostics] == ["P217"]


def test_the_validator_says_why_it_cannot_judge() -> None:
    verdict = validate(b"no PDF", "ua1")
    assert verdict.failures == ()
    assert verdict.trouble == "PDF parser rejected the input: couldn't parse input"


def test_a_long_report_with_many_bookmarks_is_judged_in_the_thread() -> None:
    pdf = write_pdf('set bookmarks=4000\nDocument\n  H1 "Tides"\n')
    with thread_of_validator() as thread:
        verdicts = judge_beside(thread, pdf.content, ("ua1", "3a"))()
    assert [verdict.profile for verdict in verdicts] == ["ua1", "3a"]
    assert [verdict.trouble for verdict in verdicts] == ["", ""]
    assert verdicts == (validate(pdf.content, "ua1"), validate(pdf.content, "3a"))


@pytest.mark.parametrize("source", ['Document\n  H1 "Tides"\n', 'Document\n  H2 "Tides"\nfree-link #a "a"\n'])
def test_a_large_file_is_judged_like_a_small_one(source: str, beside, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf, page = write_pdf(source), page_of("")
    small = check_pdf(pdf, page, beside)
    monkeypatch.setattr("briefpress.check.run.LARGE", 0)
    assert check_pdf(pdf, page, beside) == small


def test_the_rules_that_a_rule_covers_are_written_as_the_validator_writes_them() -> None:
    covered = [id_ for rule in RULES for id_ in rule.covers]
    assert covered
    assert [id_ for id_ in covered if not (id_.startswith(("PDFUA1-", "PDFA3A-")) and id_[-3:].isdecimal())] == []
    assert len(covered) == len(set(covered))


OUTLINE = """\
set language=cs bookmarks=2
role Aside=Sect
Document
  Aside lang=de id=a
    P "Ebbe" read="Ebbe und "
    Figure alt="A map" box=1,2,3,4
      image
page
  P ref=a "Flut" at=30,40
artifact Footer "2"
"""


def test_what_bytes_hold() -> None:
    file = read_pdf_file(write_pdf(OUTLINE))
    assert file is not None
    aside = file.elements[1]
    assert (aside.type, aside.role, aside.language, aside.id) == ("Aside", "Sect", "de", "a")
    assert [file.text_of(element) for element in file.elements] == [
        "Ebbe und Flut",
        "Ebbe und",
        "Ebbe und",
        "",
        "Flut",
    ]
    assert file.elements[3].box == (1.0, 2.0, 3.0, 4.0)
    assert file.elements[4].refers_to == (aside.object_number,)
    assert [file.page_of(element) for element in file.elements] == [1, 1, 1, 1, 2]
    assert [(c.page, c.text, c.artifact, c.image, c.place) for c in file.contents] == [
        (1, "Ebbe und ", None, False, (20.0, 180.0)),
        (1, "", None, True, (0.0, 0.0)),
        (2, "Flut", None, False, (30.0, 40.0)),
        (2, "2", "Footer", False, (20.0, 180.0)),
    ]
    assert (file.language, file.shows_title, file.version, len(file.pages)) == ("cs", True, "1.7", 2)
