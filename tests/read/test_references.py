"""References from CSL-YAML, CSL-JSON and BibTeX: what is read of them, and what is wrong with them."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from briefpress.house.location import House
from briefpress.model.reference import ReferenceEntry, ReferenceName
from briefpress.read.shared import read_shared
from tests.cases import Case, check_case, concise, read_cases

CASES = read_cases(Path(__file__).parent / "cases" / "references.md")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_references_are_read_as_meant(case: Case, tmp_path: Path, update: bool) -> None:
    for name, text in case.files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    read = read_shared(House(tmp_path.resolve()))
    entries = read.value.references.entries if read.value else {}
    check_case(case, "entries", "\n".join(printed(key, entry) for key, entry in entries.items()), update=update)
    check_case(case, "diagnostics", concise(read.diagnostics), update=update)


def printed(key: str, entry: ReferenceEntry) -> str:
    given = ((field.name, getattr(entry, field.name)) for field in fields(entry))
    return "\n".join([key, *(f"  {name}: {shown(value)}" for name, value in given if value)])


def shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(shown(name) for name in value)
    if isinstance(value, ReferenceName):
        given = ((field.name, getattr(value, field.name)) for field in fields(value))
        return ", ".join(f"{name}={part}" for name, part in given if part)
    return str(value)
