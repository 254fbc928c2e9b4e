"""Authored data becomes records; JSON Schema says the same to editors."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics.source import Source
from briefpress.model.data import ColumnEntry, DataEntry
from briefpress.model.front_matter import Event, FrontMatter
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.settings import Settings
from briefpress.read.formats import check_digit
from briefpress.read.json_schema import ENTRIES, RECORDS, AuthoredFile, json_schema
from briefpress.read.schema import validate, validate_entries
from briefpress.read.yaml import YamlFile, parse_yaml

BRIEF = """\
kind: research-note
title: "  Ferries: a note "
number: 007
edition: 1.10
date: 2024-03-05
event:
  name: Quay Days
  date: 2024-05-06
authors:
  - ada
  - {name: Eve Moon, family: Moon}
  - 12
organisation:
  name: Harbour Institute
abstract: |
  Ferries wait.
keywords: [tides, 2024, 1.50]
subtitle:
data:
  - id: waits
    file: data/waits.csv
    columns:
      - {name: year, type: year, required: true}
"""


def test_every_value_arrives_as_written() -> None:
    outcome = validate(FrontMatter, file_of(BRIEF))
    assert outcome.diagnostics == ()
    assert outcome.value == FrontMatter(
        kind="research-note",
        title="Ferries: a note",
        number="007",
        edition="1.10",
        date=datetime.date(2024, 3, 5),
        event=Event(name="Quay Days", date=datetime.date(2024, 5, 6)),
        authors=("ada", PersonEntry(name="Eve Moon", family="Moon"), "12"),
        organisation=OrganisationEntry(name="Harbour Institute"),
        abstract="Ferries wait.",
        keywords=("tides", "2024", "1.50"),
        data=(
            DataEntry(
                id="waits", file="data/waits.csv", columns=(ColumnEntry(name="year", type="year", required=True),)
            ),
        ),
    )


def test_broken_entries_do_not_take_the_others_with_them() -> None:
    file = file_of("ada:\n  name: Ada\nben:\n  nmae: Ben\neve:\n  name: Eve\n")
    outcome = validate_entries(PersonEntry, file)
    assert outcome.value == {"ada": PersonEntry(name="Ada"), "eve": PersonEntry(name="Eve")}
    assert ("ben",) in file.places.keys


def test_an_empty_file_of_settings_has_the_defaults() -> None:
    assert validate(Settings, file_of("# nothing\n")).value == Settings()


@pytest.mark.parametrize(
    ("digits", "last"),
    [("000000021825009", "7"), ("000000020592427", "5"), ("000000023696567", "8"), ("000000021694233", "X")],
)
def test_the_check_digit_of_an_orcid_is_that_of_iso_7064(digits: str, last: str) -> None:
    assert check_digit(digits) == last


@given(st.integers(0, 10**15 - 1), st.integers(0, 14), st.integers(1, 9))
def test_one_wrong_digit_of_an_orcid_always_shows(number: int, at: int, difference: int) -> None:
    digits = f"{number:015}"
    wrong = digits[:at] + str((int(digits[at]) + difference) % 10) + digits[at + 1 :]
    assert check_digit(wrong) != check_digit(digits)


@pytest.mark.parametrize("kind", [*RECORDS, *ENTRIES])
def test_every_field_in_a_json_schema_has_its_documentation(kind: AuthoredFile) -> None:
    schema = json_schema(kind)
    assert schema["$id"] == f"{kind}.schema.json"
    records = [record for record in (schema, *schema.get("$defs", {}).values()) if "properties" in record]
    assert records
    for record in records:
        assert record["additionalProperties"] is False
        for name, field in record["properties"].items():
            assert field.get("description"), name


def test_json_schemas_know_the_forms_of_fields() -> None:
    person = json_schema("people")["$defs"]["PersonEntry"]
    assert person["properties"]["orcid"]["pattern"]
    assert person["properties"]["orcid"]["type"] == ["string", "number", "null"]
    assert person["required"] == ["name"]
    assert json_schema("brief")["properties"]["kind"]["enum"] == ["policy-brief", "research-note"]


WORDS = st.sampled_from(
    [
        "kind",
        "title",
        "policy-brief",
        "authors",
        "name",
        "date",
        "2024-01-01",
        "orcid",
        "0000-0002-1825-0098",
        "x",
        "",
        "str",
    ]
)
FIELDS = [*FrontMatter.__dataclass_fields__, *PersonEntry.__dataclass_fields__, *Settings.__dataclass_fields__]
DATA: st.SearchStrategy[Any] = st.recursive(
    WORDS | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FIELDS]) | WORDS, inner, max_size=4),
    max_leaves=8,
)


@given(DATA, st.sampled_from([*RECORDS.values(), *ENTRIES.values()]))
def test_no_data_raises(data: Any, kind: type) -> None:
    file = YamlFile(data, file_of("").places)
    for outcome in (validate(kind, file), validate_entries(kind, file)):
        assert outcome.value is not None or outcome.diagnostics


def file_of(text: str) -> YamlFile:
    outcome = parse_yaml(Source("a.yaml", text))
    assert outcome.diagnostics == ()
    assert outcome.value
    return outcome.value
