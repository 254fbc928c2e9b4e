"""A work in the words of CSL (`container-title`, `DOI`, `date-parts`) becomes one in the words of our records."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from briefpress.model.reference import ReferenceEntry
from briefpress.read.annotations import fields_of

FIELDS: Final = frozenset(fields_of(ReferenceEntry))
RENAMED: Final[Mapping[str, str]] = {
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
    "ISSN": "issn",
    "event": "event_title",
    "shortTitle": "title_short",
    "title-short": "title_short",
}
"""Variables whose names are not those of our fields with `-` for `_`."""
DATES: Final = ("issued", "accessed")
NAMES: Final = ("author", "editor", "translator")
NAME_PARTS: Final = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
_PASSED_OVER = """
abstract annote archive archive-place archive_collection archive_location archive-collection archive-location
available-date call-number categories chair chapter-number citation-key citation-label citation-number
collection-editor compiler composer container container-author container-title-short contributor curator custom
dimensions director division editor-translator editorial-director event-date executive-producer
first-reference-note-number guest host illustrator interviewer journalAbbreviation jurisdiction keyword locator
medium narrator number-of-pages number-of-volumes organizer original-author original-date original-publisher
original-publisher-place original-title page-first part-number part-title performer PMCID PMID printing-number
producer recipient references reviewed-author reviewed-genre reviewed-title scale script-writer section
series-creator source submitted supplement-number volume-title year-suffix
"""
PASSED_OVER: Final = frozenset(_PASSED_OVER.split())
"""Variables of CSL that our styles do not print."""
EXTRA: Final = re.compile(r"^[A-Za-z][\w .-]{0,40}:\s.*$", re.MULTILINE)
"""A line of Zotero's field Extra that is for programs: `Citation Key: moon2019`."""


@dataclass(frozen=True, slots=True)
class CslWork:
    """The fields of a work by our names, each with the name it has in the file; and those that nothing reads."""

    fields: Mapping[str, Any]
    written: Mapping[str, str]
    unknown: tuple[str, ...]


def csl_work(data: Mapping[str, Any]) -> CslWork:
    """Return a work of CSL in the words of our records. What is not in the form of CSL is left as it is."""
    fields: dict[str, Any] = {}
    written: dict[str, str] = {}
    unknown: list[str] = []
    for key, value in data.items():
        name = RENAMED.get(key, key.replace("-", "_"))
        if key == "id" or key in PASSED_OVER:
            continue
        if name not in FIELDS:
            unknown.append(key)
            continue
        if name in DATES and isinstance(value, dict):
            date, words = _date(value)
            fields[name], written[name] = date, key
            if words and name == "issued":
                fields["issued_text"], written["issued_text"] = words, key
        elif name in NAMES and isinstance(value, list):
            fields[name], written[name] = [_name(part) for part in value], key
        else:
            fields[name], written[name] = value, key
    return CslWork(fields, written, tuple(unknown))


def without_extra(note: object) -> object:
    """Return a note as Zotero exports it without the lines that are for programs."""
    return EXTRA.sub("", note).strip() or None if isinstance(note, str) else note


def _name(name: object) -> object:
    if not isinstance(name, dict):
        return name
    programs = {"isInstitution", "comma-suffix", "static-ordering", "parse-names", "non-dropping-particle", "multi"}
    return {key.replace("-", "_"): value for key, value in name.items() if key in NAME_PARTS or key not in programs}


def _date(value: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Return a date as `2019-03`, `2019/2020` or `~2019`, and its words where it has no numbers."""
    about = "~" if value.get("circa") not in (None, 0, False, "0", "false") else ""
    parts = value.get("date-parts") or value.get("date_parts")
    if isinstance(parts, list) and parts and all(isinstance(part, list) and part for part in parts):
        days = ["-".join(_padded(number, 4 if at == 0 else 2) for at, number in enumerate(part[:3])) for part in parts]
        return about + "/".join(days[:2]), None
    raw = value.get("raw")
    if raw is not None:
        return about + str(raw), None
    words = value.get("literal")
    return None, None if words is None else str(words)


def _padded(number: object, digits: int) -> str:
    return str(number).zfill(digits)
