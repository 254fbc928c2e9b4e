"""Every word of a brief that is shown to readers, and where it was written."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Final

from briefpress.check.subject import BriefSubject
from briefpress.diagnostics.span import Span
from briefpress.model.brief import Brief
from briefpress.model.chart import ChartSpec, ChartValue
from briefpress.model.data import DataFile
from briefpress.model.inline import Node
from briefpress.model.manuscript import Image
from briefpress.model.places import Places

NOT_SHOWN: Final = frozenset(
    {"alt", "classes", "data", "direction", "id", "image", "key", "kind", "language", "slug", "table", "target", "url"}
)
"""Fields of the model whose characters no page draws."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """A run of characters that is shown, and the span of the nearest node around it that has one."""

    text: str
    span: Span | None


def texts_of(brief: Brief) -> tuple[ShownText, ...]:
    """Return every text of `brief`, whatever field holds it: new fields are found without a change here."""
    found: list[ShownText] = []
    _gather(brief, None, found)
    return tuple(found)


def find_place(character: str, text: ShownText, subject: BriefSubject) -> Span | None:
    """Return where `character` of `text` was written, as tightly as the authored files tell.

    Names, titles and references carry no span of their own; they are looked up among the values of the files.
    """
    manuscript, shared = subject.manuscript, subject.shared
    if text.span is not None and character in text.span.text:
        return text.span.find(character)
    registers = (shared.people, shared.organisations, shared.references, shared.glossary)
    files = (manuscript.front_matter_places, manuscript.findings_places, *(each.places for each in registers))
    return next(filter(None, (_narrowest(character, text.text, places) for places in files)), text.span)


def _narrowest(character: str, text: str, places: Places) -> Span | None:
    holding = [span for span in places.values.values() if character in span.text]
    # Where the same character stands in several values, the one whose words are those of the text is meant.
    same = [span for span in holding if text.strip() and text.strip() in span.text]
    best = min(same or holding, key=lambda span: span.end - span.start, default=None)
    return best and best.find(character)


def _gather(value: object, span: Span | None, found: list[ShownText]) -> None:
    """Add every text of `value` to `found`; `span` is that of the nearest node around it."""
    if isinstance(value, str):
        found.append(ShownText(value, span))
    elif value is None or isinstance(value, int):
        return
    elif isinstance(value, tuple | list):
        for item in value:
            _gather(item, span, found)
    elif isinstance(value, Node):
        _gather_fields(value, value.span or span, found)
    elif isinstance(value, Mapping):
        for item in value.values():
            _gather(item, span, found)
    elif isinstance(value, DataFile):
        # Of its cells the tables show what is shown.
        _gather(value.entry, span, found)
    elif isinstance(value, ChartValue):
        # What is drawn was written in a cell, or added up from several.
        found.append(ShownText(value.text, next((cell.span for cell in value.cells if cell.span), span)))
    elif isinstance(value, ChartSpec):
        found.append(ShownText(value.text, value.span))
    elif not isinstance(value, Image):
        _gather_fields(value, span, found)


def _gather_fields(value: object, span: Span | None, found: list[ShownText]) -> None:
    kind: Any = type(value)
    for name in _shown_fields(kind):
        _gather(getattr(value, name), span, found)


@cache
def _shown_fields(kind: Any) -> tuple[str, ...]:
    """Return the fields of a record whose characters a page draws; what is no record has none."""
    names = (field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return tuple(name for name in names if name not in NOT_SHOWN and name != "span")
