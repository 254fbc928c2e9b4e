"""JSON Schema (draft 2020-12) of the authored files, so that editors can complete and check while one types."""

import re
from collections.abc import Mapping
from typing import Any, Final, Literal

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from briefpress.model.accessibility import AccessibilityFile
from briefpress.model.finding import FindingsFile
from briefpress.model.front_matter import FrontMatter
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.reference import GlossaryEntry, ReferenceEntry
from briefpress.model.scale import Scale
from briefpress.model.settings import Settings
from briefpress.model.words import Words
from briefpress.read.adapters import adapter_of
from briefpress.read.formats import FORMATS, ID

AuthoredFile = Literal[
    "brief",
    "findings",
    "people",
    "organisations",
    "references",
    "glossary",
    "briefpress",
    "words",
    "accessibility",
    "scale",
]

RECORDS: Final[Mapping[AuthoredFile, type]] = {
    "brief": FrontMatter,
    "findings": FindingsFile,
    "briefpress": Settings,
    "words": Words,
    "accessibility": AccessibilityFile,
    "scale": Scale,
}
"""The files that are one record each."""

ENTRIES: Final[Mapping[AuthoredFile, type]] = {
    "people": PersonEntry,
    "organisations": OrganisationEntry,
    "references": ReferenceEntry,
    "glossary": GlossaryEntry,
}
"""The files that are a mapping from ids to entries."""

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: AuthoredFile) -> dict[str, Any]:
    """Return the JSON Schema of the authored file `kind`, which is its name without `.yaml`; `$id` is its file name."""
    record = RECORDS.get(kind) or ENTRIES[kind]
    schema = adapter_of(record).json_schema(schema_generator=_Generator)
    definitions = schema.pop("$defs", {})
    _add_forms(schema, definitions, record)
    head: dict[str, Any] = {"$schema": DIALECT, "$id": f"{kind}.schema.json"}
    if kind in RECORDS:
        schema = _with_empty_allowed(schema) if not schema.get("required") else schema
    else:
        definitions[record.__name__] = schema
        schema = {
            "type": ["object", "null"],
            "propertyNames": {"pattern": f"^{ID.pattern}$"},
            "additionalProperties": {"$ref": f"#/$defs/{record.__name__}"},
        }
    rest = {"$defs": dict(sorted(definitions.items()))} if definitions else {}
    return {**head, **schema, **rest}


class _Generator(GenerateJsonSchema):
    """Texts may be written as numbers; fields need neither titles made from their names nor empty defaults."""

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        inner = self.generate_inner(schema["schema"])
        if inner.keys() - {"type", "format"}:
            return {"anyOf": [inner, {"type": "null"}]}
        types = inner["type"] if isinstance(inner["type"], list) else [inner["type"]]
        return {**inner, "type": [*types, "null"]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        described = super().default_schema(schema)
        return {key: value for key, value in described.items() if key != "default" or value not in (None, [], {})}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the signature is the library's
        return False


def _add_forms(schema: dict[str, Any], definitions: Mapping[str, dict[str, Any]], record: type) -> None:
    """Add the patterns of fields that have a form of their own."""
    schemas = {**definitions, record.__name__: schema}
    for form in FORMATS:
        properties = schemas.get(form.record.__name__, {}).get("properties", {})
        for name in form.fields if form.pattern else ():
            if name in properties:
                properties[name]["pattern"] = _portable(form.pattern)


def _portable(pattern: re.Pattern[str] | None) -> str:
    return f"^(?:{pattern.pattern})$" if pattern else ""


def _with_empty_allowed(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "type": ["object", "null"]}
