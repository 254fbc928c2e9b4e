"""A brief's record for libraries: all of it from its content, and an identifier that is always the same."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefpress.model.brief import Brief
from briefpress.model.inline import Link, Text
from briefpress.model.page_metadata import Creator, PageMetadata
from briefpress.render.metadata import metadata_of
from tests.render.sample import ABSTRACT, AUTHORS, sample_brief


def test_the_record_of_a_brief() -> None:
    brief = sample_brief()
    assert metadata_of(brief) == PageMetadata(
        title="Waiting for the Tide on Two Coasts",
        subtitle=None,
        authors=tuple(Creator(author.name, author.entry.orcid) for author in AUTHORS),
        description=" ".join(ABSTRACT.split()),
        keywords=brief.keywords,
        language="en-GB",
        direction="ltr",
        identifier="urn:uuid:0db0d6bd-5920-52cf-8779-431681086782",
        publisher=brief.organisation.name,
        licence="CC BY 4.0",
        licence_url=None,
        series="Harbour briefs",
        number="7",
        edition="2",
        kind="policy-brief",
        issued=datetime.date(2023, 6, 12),
        created=datetime.date(2023, 5, 2),
        modified=datetime.date(2023, 6, 12),
    )


CHANGES: dict[str, Callable[[Brief], Brief]] = {
    "the publisher": lambda brief: replace(brief, organisation=replace(brief.organisation, ror="https://ror.org/0")),
    "the address": lambda brief: replace(brief, slug="boats"),
    "the edition": lambda brief: replace(brief, edition="3"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_another_edition_has_another_identifier(change: str) -> None:
    brief = sample_brief()
    assert metadata_of(CHANGES[change](brief)).identifier != metadata_of(brief).identifier


def test_a_new_text_of_the_same_edition_keeps_the_identifier() -> None:
    brief = sample_brief()
    changed = replace(brief, title="Waiting", abstract=(), date=datetime.date(2024, 1, 1), editions=())
    assert metadata_of(changed).identifier == metadata_of(brief).identifier


def test_a_brief_without_a_history_has_one_day() -> None:
    record = metadata_of(replace(sample_brief(), editions=()))
    assert record.issued == record.created == record.modified == datetime.date(2023, 6, 12)


def test_the_first_link_of_the_licence_says_where_it_is() -> None:
    licence = (
        Text("Under "),
        Link("#licence", (Text("these"),)),
        Link("https://creativecommons.org/licenses/by/4.0/", (Text(" terms\n"),)),
    )
    record = metadata_of(replace(sample_brief(), licence=licence))
    assert (record.licence, record.licence_url) == (
        "Under these terms",
        "https://creativecommons.org/licenses/by/4.0/",
    )
