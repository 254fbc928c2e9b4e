"""Changes that do without work of WeasyPrint's: how much of it is left."""

from types import ModuleType
from typing import Any

import pytest
from weasyprint.formatting_structure.boxes import FootnoteAreaBox, LineBox

from briefpress.typeset.document import typeset_page
from briefpress.typeset.swift import note_area, plain_lines
from tests.typeset.pages import page_of

NOTES = "".join(f"<p>Words<span class=footnote>Note {number}.</span></p>" for number in range(4))
CELLS = f"<table>{'<tr><td>Words' * 20}</table>"


def stock_calls(module: ModuleType, kind: type, body: str, monkeypatch: pytest.MonkeyPatch) -> int:
    asked = []
    stock = module._stock

    def counted(context: Any, box: Any, *others: Any) -> Any:
        asked.append(box)
        return stock(context, box, *others)

    monkeypatch.setattr(module, "_stock", counted)
    assert typeset_page(page_of(body), "a4").value is not None
    return sum(type(box) is kind for box in asked)


def test_each_note_of_a_page_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert stock_calls(note_area, FootnoteAreaBox, NOTES, monkeypatch) == NOTES.count("Note")


def test_texts_that_fit_are_no_lines_for_weasyprint(monkeypatch: pytest.MonkeyPatch) -> None:
    assert stock_calls(plain_lines, LineBox, CELLS, monkeypatch) == 0
