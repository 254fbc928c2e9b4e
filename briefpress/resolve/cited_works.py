"""Which works a brief cites: in its own texts, as evidence, and in the shared texts that it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.suggestion import nearest
from briefpress.model.block import PeopleCall
from briefpress.model.finding import cited_in
from briefpress.model.inline import CitationCall, FootnoteCall, Inline, TermCall
from briefpress.model.manuscript import Manuscript
from briefpress.model.shared import Shared
from briefpress.model.walk import blocks_of_manuscript, inlines_of, inlines_of_manuscript, walk_inlines
from briefpress.resolve.citations import unknown_reference


def cited_keys(manuscript: Manuscript, shared: Shared) -> Outcome[tuple[str, ...]]:
    """Return all keys that are cited anywhere, in the order of the page; unknown ones are errors where they stand.

    An unknown key among the evidence is noted with its finding, by `resolve.evidence`. An `@name` in a sentence that
    is like no key is no citation.
    """
    keys: dict[str, None] = {}
    diagnostics: dict[Diagnostic, None] = {}
    known, broken = shared.references.entries, shared.references.broken
    for cited in _in_order(manuscript, shared):
        if isinstance(cited, str):
            keys[cited] = None
            continue
        for item in cited.items:
            if item.key in known or item.key in broken:
                keys[item.key] = None
            elif not cited.words or _is_misspelt(cited, known):
                place = item.span or cited.span
                help_ = f"; where `@{item.key}` is meant as it stands, write `\\@{item.key}`" if cited.words else ""
                told = unknown_reference(item.key, place and place.find(item.key), known)
                diagnostics[replace(told, help=f"{told.help}{help_}")] = None
    for index, basis in enumerate(manuscript.front_matter.based_on):
        if basis.reference:
            keys[basis.reference] = None
            if basis.reference not in known and basis.reference not in broken:
                span = manuscript.front_matter_places.value("based_on", index, "reference")
                diagnostics[unknown_reference(basis.reference, span, known)] = None
    return Outcome(tuple(keys), tuple(diagnostics))


def _is_misspelt(call: CitationCall, known: Iterable[str]) -> bool:
    """Return whether an `@name` in a sentence seems to be meant for a reference: it is like one, or has a locator."""
    item = call.items[0]
    return bool(item.locator) or nearest(item.key, known) is not None


def _in_order(manuscript: Manuscript, shared: Shared) -> Iterator[CitationCall | str]:
    """Yield what is cited in the order in which a reader meets it: by calls in the text, by keys as evidence.

    What stands behind the body comes last, with much that was there before.
    """
    yield from _calls(inlines_of(manuscript.front_matter_prose.text("abstract")))
    prose = manuscript.findings_prose
    for index, entry in enumerate(manuscript.findings):
        yield from _calls(walk_inlines(prose.line("findings", index, "statement")))
        for at, _ in enumerate(entry.points):
            yield from _calls(walk_inlines(prose.line("findings", index, "points", at, "text")))
        yield from (work.key for item in entry.evidence if isinstance(item, str) and (work := cited_in(item)))
    for inline in inlines_of(manuscript.body.blocks):
        if isinstance(inline, FootnoteCall):
            yield from _calls(walk_inlines(manuscript.body.footnotes.get(inline.label, ())))
        yield from _calls((inline,))
    yield from _calls(_shared_inlines(manuscript, shared))
    yield from _calls(inlines_of_manuscript(manuscript))


def _calls(inlines: Iterable[Inline]) -> Iterator[CitationCall]:
    return (inline for inline in inlines if isinstance(inline, CitationCall))


def _shared_inlines(manuscript: Manuscript, shared: Shared) -> Iterator[Inline]:
    """Yield the inline nodes of the shared texts that a brief shows: of its people, and of the terms it uses."""
    of_people = tuple(_inlines_of_people(manuscript, shared))
    yield from of_people
    defined: set[str] = set()
    waiting = [*_terms(inlines_of_manuscript(manuscript)), *_terms(of_people)]
    while waiting:
        term = waiting.pop(0)
        if term not in defined:
            defined.add(term)
            definition = tuple(walk_inlines(shared.glossary.prose.line(term, "definition")))
            yield from definition
            waiting.extend(_terms(definition))


def _inlines_of_people(manuscript: Manuscript, shared: Shared) -> Iterator[Inline]:
    ids = [author for author in manuscript.front_matter.authors if isinstance(author, str)]
    for block in blocks_of_manuscript(manuscript):
        if isinstance(block, PeopleCall):
            ids.extend(block.people)
    prose = shared.people.prose
    for id_ in dict.fromkeys(ids):
        yield from walk_inlines(prose.line(id_, "interests"))
        yield from walk_inlines(prose.line(id_, "roles"))
        yield from inlines_of(prose.text(id_, "biography"))


def _terms(inlines: Iterator[Inline] | tuple[Inline, ...]) -> Iterator[str]:
    return (inline.term for inline in inlines if isinstance(inline, TermCall))
