"""Which works a brief cites: in its own texts, as evidence, and in the shared texts that it shows."""

from collections.abc import Iterator

from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.model.block import PeopleCall
from briefpress.model.finding import cited_in
from briefpress.model.inline import CitationCall, Inline, TermCall
from briefpress.model.manuscript import Manuscript
from briefpress.model.shared import Shared
from briefpress.model.walk import blocks_of_manuscript, inlines_of, inlines_of_manuscript, walk_inlines
from briefpress.resolve.citations import unknown_reference


def cited_keys(manuscript: Manuscript, shared: Shared) -> Outcome[tuple[str, ...]]:
    """Return all keys that are cited anywhere, in order; unknown ones are errors where they stand.

    An unknown key among the evidence is noted with its finding, by `resolve.evidence`.
    """
    keys: dict[str, None] = {}
    diagnostics: list[Diagnostic] = []
    known, broken = shared.references.entries, shared.references.broken
    for inline in (*inlines_of_manuscript(manuscript), *_shared_inlines(manuscript, shared)):
        if isinstance(inline, CitationCall):
            for item in inline.items:
                keys[item.key] = None
                if item.key not in known and item.key not in broken:
                    place = item.span or inline.span
                    diagnostics.append(unknown_reference(item.key, place and place.find(item.key), known))
    for entry in manuscript.findings:
        keys.update({cited.key: None for item in entry.evidence if isinstance(item, str) and (cited := cited_in(item))})
    for index, basis in enumerate(manuscript.front_matter.based_on):
        if basis.reference:
            keys[basis.reference] = None
            if basis.reference not in known and basis.reference not in broken:
                span = manuscript.front_matter_places.value("based_on", index, "reference")
                diagnostics.append(unknown_reference(basis.reference, span, known))
    return Outcome(tuple(keys), tuple(diagnostics))


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
