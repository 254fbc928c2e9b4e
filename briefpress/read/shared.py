"""What the briefs of a house share: people, organisations, references, glossary."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

from briefpress.diagnostics.codes.folder import UNKNOWN_FILE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import span_of_file
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.house.files import is_there, links_out, list_files, read_source
from briefpress.house.location import CONTENT, SHARED, House
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.places import Places
from briefpress.model.reference import GlossaryEntry
from briefpress.model.shared import Prose, Register, Shared
from briefpress.read.prose import parse_prose
from briefpress.read.references.files import READERS, merged, read_references
from briefpress.read.schema import validate_entries
from briefpress.read.yaml import parse_yaml

Entry = TypeVar("Entry")

FOLDER: Final = f"{CONTENT}/{SHARED}"
FILES: Final = ("people.yaml", "organisations.yaml", "glossary.yaml", *READERS)


def read_shared(house: House, *, raw_html: bool = False) -> Outcome[Shared]:
    """Return the shared entries of `house`. A file that is missing has none.

    Where an entry is broken, the others are there all the same; its id is among the keys of the register's places, so
    that whoever names it is not told that it does not exist. There is no value where a whole file cannot be read.
    """
    people = _read_register(house, FILES[0], PersonEntry, raw_html)
    organisations = _read_register(house, FILES[1], OrganisationEntry, raw_html)
    files = read_references(house, FOLDER)
    references = merged(files.value or ())
    glossary = _read_register(house, FILES[2], GlossaryEntry, raw_html)
    links = links_out(house, FOLDER)
    diagnostics = (
        *links,
        *people.diagnostics,
        *organisations.diagnostics,
        *files.diagnostics,
        *references.diagnostics,
        *glossary.diagnostics,
        *_unknown_files(house),
    )
    if links or files.value is None or not (people.value and organisations.value and glossary.value):
        return Outcome(None, diagnostics)
    entries = references.value or Register({}, Prose(), Places())
    return Outcome(Shared(people.value, organisations.value, entries, glossary.value, files.value), diagnostics)


def _read_register(house: House, name: str, kind: type[Entry], raw_html: bool) -> Outcome[Register[Entry]]:
    path = f"{FOLDER}/{name}"
    if not is_there(house, path):
        return Outcome(Register({}, Prose(), Places()))
    source = read_source(house, path)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    return _register(source.value, cast("Any", kind), raw_html)


# A process that builds again finds most files as they were: what the last ones say is kept.
@lru_cache(maxsize=8)
def _register(source: Source, kind: type[Any], raw_html: bool) -> Outcome[Register[Any]]:
    file = parse_yaml(source)
    if file.value is None:
        return Outcome(None, file.diagnostics)
    entries = validate_entries(kind, file.value)
    if entries.value is None:
        return Outcome(None, file.diagnostics + entries.diagnostics)
    prose = parse_prose(Mapping[str, kind], file.value, raw_html=raw_html)  # type: ignore[valid-type]
    register = Register(entries.value, prose.value or Prose(), file.value.places)
    return Outcome(register, file.diagnostics + entries.diagnostics + prose.diagnostics)


def _unknown_files(house: House) -> Iterator[Diagnostic]:
    for path in list_files(house, FOLDER):
        name = path.removeprefix(f"{FOLDER}/")
        if name not in FILES and not any(part.startswith("_") for part in name.split("/")):
            help_ = did_you_mean(name, FILES, f"the shared files are {one_of(FILES)}")
            yield UNKNOWN_FILE.at(span_of_file(path), f"nothing reads `{path}`", help=help_)
