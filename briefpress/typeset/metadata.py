"""The metadata of a PDF: its XMP packet (ISO 16684-1), and the information dictionary that repeats it."""

import re
import uuid
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import pydyf
import weasyprint

import briefpress
from briefpress.model.page_metadata import PageMetadata
from briefpress.model.settings import Archival
from briefpress.typeset.dates import pdf_date, xmp_date
from briefpress.typeset.extension_schemas import PDFUA, PRISM, Schema

NAMESPACES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    PDFUA.prefix: PDFUA.uri,
    PRISM.prefix: PRISM.uri,
}
"""The schemas in use. Archives look for these prefixes, so they are written out and not left to the library."""
EXTENSION_NAMESPACES: Final = {
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
"""What declares further schemas in PDF/A-3; PDF/A-4 knows no such declarations."""
IDENTIFICATION: Final[dict[Archival, dict[str, str]]] = {
    "pdf-1.7": {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"},
    "pdf-2.0": {
        "pdfaid:part": "4",
        "pdfaid:rev": "2020",
        "pdfaid:conformance": "F",
        "pdfuaid:part": "2",
        "pdfuaid:rev": "2024",
    },
}
"""Which standards a PDF claims to keep."""
PRODUCER: Final = f"WeasyPrint {weasyprint.__version__}"
CREATOR: Final = f"briefpress {briefpress.__version__}"
NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold (XML 1.0, 2.2)."""


def xmp_packet(metadata: PageMetadata, archival: Archival, instance: str) -> bytes:
    """Return the XMP packet of a PDF; `instance` names this file and no other."""
    root = Element("x:xmpmeta", {"xmlns:x": "adobe:ns:meta/"})
    namespaces = NAMESPACES | (EXTENSION_NAMESPACES if archival == "pdf-1.7" else {})
    rdf = SubElement(root, "rdf:RDF", {f"xmlns:{prefix}": uri for prefix, uri in namespaces.items()})
    about = SubElement(rdf, "rdf:Description", {"rdf:about": ""})
    _simple(about, IDENTIFICATION[archival])
    _describe(about, metadata)
    _manage(about, metadata, instance)
    if archival == "pdf-1.7":
        schemas = SubElement(SubElement(about, "pdfaExtension:schemas"), "rdf:Bag")
        for schema in (PDFUA, PRISM):
            _declare(schemas, schema)
    indent(root, " ")
    # A packet begins with the mark by which its encoding is known. It is read-only: archives keep it as it is.
    head = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    return (head + tostring(root, encoding="unicode") + '\n<?xpacket end="r"?>').encode()


def information(metadata: PageMetadata) -> pydyf.Dictionary:
    """Return the information dictionary that says the same as the packet; PDF/A-4 forbids it (ISO 19005-4, 6.1.3)."""
    texts = {
        "Title": metadata.title,
        "Author": "; ".join(creator.name for creator in metadata.authors),
        "Subject": metadata.description,
        "Keywords": ", ".join(metadata.keywords),
        "Creator": CREATOR,
        "Producer": PRODUCER,
        "CreationDate": pdf_date(metadata.created),
        "ModDate": pdf_date(metadata.modified),
    }
    return pydyf.Dictionary({key: pydyf.String(_clean(text)) for key, text in texts.items() if text})


def _describe(about: Element, metadata: PageMetadata) -> None:
    language = metadata.language
    _alternatives(about, "dc:title", metadata.title, language)
    _list(about, "dc:creator", "Seq", (creator.name for creator in metadata.authors))
    _alternatives(about, "dc:description", metadata.description, language)
    _list(about, "dc:subject", "Bag", metadata.keywords)
    _list(about, "dc:language", "Bag", (language,))
    _list(about, "dc:publisher", "Bag", (metadata.publisher,))
    _list(about, "dc:date", "Seq", (xmp_date(metadata.issued),))
    _list(about, "dc:type", "Bag", ("Text", metadata.kind))
    _alternatives(about, "dc:rights", metadata.licence, language)
    _alternatives(about, "xmpRights:UsageTerms", metadata.licence, language)
    _simple(
        about,
        {
            "dc:identifier": metadata.identifier,
            "dc:format": "application/pdf",
            "xmpRights:Marked": "True" if metadata.licence else None,
            "xmpRights:WebStatement": metadata.licence_url,
            "prism:subtitle": metadata.subtitle,
            "prism:seriesTitle": metadata.series,
            "prism:seriesNumber": metadata.number,
            "prism:edition": metadata.edition,
        },
    )


def _manage(about: Element, metadata: PageMetadata, instance: str) -> None:
    _simple(
        about,
        {
            "xmp:CreateDate": xmp_date(metadata.created),
            "xmp:ModifyDate": xmp_date(metadata.modified),
            "xmp:MetadataDate": xmp_date(metadata.modified),
            "xmp:CreatorTool": CREATOR,
            "pdf:Producer": PRODUCER,
            "pdf:Keywords": ", ".join(metadata.keywords),
            "xmpMM:DocumentID": metadata.identifier,
            "xmpMM:InstanceID": uuid.uuid5(uuid.NAMESPACE_URL, f"{PRODUCER} {CREATOR} {instance}").urn,
        },
    )


def _declare(schemas: Element, schema: Schema) -> None:
    declared = SubElement(schemas, "rdf:li", {"rdf:parseType": "Resource"})
    _simple(
        declared,
        {"pdfaSchema:schema": schema.name, "pdfaSchema:namespaceURI": schema.uri, "pdfaSchema:prefix": schema.prefix},
    )
    properties = SubElement(SubElement(declared, "pdfaSchema:property"), "rdf:Seq")
    for one in schema.properties:
        _simple(
            SubElement(properties, "rdf:li", {"rdf:parseType": "Resource"}),
            {
                "pdfaProperty:name": one.name,
                "pdfaProperty:valueType": one.value_type,
                "pdfaProperty:category": one.category,
                "pdfaProperty:description": one.description,
            },
        )


def _simple(parent: Element, values: dict[str, str] | dict[str, str | None]) -> None:
    for name, value in values.items():
        if value:
            SubElement(parent, name).text = _clean(value)


def _list(parent: Element, name: str, kind: str, values: Iterable[str | None]) -> None:
    texts = [value for value in values if value]
    if texts:
        items = SubElement(SubElement(parent, name), f"rdf:{kind}")
        for text in texts:
            SubElement(items, "rdf:li").text = _clean(text)


def _alternatives(parent: Element, name: str, text: str | None, language: str) -> None:
    """Write a text in one language, which is also what readers get that ask for another one."""
    if text:
        items = SubElement(SubElement(parent, name), "rdf:Alt")
        for code in ("x-default", language):
            SubElement(items, "rdf:li", {"xml:lang": code}).text = _clean(text)


def _clean(text: str) -> str:
    return NO_XML.sub("\ufffd", text)
