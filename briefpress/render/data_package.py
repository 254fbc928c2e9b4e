"""The data of a brief, described as a Frictionless data package: `datapackage.json`."""

import hashlib
import json
import posixpath
import re
from collections.abc import Mapping
from typing import Any, Final

from briefpress.house.slug import slug_of
from briefpress.model.brief import Brief
from briefpress.model.data import ColumnEntry, ColumnType, DataFile

NAME: Final = "datapackage.json"
"""What a program looks for beside data."""
TYPES: Final[Mapping[ColumnType, str]] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "year": "year",
    "date": "date",
    "boolean": "boolean",
    "category": "string",
}
"""The type of a field, by that of its column."""
LICENCES: Final = (
    (r"CC[ -]?(BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?)[ -]([1-4]\.0)", "CC-{0}-{1}", "licenses/{0}/{1}/"),
    (r"CC[ -]?()0(?:[ -]1\.0)?()", "CC0-1.0", "publicdomain/zero/1.0/"),
)
"""Licences that are known by their letters: how they are written, their names, their places at Creative Commons."""
_ADDRESS = re.compile(r"https?://[^\s<>()]+[^\s<>().,;]")


def path_of(file: DataFile) -> str:
    """Return where a data file stands beside the page, as in the brief's folder: `data/agreements.csv`."""
    return posixpath.normpath(file.entry.file)


def data_package(brief: Brief, paths: Mapping[str, str]) -> bytes:
    """Return the descriptor of the data files of `brief`, which stand at `paths`, by id: JSON in UTF-8."""
    resources = [_resource(file, paths[file.entry.id]) for file in brief.data]
    package = {
        "profile": "tabular-data-package",
        "name": brief.slug,
        "title": brief.title,
        "version": brief.edition,
        "keywords": list(brief.keywords) or None,
        "licenses": _in_common([resource.get("licenses") for resource in resources]),
        "resources": resources,
    }
    return json.dumps(_filled(package), ensure_ascii=False, indent=2).encode() + b"\n"


def _resource(file: DataFile, path: str) -> dict[str, Any]:
    entry = file.entry
    accessed = entry.accessed.isoformat() if entry.accessed else None
    source = entry.source or entry.url
    return _filled(
        {
            "profile": "tabular-data-resource",
            "name": slug_of(entry.id) or "data",
            "title": entry.title,
            "path": path,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(file.content),
            "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
            "sources": [_filled({"title": source, "path": entry.url})] if source else None,
            "accessed": accessed,
            "licenses": [_licence(entry.licence)] if entry.licence else None,
            "schema": {
                "fields": [_field(file.column(name)) for name in file.header],
                "missingValues": [""],
            },
        }
    )


def _field(column: ColumnEntry) -> dict[str, Any]:
    constraints = {
        "required": column.required or None,
        "enum": list(column.values) or None,
    }
    return _filled(
        {
            "name": column.name,
            "title": column.title,
            "type": TYPES[column.type],
            "unit": column.unit,
            "constraints": _filled(constraints) or None,
        }
    )


def _licence(text: str) -> dict[str, Any]:
    """Return a licence with a name that programs know where it has one, and its own words."""
    for pattern, name, place in LICENCES:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            path = f"https://creativecommons.org/{place.format(*(part.lower() for part in found.groups()))}"
            return {"name": name.format(*(part.upper() for part in found.groups())), "path": path, "title": text}
    address = _ADDRESS.search(text)
    return _filled({"name": slug_of(text) or "licence", "path": address and address[0], "title": text})


def _in_common(licences: list[list[dict[str, Any]] | None]) -> list[dict[str, Any]] | None:
    """Return the licences of the whole: those of all its files, where they are the same."""
    return licences[0] if licences and all(one == licences[0] for one in licences) else None


def _filled(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return `record` without what is none."""
    return {key: value for key, value in record.items() if value is not None}
