"""What filters make of words, dates and numbers."""

import datetime

import pytest

from briefpress.model.block import Paragraph, PullQuote
from briefpress.model.inline import Emphasis, SpanWithAttributes, Text, plain_text
from briefpress.render.filters import FILTERS, kind, long_date, size, tied, tied_text


def test_every_filter_is_documented() -> None:
    assert all(function.__doc__ for function in FILTERS.values())


def test_kinds_are_the_names_of_partials() -> None:
    assert [kind(Paragraph(())), kind(PullQuote(())), kind(Text(""))] == ["paragraph", "pull-quote", "text"]


@pytest.mark.parametrize(
    ("text", "kept_together"),
    [
        ("No line holds a single word", "single word"),
        ("Two words", "Two words"),
        ("One", None),
        ("", None),
        ("Ends in a space ", "a space "),
        ("A Donaudampfschifffahrtsgesellschaftskapitän unbelievably", None),
    ],
)
def test_the_last_two_words_are_tied(text: str, kept_together: str | None) -> None:
    inlines = tied_text(text)
    ties = [plain_text(i.children) for i in inlines if isinstance(i, SpanWithAttributes) and i.classes == ("tied",)]
    assert ties == ([kept_together] if kept_together else [])
    assert plain_text(inlines) == text


def test_words_that_end_in_something_else_are_left_alone() -> None:
    inlines = (Text("a b "), Emphasis((Text("c"),)))
    assert tied(inlines) == inlines
    assert tied(()) == ()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "12 June 2023"),
        ("en-GB", "12 June 2023"),
        ("en-US", "June 12, 2023"),
        ("de-AT", "12. Juni 2023"),
        ("cs", "12. června 2023"),
        ("zh-Hans", "2023年6月12日"),
        ("tlh", "12 June 2023"),
        ("", "12 June 2023"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, expected: str) -> None:
    assert long_date(datetime.date(2023, 6, 12), language) == expected


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [(400, "en", "1 kB"), (184_300, "en", "184 kB"), (1_250_000, "cs", "1,3 MB"), (1_250_000, "en", "1.3 MB")],
)
def test_sizes_are_said_as_readers_do(number: int, language: str, expected: str) -> None:
    assert size(number, language).replace("\u00a0", " ") == expected
