"""The documents of the benchmark are the same each time, and sound."""

from benchmarks.corpora.composing import compose
from benchmarks.corpora.document import Note, Reference, edited, pieces
from benchmarks.corpora.house import body, files_of, write_house
from benchmarks.corpora.sizes import REPORT_200, TINY, briefs, light_briefs, long_report, standard_brief
from benchmarks.losses import losses
from benchmarks.peers.typst_source import typst_source
from briefpress import pipeline
from briefpress.house.location import House
from briefpress.read.markdown.length import LONGEST


def test_the_same_document_each_time():
    assert files_of(standard_brief()) == files_of(standard_brief())
    assert len({body(document) for document in briefs(6)}) == 6
    assert len({body(document) for document in light_briefs(3)}) == 1


def test_the_long_report_has_what_it_is_for():
    report = long_report()
    marks = [piece.mark for piece in pieces(report) if isinstance(piece, Note | Reference)]
    assert len(marks) == len(set(marks)) == 800
    assert REPORT_200.chapters * REPORT_200.sections == 100
    assert len(body(report)) < LONGEST


def test_an_edit_changes_one_paragraph():
    before, after = (body(document).split("\n\n") for document in (standard_brief(), edited(standard_brief(), "Saved")))
    assert [new for old, new in zip(before, after, strict=True) if new != old] == [
        f"Saved. {old}" for old, new in zip(before, after, strict=True) if new != old
    ]
    assert before != after


def test_a_house_builds_with_nothing_to_complain_about(tmp_path):
    document = compose("tiny", "A tiny brief", TINY)
    write_house(tmp_path, (document,))
    report = pipeline.build(House(tmp_path), strict=True)
    assert [one.message for one in report.diagnostics if one.severity.value != "advice"] == []
    assert [brief.built for brief in report.briefs] == [True]
    found = losses(tmp_path / "site" / "tiny" / "tiny.pdf", document)
    assert (found.notes, found.notes_lost) == (2, 0)
    # It is so short that it shows no contents list: the one page in there is missing.
    assert (found.references, found.references_wrong) == (3, 1)
    assert typst_source(document).count("#footnote[") == 2
