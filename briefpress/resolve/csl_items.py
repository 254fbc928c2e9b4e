"""A reference as the JSON that citeproc reads, its text kept from being taken for markup."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefpress.model.reference import ReferenceEntry, ReferenceName

# citeproc writes markup and text into one string, the text not always escaped. These characters, reserved for private
# use by Unicode, stand in for those of the text that would read as markup.
SHIELD: Final = str.maketrans({"<": "\ue000", ">": "\ue001", "&": "\ue002"})
UNSHIELD: Final = str.maketrans({"\ue000": "<", "\ue001": ">", "\ue002": "&"})
FOREIGN: Final = "\ue006"
"""Stands before a title in a language that is not the brief's."""
FOREIGN_END: Final = "\ue007"
"""Stands behind it."""
RICH: Final = re.compile(r'</?(?:i|b|sup|sub)>|<span class="nocase">|</span>')
"""The markup that CSL-JSON allows in titles."""
VARIABLES: Final[Mapping[str, str]] = {
    "authority": "authority",
    "collection_number": "collection-number",
    "collection_title": "collection-title",
    "container_title": "container-title",
    "doi": "DOI",
    "edition": "edition",
    "event_place": "event-place",
    # citeproc knows the variable by its name in CSL 1.0.1.
    "event_title": "event",
    "genre": "genre",
    "isbn": "ISBN",
    "issn": "ISSN",
    "issue": "issue",
    "note": "note",
    "number": "number",
    "page": "page",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "status": "status",
    "url": "URL",
    "version": "version",
    "volume": "volume",
}
"""The CSL variable of each plain text of an entry."""
DATE: Final = re.compile(r"~?([0-9]{4}(?:-[0-9]{2}){0,2})(?:/([0-9]{4}(?:-[0-9]{2}){0,2}))?")


def csl_item(id_: str, entry: ReferenceEntry, language: str) -> dict[str, Any]:
    """Return `entry` as CSL-JSON with the id `id_`, for a brief in `language` (BCP 47)."""
    item: dict[str, Any] = {"id": id_, "type": entry.type}
    item.update({csl: text.translate(SHIELD) for name, csl in VARIABLES.items() if (text := getattr(entry, name))})
    foreign = bool(entry.language) and _base(entry.language or "") != _base(language)
    for name, title in (("title", entry.title), ("title-short", entry.title_short)):
        if title:
            item[name] = _title(title, foreign=foreign)
    item["language"] = entry.language or language
    item.update({role: [_name(name) for name in names] for role, names in _roles(entry) if names})
    for variable, date, words in (("issued", entry.issued, entry.issued_text), ("accessed", entry.accessed, None)):
        # A date of another form was reported by the reader, and its brief is not going to be published.
        if parts := DATE.fullmatch(date or ""):
            first, last = parts.groups()
            # Of a span within one year citeproc loses the year where a style shows nothing else.
            ends = last if last and last[:4] != first[:4] else None
            item[variable] = {"date-parts": [_parts(part) for part in (first, ends) if part]}
            if (date or "").startswith("~"):
                item[variable]["circa"] = 1
        elif words:
            item[variable] = {"literal": words.translate(SHIELD)}
    return item


def _title(title: str, *, foreign: bool) -> str:
    if foreign:
        # What is title case in English is none elsewhere.
        return f'<span class="nocase">{FOREIGN}{_shielded(without_nocase(title))}{FOREIGN_END}</span>'
    return _shielded(title)


def without_nocase(title: str) -> str:
    """Return a title without the marks that keep its capitals."""
    return title.replace('<span class="nocase">', "").replace("</span>", "")


def _shielded(title: str) -> str:
    """Return a title whose markup stays and whose other characters cannot be taken for any."""
    parts = RICH.split(title)
    marks = [*RICH.findall(title), ""]
    return "".join(f"{part.translate(SHIELD)}{mark}" for part, mark in zip(parts, marks, strict=True))


def _roles(entry: ReferenceEntry) -> Iterator[tuple[str, tuple[ReferenceName, ...]]]:
    yield "author", entry.author
    yield "editor", entry.editor
    yield "translator", entry.translator


def _name(name: ReferenceName) -> dict[str, str]:
    parts = {
        "family": name.family or name.literal,
        "given": name.given,
        "suffix": name.suffix,
        "dropping-particle": name.dropping_particle,
        "non-dropping-particle": name.non_dropping_particle,
    }
    return {part: text.translate(SHIELD) for part, text in parts.items() if text}


def _parts(date: str) -> list[int]:
    return [int(part) for part in date.split("-")]


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
