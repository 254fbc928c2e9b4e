"""Properties of XMP that PDF/A-3 knows only when they are declared in the packet itself (ISO 19005-3, 6.6.2.3)."""

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Property:
    """A property, what its value is, and what it says."""

    name: str
    value_type: Literal["Integer", "Text"]
    category: Literal["internal", "external"]
    description: str


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema with those of its properties that are in use."""

    name: str
    uri: str
    prefix: str
    properties: tuple[Property, ...]


PDFUA: Final = Schema(
    "PDF/UA identification",
    "http://www.aiim.org/pdfua/ns/id/",
    "pdfuaid",
    (Property("part", "Integer", "internal", "The part of ISO 14289 that the document keeps"),),
)
PRISM: Final = Schema(
    "PRISM basic metadata",
    "http://prismstandard.org/namespaces/basic/3.0/",
    "prism",
    (
        Property("subtitle", "Text", "external", "The subtitle"),
        Property("seriesTitle", "Text", "external", "The series in which the document appears"),
        Property("seriesNumber", "Text", "external", "The number of the document in its series"),
        Property("edition", "Text", "external", "The number of the edition"),
    ),
)
