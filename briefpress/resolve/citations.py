"""Citations and the reference list of one brief, in the style of its house."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, TypeVar

from briefpress.diagnostics.codes.citation import BROKEN_CITATION_STYLE, CITED_ALIKE
from briefpress.diagnostics.codes.reference import UNKNOWN_REFERENCE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_line
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.brief import CitedReference
from briefpress.model.inline import Citation, CitationCall, CitationItem, CitedWork, Inline, Text, plain_text
from briefpress.model.reference import ReferenceEntry
from briefpress.model.shared import Register
from briefpress.model.words import Words
from briefpress.resolve.citation_processor import CitationProcessor, SetCitation
from briefpress.resolve.citation_styles import BUILT_IN_STYLES, CitationStyle, citation_style
from briefpress.resolve.csl_markup import Piece

DEFAULT: Final = "author-date"
"""The style that names works where the style of a brief has but numbers, or notes."""

T = TypeVar("T")


@dataclass
class CitationTexts:
    """The citations of a brief, set one after the other as a reader meets them, and the list that follows."""

    processor: CitationProcessor
    in_words: CitationProcessor
    words: Words
    counts: dict[str, int] = field(default_factory=dict)
    """How often each work was cited."""
    faults: list[Diagnostic] = field(default_factory=list)
    """What citeproc could not do with the style."""

    @property
    def makes_notes(self) -> bool:
        """Whether a citation becomes a footnote."""
        return self.processor.style.notes

    def short(self, item: CitationItem) -> str:
        """Return how one work is named by itself: `Moon 2019, p. 4`, or `[3]`."""

        def make() -> str:
            self.processor.register((item.key,))
            return _words((self.in_words if self.makes_notes else self.processor).cite_alone(item))

        return self._tried(make, item.key)

    def cite(self, call: CitationCall, items: Sequence[CitationItem], *, note: int = 0, last: bool = True) -> Citation:
        """Return a citation of `items`, all of them known, as it stands in the text, or in the footnote `note`.

        In a style of notes, its full stop is there only where the citation is the `last` of the note.
        """

        def make() -> Citation:
            done = self.processor.cite(items, note)
            children = tuple(inline for piece in done.pieces for inline in self._piece(piece, items))
            before, after = ("", done.after if last else "") if self.makes_notes else (done.before, done.after)
            return Citation(children, before, after, span=call.span)

        return self._tried(make, _as_written(call))

    def cite_in_text(self, call: CitationCall) -> Citation:
        """Return a citation as part of a sentence: `Moon (2019, p. 4)`, `Moon [1]`."""
        item = call.items[0]

        def make() -> Citation:
            names = self.processor.names(item.key)
            done = self.processor.cite((CitationItem(item.key, "", item.locator, suppress_author=True),))
            content = (Text(f"{names} {done.before}"), *_content(done), Text(done.after))
            return Citation((self._work(item, content, ""),), span=call.span)

        return self._tried(make, _as_written(call))

    def names(self, key: str) -> str:
        """Return the names of a work as they stand in a sentence."""
        return self._tried(lambda: self.processor.names(key), key)

    def entries(self) -> tuple[CitedReference, ...]:
        """Return the reference list, once all is cited."""

        def make() -> tuple[CitedReference, ...]:
            return tuple(
                CitedReference(entry.key, entry.text, entry.label, self.name(entry.key), self._numbers(entry.key))
                for entry in self.processor.entries()
            )

        return self._tried(make, ())

    def text(self, key: str) -> tuple[Inline, ...]:
        """Return the entry of a work in the list, without its number."""

        def make() -> tuple[Inline, ...]:
            self.processor.register((key,))
            return self.processor.entry(key).text

        return self._tried(make, ())

    def name(self, key: str) -> str:
        """Return how a work is called where somebody is to know it without the list: `Moon 2019`."""
        return _words(self.in_words.cite_alone(CitationItem(key)))

    def cited_alike(self, register: Register[ReferenceEntry]) -> tuple[Diagnostic, ...]:
        """Return a warning for each work that reads like one before it where it is cited."""
        none: tuple[tuple[str, ...], ...] = ()
        groups = self._tried(self.processor.alike, none)
        return tuple(
            CITED_ALIKE.at(
                register.places.key(key),
                f"`{key}` is cited in the same words as `{group[0]}`",
                label=f"reads `{self.name(key)}`",
                help="use a style that tells them apart, such as `author-date`, or give their dates",
            )
            for group in groups
            for key in group[1:]
        )

    def _numbers(self, key: str) -> tuple[int, ...]:
        return tuple(range(1, self.counts.get(key, 0) + 1))

    def _piece(self, piece: Piece, items: Sequence[CitationItem]) -> tuple[Inline, ...]:
        if piece.work is None:
            return piece.content
        numbers = not (self.makes_notes or self.processor.names_authors)
        name = self.words.cited_reference.format(number=plain_text(piece.content)) if numbers else ""
        return (self._work(items[piece.work], piece.content, name),)

    def _work(self, item: CitationItem, content: tuple[Inline, ...], name: str) -> CitedWork:
        self.counts[item.key] = self.counts.get(item.key, 0) + 1
        return CitedWork(item.key, content, self.counts[item.key], name, span=item.span)

    def _tried(self, make: Callable[[], T], otherwise: T) -> T:
        """Return what `make` does; `otherwise` where the style asks of citeproc what it cannot do."""
        try:
            return make()
        except Exception as error:
            self.faults.append(_fault(self.processor.style, error))
            return otherwise


def citation_texts(
    references: Mapping[str, ReferenceEntry],
    keys: Iterable[str],
    language: str,
    style: CitationStyle,
    styles: Mapping[str, Source],
    words: Words,
) -> CitationTexts:
    """Return the texts for the works `keys`, known in this order, in the words of `language`.

    Where `style` cannot be used, it is the built-in one, and its faults say why.
    """
    known = [key for key in dict.fromkeys(keys) if key in references]

    def in_default_style() -> CitationProcessor:
        return CitationProcessor(style_called(DEFAULT, styles), references, known, language)

    faults: list[Diagnostic] = []
    try:
        processor = CitationProcessor(style, references, known, language)
    except Exception as error:
        faults.append(_fault(style, error))
        processor = in_default_style()
    in_words = in_default_style() if processor.style.notes or not processor.names_authors else processor
    return CitationTexts(processor, in_words, words, faults=faults)


def style_called(name: str, styles: Mapping[str, Source]) -> CitationStyle:
    """Return the built-in style `name`, or the one of the house that has its name."""
    found = citation_style(name, styles, None).value or citation_style(f"house/{name}", styles, None).value
    assert found is not None, name  # noqa: S101 - our own files
    return found


# One who edits the text of a brief does not change how it is cited.
@lru_cache(maxsize=32)
def cite_itself(entry: ReferenceEntry, language: str, style: CitationStyle) -> tuple[Inline, ...]:
    """Return the reference-list entry of a single work, without a number: the suggested citation of a brief."""
    processor = CitationProcessor(style, {"itself": entry}, ("itself",), language)
    processor.register(("itself",))
    return processor.entries()[0].text


def unknown_reference(key: str, span: Span | None, known: Iterable[str]) -> Diagnostic:
    """Return the diagnostic for a key that is not in the references."""
    return UNKNOWN_REFERENCE.at(
        span,
        f"no reference is called `{key}`",
        label="not in the references",
        help=did_you_mean(key, known, "add it to content/_shared/references.yaml"),
    )


def _fault(style: CitationStyle, error: Exception) -> Diagnostic:
    return BROKEN_CITATION_STYLE.at(
        span_of_line(style.source, 1),
        f"the style `{style.name}` cannot be used: {type(error).__name__.lower()} {error}".strip(),
        label="citeproc gives up",
        help=f"use {one_of(BUILT_IN_STYLES)}, or another CSL file",
    )


def _content(done: SetCitation) -> tuple[Inline, ...]:
    return tuple(inline for piece in done.pieces for inline in piece.content)


def _words(done: SetCitation) -> str:
    """Return a citation in plain words; round brackets would only repeat what stands around them."""
    words = plain_text(_content(done))
    return words if (done.before, done.after) == ("(", ")") else f"{done.before}{words}{done.after}"


def _as_written(call: CitationCall) -> Citation:
    return Citation(tuple(CitedWork(item.key, (Text(f"@{item.key}"),)) for item in call.items), span=call.span)
