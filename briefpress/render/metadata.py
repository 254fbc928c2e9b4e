"""A brief's record for libraries and archives."""

import uuid
from collections.abc import Iterator

from briefpress.model.brief import Brief
from briefpress.model.inline import Inline, Link, plain_text
from briefpress.model.page_metadata import Creator, PageMetadata
from briefpress.model.walk import text_of, walk_inlines


def metadata_of(brief: Brief) -> PageMetadata:
    """Return the record of `brief`. All of it, dates included, comes from its content."""
    days = (brief.date, *(edition.date for edition in brief.editions))
    return PageMetadata(
        title=_line(brief.title),
        subtitle=_line(brief.subtitle) if brief.subtitle else None,
        authors=tuple(Creator(_line(author.name), author.entry.orcid) for author in brief.authors),
        description=_line(text_of(brief.abstract)),
        keywords=tuple(_line(keyword) for keyword in brief.keywords),
        language=brief.language,
        direction=brief.direction,
        identifier=_identifier(brief),
        publisher=_line(brief.organisation.name),
        licence=_line(plain_text(brief.licence)) or None,
        licence_url=next(_addresses(brief.licence), None),
        series=_line(brief.series) if brief.series else None,
        number=brief.number,
        edition=brief.edition,
        kind=brief.kind,
        issued=brief.date,
        created=min(days),
        modified=max(days),
    )


def _identifier(brief: Brief) -> str:
    """Return a name derived from publisher, address and edition: the same for ever, and no other brief's."""
    organisation = brief.organisation
    publisher = organisation.ror or organisation.url or organisation.name
    parts = "\0".join((publisher, brief.slug, brief.edition))
    return uuid.uuid5(uuid.NAMESPACE_URL, parts).urn


def _addresses(inlines: tuple[Inline, ...]) -> Iterator[str]:
    links = (inline for inline in walk_inlines(inlines) if isinstance(inline, Link))
    return (link.url for link in links if not link.url.startswith("#"))


def _line(text: str) -> str:
    return " ".join(text.split())
