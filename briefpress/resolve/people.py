"""Authors and organisations: ids become people. Their biographies are still open: `resolve.blocks` closes them."""

from briefpress.diagnostics.codes.reference import UNKNOWN_ORGANISATION, UNKNOWN_PERSON
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import Affiliated, PeopleCall, Person
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.places import Path, Places
from briefpress.model.shared import Prose
from briefpress.resolve.inlines import close_inlines
from briefpress.resolve.ledger import Ledger, Names


def authors(names: Names, ledger: Ledger) -> tuple[Person, ...]:
    """Return the authors of the brief in order; an unknown one is noted and left out."""
    people: list[Person] = []
    manuscript = names.manuscript
    for index, author in enumerate(manuscript.front_matter.authors):
        path: Path = ("authors", index)
        if isinstance(author, PersonEntry):
            places = manuscript.front_matter_places
            prose = manuscript.front_matter_prose
            people.append(_person(f"author-{index + 1}", author, path, prose, places, names, ledger))
        else:
            found = person_called(author, manuscript.front_matter_places.value(*path), names, ledger)
            people.extend([found] if found else [])
    return tuple(people)


def person_called(id_: str, span: Span | None, names: Names, ledger: Ledger) -> Person | None:
    """Return the person with this id in `people.yaml`; none, and a note, where there is nobody."""
    register = names.shared.people
    entry = register.entries.get(id_)
    if entry is None and id_ not in register.broken:
        ledger.diagnostics.append(
            UNKNOWN_PERSON.at(
                span,
                f"nobody in people.yaml is called `{id_}`",
                label="unknown person",
                help=did_you_mean(id_, register.entries, "add the person to content/_shared/people.yaml"),
            )
        )
    return _person(id_, entry, (id_,), register.prose, register.places, names, ledger) if entry else None


def people_called(call: PeopleCall, names: Names, ledger: Ledger) -> tuple[Person, ...]:
    """Return the people a `people` directive names, or all authors where it names none."""
    if not call.people:
        # The authors were looked up for the author line already; noting an unknown one twice would help nobody.
        return authors(names, Ledger())
    found = (person_called(id_, call.span and call.span.find(id_), names, ledger) for id_ in call.people)
    return tuple(person for person in found if person)


def organisation_called(id_: str, span: Span | None, names: Names, ledger: Ledger) -> OrganisationEntry | None:
    """Return the organisation with this id; none, and a note, where there is none."""
    register = names.shared.organisations
    entries = register.entries
    if id_ not in entries and id_ not in register.broken:
        ledger.diagnostics.append(
            UNKNOWN_ORGANISATION.at(
                span,
                f"no organisation is called `{id_}`",
                label="unknown organisation",
                help=did_you_mean(id_, entries, "add it to content/_shared/organisations.yaml"),
            )
        )
    return entries.get(id_)


def _person(
    id_: str, entry: PersonEntry, path: Path, prose: Prose, places: Places, names: Names, ledger: Ledger
) -> Person:
    affiliations = [
        Affiliated(organisation, affiliation.department)
        for index, affiliation in enumerate(entry.affiliations)
        if (
            organisation := organisation_called(
                affiliation.organisation,
                places.value(*path, "affiliations", index, "organisation"),
                names,
                ledger,
            )
        )
    ]
    return Person(
        id_,
        entry,
        tuple(affiliations),
        close_inlines(prose.line(*path, "interests"), names, ledger),
        close_inlines(prose.line(*path, "roles"), names, ledger),
        prose.text(*path, "biography"),
    )
