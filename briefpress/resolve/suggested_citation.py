"""How others may cite the brief, in the same style as its own references."""

import datetime

from briefpress.model.block import Person
from briefpress.model.front_matter import FrontMatter
from briefpress.model.inline import Inline
from briefpress.model.people import OrganisationEntry
from briefpress.model.reference import ReferenceEntry, ReferenceName
from briefpress.model.words import Words
from briefpress.resolve.citations import cite_itself


def suggested_citation(
    front: FrontMatter,
    people: tuple[Person, ...],
    organisation: OrganisationEntry,
    date: datetime.date,
    language: str,
    words: Words,
) -> tuple[Inline, ...]:
    """Return the brief as an entry of a reference list."""
    kind = words.policy_brief if front.kind == "policy-brief" else words.research_note
    title = f"{front.title}: {front.subtitle}" if front.subtitle else front.title
    entry = ReferenceEntry(
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
    return cite_itself(entry, language)
