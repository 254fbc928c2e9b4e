"""A manuscript, the shared files and the settings become a brief in which nothing is left to look up."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from briefpress.diagnostics.codes.reference import NO_ORGANISATION, UNUSED_FOOTNOTE
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.house.look import built_in_citation_styles
from briefpress.model.block import Block, Person
from briefpress.model.brief import Basis, Brief, EditionNote, GlossaryItem, introduces_people
from briefpress.model.front_matter import FrontMatter
from briefpress.model.locale import direction_of
from briefpress.model.manuscript import Manuscript
from briefpress.model.people import OrganisationEntry
from briefpress.model.scale import Scale
from briefpress.model.settings import Settings
from briefpress.model.shared import Shared
from briefpress.model.words import Words
from briefpress.resolve.anchors import with_anchors
from briefpress.resolve.blocks import BlockCloser
from briefpress.resolve.citation_styles import BUILT_IN_STYLES, CitationStyle, citation_style
from briefpress.resolve.citations import DEFAULT, citation_texts, cite_itself, style_called
from briefpress.resolve.cited_works import cited_keys
from briefpress.resolve.collation import collation_key
from briefpress.resolve.evidence import findings_named, resolve_findings
from briefpress.resolve.evidence_matrix import evidence_matrix
from briefpress.resolve.inlines import close_inlines
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.people import authors, organisation_called
from briefpress.resolve.ratings import key_of_scale, scale_called
from briefpress.resolve.sections import nest_sections
from briefpress.resolve.suggested_citation import as_reference
from briefpress.resolve.targets import number_targets
from briefpress.resolve.terms import is_listed
from briefpress.resolve.values.binding import hold_findings

NO_SCALES: Final[Mapping[str, Scale]] = MappingProxyType({})


def resolve_brief(
    manuscript: Manuscript,
    shared: Shared,
    settings: Settings,
    words: Words,
    scales: Mapping[str, Scale] = NO_SCALES,
    styles: Mapping[str, Source] | None = None,
) -> Outcome[Brief]:
    """Return the brief. Names that lead nowhere are errors, all of them found in one run.

    Findings are rated on one of `scales`, which have names; without it they are not rated. `styles` are the citation
    styles of the house; the built-in ones where there are none.
    """
    styles = built_in_citation_styles() if styles is None else styles
    manuscript = replace(manuscript, body=replace(manuscript.body, blocks=with_anchors(manuscript.body.blocks)))
    front = manuscript.front_matter
    language = front.language or settings.language
    targets = number_targets(manuscript, settings, words)
    cited = cited_keys(manuscript, shared)
    style = _citation_style(manuscript, settings, styles)
    ledger = Ledger([*targets.diagnostics, *cited.diagnostics, *style.diagnostics])
    names = Names(
        manuscript,
        shared,
        settings,
        words,
        language,
        targets.value or {},
        citation_texts(
            shared.references.entries,
            cited.value or (),
            language,
            style.value or style_called(DEFAULT, styles),
            styles,
            words,
        ),
        manuscript.body.footnotes,
    )
    closer = BlockCloser(names, ledger)
    prose = manuscript.front_matter_prose
    # In the order in which they are read: that is where terms are first used, and how notes and works are numbered.
    abstract = closer.close(prose.text("abstract"))
    scale = scale_called(front.scale, scales, names, ledger)
    findings = resolve_findings(names, ledger, scale)
    hold_findings(findings, names, ledger)
    body = nest_sections(
        BlockCloser(names, ledger, numbered=True).close(manuscript.body.blocks),
        settings.numbered_sections,
        findings_named(manuscript.findings),
    )
    people = _authors(closer, body, names, ledger)
    _note_unused_footnotes(names, ledger)
    organisation = _organisation(front, names, ledger)
    date = front.date or (front.event.date if front.event else None)
    prepared = closer.close(prose.text("prepared"))
    based_on = tuple(
        Basis(entry, close_inlines(prose.line("based_on", index, "relation"), names, ledger))
        for index, entry in enumerate(front.based_on)
    )
    names.citations.processor.register(
        entry.reference for entry in front.based_on if entry.reference and entry.reference in shared.references.entries
    )
    if date is None or organisation is None:
        return Outcome(None, tuple(ledger.diagnostics))
    itself = as_reference(front, people, organisation, date, words)
    brief = Brief(
        slug=manuscript.slug,
        kind=front.kind,
        title=front.title,
        subtitle=front.subtitle,
        short_title=front.short_title or front.title,
        number=front.number,
        series=front.series,
        date=date,
        event=front.event,
        language=language,
        direction=direction_of(language),
        edition=front.edition,
        status=front.status,
        authors=people,
        organisation=organisation,
        abstract=abstract,
        keywords=front.keywords,
        findings=findings,
        body=body,
        based_on=based_on,
        prepared=prepared,
        contact=close_inlines(prose.line("contact"), names, ledger),
        acknowledgements=closer.close(prose.text("acknowledgements")),
        funding=closer.close(prose.text("funding")),
        disclaimer=closer.close(prose.text("disclaimer")),
        distribution=close_inlines(prose.line("distribution"), names, ledger),
        licence=close_inlines(prose.line("licence"), names, ledger),
        editions=tuple(
            EditionNote(
                entry.number, entry.date, close_inlines(prose.line("editions", index, "changes"), names, ledger)
            )
            for index, entry in enumerate(front.editions)
        ),
        links=front.links,
        suggested_citation=cite_itself(itself, language, names.citations.processor.style),
        suggested_citations={
            name: cite_itself(itself, language, style_called(name, styles)) for name in BUILT_IN_STYLES
        },
        data=manuscript.data,
        images=manuscript.images,
        scale=key_of_scale(front.scale or settings.scale, scale, findings, language) if scale else None,
        evidence_matrix=evidence_matrix(findings, names) if _shows_matrix(front, settings) else None,
        abbreviations=(),
        glossary=(),
        references=(),
    )
    # Last: the terms are those that everything above has used, and what is bound to data stands in definitions, too.
    # The works are those that all of it has cited.
    listed = _listed(names, ledger)
    brief = replace(
        brief,
        abbreviations=tuple(item for item in listed if item.expansion),
        glossary=tuple(item for item in listed if not item.expansion),
        bound=tuple(ledger.bound),
        references=names.citations.entries(),
    )
    ledger.diagnostics.extend((*names.citations.cited_alike(shared.references), *names.citations.faults))
    return Outcome(brief, tuple(ledger.diagnostics))


def _shows_matrix(front: FrontMatter, settings: Settings) -> bool:
    return settings.evidence_matrix if front.evidence_matrix is None else front.evidence_matrix


def _citation_style(manuscript: Manuscript, settings: Settings, styles: Mapping[str, Source]) -> Outcome[CitationStyle]:
    """Return the style of the brief or of the house. What is wrong with that of the house is told of its settings."""
    own = manuscript.front_matter.citation_style
    if own is None:
        return Outcome(citation_style(settings.citation_style, styles, None).value)
    return citation_style(own, styles, manuscript.front_matter_places.value("citation_style"))


def _authors(closer: BlockCloser, body: tuple[Block, ...], names: Names, ledger: Ledger) -> tuple[Person, ...]:
    """Return the authors. Where the body introduces them, what their texts cite was counted there."""
    notes, counts = ledger.notes, dict(names.citations.counts)
    people = closer.close_people(authors(names, ledger))
    if introduces_people(body):
        ledger.notes, names.citations.counts = notes, counts
    return people


def _note_unused_footnotes(names: Names, ledger: Ledger) -> None:
    for label, note in names.footnotes.items():
        if label not in ledger.footnotes:
            span = next((inline.span for inline in note if inline.span), None)
            message = f"the footnote `{label}` is never called"
            help_text = f"write [^{label}] where it belongs, or delete it"
            ledger.diagnostics.append(UNUSED_FOOTNOTE.at(span, message, label="no reader will see it", help=help_text))


def _organisation(front: FrontMatter, names: Names, ledger: Ledger) -> OrganisationEntry | None:
    if isinstance(front.organisation, OrganisationEntry):
        return front.organisation
    places = names.manuscript.front_matter_places
    if front.organisation:
        return organisation_called(front.organisation, places.value("organisation"), names, ledger)
    if names.settings.organisation:  # where nobody is called that, the check of the settings says so
        return names.shared.organisations.entries.get(names.settings.organisation)
    ledger.diagnostics.append(
        NO_ORGANISATION.at(
            places.value("title"),
            "nobody is named as the publisher of this brief",
            help="write `organisation:` in briefpress.yaml, or here for this brief alone",
        )
    )
    return None


def _listed(names: Names, ledger: Ledger) -> tuple[GlossaryItem, ...]:
    register = names.shared.glossary
    items: dict[str, GlossaryItem] = {}
    # A definition may use further terms; each is listed once.
    while missing := [term for term in ledger.terms if term not in items]:
        for term in missing:
            entry = register.entries[term]
            definition = close_inlines(register.prose.line(term, "definition"), names, ledger, short=True)
            items[term] = GlossaryItem(term, entry.term, entry.expansion, definition)
    listed = (item for item in items.values() if is_listed(register.entries[item.id], names))
    return tuple(sorted(listed, key=lambda item: collation_key(item.term, names.language)))
