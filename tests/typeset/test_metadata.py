"""The XMP packet: complete, well-formed whatever it holds, and equal to the information dictionary."""

import datetime
from dataclasses import fields, replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.page_metadata import Creator, PageMetadata
from briefpress.model.settings import Archival
from briefpress.typeset.metadata import EXTENSION_NAMESPACES, NAMESPACES, information, xmp_packet

PREFIXES = {uri: prefix for prefix, uri in (NAMESPACES | EXTENSION_NAMESPACES).items()}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FULL = PageMetadata(
    title="Tides & “waits”",
    subtitle="What they cost",
    authors=(Creator("Ada Byron", "0000-0002-1825-0097"), Creator("Ben Hale")),
    description="Tides rise. And fall.",
    keywords=("tides", "ferries"),
    language="en-GB",
    identifier="urn:uuid:00000000-0000-5000-8000-000000000000",
    publisher="Harbour Institute",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    series="Harbour briefs",
    number="7",
    edition="2",
    kind="policy-brief",
    issued=datetime.date(2024, 3, 5),
    created=datetime.date(2023, 1, 2),
    modified=datetime.date(2024, 6, 7),
)
SAID = {
    "dc:title": ["x-default: Tides & “waits”", "en-GB: Tides & “waits”"],
    "dc:creator": ["Ada Byron", "Ben Hale"],
    "dc:description": ["x-default: Tides rise. And fall.", "en-GB: Tides rise. And fall."],
    "dc:subject": ["tides", "ferries"],
    "dc:language": ["en-GB"],
    "dc:publisher": ["Harbour Institute"],
    "dc:date": ["2024-03-05T00:00:00Z"],
    "dc:type": ["Text", "policy-brief"],
    "dc:rights": ["x-default: CC BY 4.0", "en-GB: CC BY 4.0"],
    "dc:identifier": ["urn:uuid:00000000-0000-5000-8000-000000000000"],
    "dc:format": ["application/pdf"],
    "xmpRights:UsageTerms": ["x-default: CC BY 4.0", "en-GB: CC BY 4.0"],
    "xmpRights:Marked": ["True"],
    "xmpRights:WebStatement": ["https://creativecommons.org/licenses/by/4.0/"],
    "prism:subtitle": ["What they cost"],
    "prism:seriesTitle": ["Harbour briefs"],
    "prism:seriesNumber": ["7"],
    "prism:edition": ["2"],
    "xmp:CreateDate": ["2023-01-02T00:00:00Z"],
    "xmp:ModifyDate": ["2024-06-07T00:00:00Z"],
    "xmp:MetadataDate": ["2024-06-07T00:00:00Z"],
    "pdf:Keywords": ["tides, ferries"],
    "xmpMM:DocumentID": ["urn:uuid:00000000-0000-5000-8000-000000000000"],
}
CLAIMS = {
    "pdf-1.7": {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"},
    "pdf-2.0": {
        "pdfaid:part": "4",
        "pdfaid:rev": "2020",
        "pdfaid:conformance": "F",
        "pdfuaid:part": "2",
        "pdfuaid:rev": "2024",
    },
}
NEEDED = {"title", "language", "identifier", "issued", "created", "modified"}


def said_in(packet: bytes) -> dict[str, list[str]]:
    """Return the texts of each property of a packet, those in a language with its code."""
    (about,) = ElementTree.fromstring(packet)[0]  # noqa: S314 - our own
    return {named(item): texts_of(item) for item in about}


def named(item: ElementTree.Element) -> str:
    uri, _, name = item.tag.removeprefix("{").partition("}")
    return f"{PREFIXES[uri]}:{name}"


def texts_of(item: ElementTree.Element) -> list[str]:
    items = item.findall("*/*") or [item]
    return [f"{one.get(LANGUAGE)}: {one.text}" if one.get(LANGUAGE) else one.text or "" for one in items]


@pytest.mark.parametrize("archival", CLAIMS)
def test_a_packet_says_all_that_is_known(archival: Archival) -> None:
    said = said_in(xmp_packet(FULL, archival, "x"))
    assert {name: texts for name, texts in said.items() if name in SAID} == SAID
    claims = {name: texts[0] for name, texts in said.items() if name.startswith(("pdfaid:", "pdfuaid:"))}
    assert claims == CLAIMS[archival]


def test_what_is_not_known_is_left_out() -> None:
    bare = PageMetadata(**{field.name: getattr(FULL, field.name) for field in fields(FULL) if field.name in NEEDED})
    packet = xmp_packet(bare, "pdf-2.0", "x")
    assert all(text for texts in said_in(packet).values() for text in texts)
    assert {"dc:creator", "dc:rights", "xmpRights:Marked", "prism:seriesTitle"}.isdisjoint(said_in(packet))
    assert b"None" not in packet


def test_pdf_a_3_declares_every_schema_that_it_does_not_know() -> None:
    packet = xmp_packet(FULL, "pdf-1.7", "x")
    space = "{http://www.aiim.org/pdfa/ns/%s}"
    schemas = ElementTree.fromstring(packet).iter(space % "schema#" + "prefix")  # noqa: S314 - our own
    names = ElementTree.fromstring(packet).iter(space % "property#" + "name")  # noqa: S314 - our own
    assert [one.text for one in schemas] == ["pdfuaid", "prism"]
    declared = {one.text for one in names}
    used = {name.partition(":")[2] for name in said_in(packet) if name.startswith(("pdfuaid:", "prism:"))}
    assert used <= declared
    assert b"pdfaExtension" not in xmp_packet(FULL, "pdf-2.0", "x")


def test_the_information_dictionary_says_the_same() -> None:
    said = {key: value.string for key, value in information(FULL).items()}
    packet = said_in(xmp_packet(FULL, "pdf-1.7", "x"))
    assert said == {
        "Title": FULL.title,
        "Author": "; ".join(packet["dc:creator"]),
        "Subject": FULL.description,
        "Keywords": packet["pdf:Keywords"][0],
        "Creator": packet["xmp:CreatorTool"][0],
        "Producer": packet["pdf:Producer"][0],
        "CreationDate": "D:20230102000000Z",
        "ModDate": "D:20240607000000Z",
    }


def test_each_file_has_an_identifier_of_its_own() -> None:
    instances = {said_in(xmp_packet(FULL, "pdf-1.7", one))["xmpMM:InstanceID"][0] for one in ("a4", "letter", "a4")}
    assert len(instances) == 2


@given(st.text(min_size=1))
def test_any_text_makes_a_sound_packet(text: str) -> None:
    metadata = replace(FULL, title=text, keywords=(text,), licence=text, authors=(Creator(text),))
    assert xmp_packet(metadata, "pdf-1.7", text).startswith(b'<?xpacket begin="\xef\xbb\xbf"')
    said_in(xmp_packet(metadata, "pdf-1.7", "x"))
