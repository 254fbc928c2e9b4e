"""The brief as a work that others may cite."""

import datetime

from briefpress.model.block import Person
from briefpress.model.front_matter import FrontMatter
from briefpress.model.people import OrganisationEntry
from briefpress.model.reference import ReferenceEntry, ReferenceName
from briefpress.model.words import Words


def as_reference(
    front: FrontMatter,
    people: tuple[Person, ...],
    organisation: OrganisationEntry,
    date: datetime.date,
    words: Words,
) -> ReferenceEntry:
    """Return the brief as a reference."""
    kind = words.policy_brief if front.kind == "policy-brief" else words.research_note
    title = f"{front.title}: {front.subtitle}" if front.subtitle else front.title
    return ReferenceEntry(
        type="report",
        title=title,
        author=tuple(ReferenceName(family=person.family, given=person.given or None) for person in people),
        issued=date.isoformat(),
        publisher=organisation.name,
        publisher_place=organisation.place,
        genre=kind,
        number=front.number,
        container_title=front.series,
        # A restatement is cited as one: its authors are those of the document it restates.
        note="; ".join(f"{words.based_on} {basis.title}, {basis.date}" for basis in front.based_on) or None,
    )
