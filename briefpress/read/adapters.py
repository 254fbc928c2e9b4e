"""What the schema library makes of the records of the model: how to read them, and how they are described."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter


@cache
def adapter_of(kind: Any) -> TypeAdapter[Any]:
    """Return what reads a record, or another type of the model, from plain data. To make one takes milliseconds."""
    return TypeAdapter(kind)


@cache
def descriptions_of(kind: Any) -> Mapping[str, str]:
    """Return what the model says about the fields of a record, by name, as it is written there."""
    properties = adapter_of(kind).json_schema().get("properties", {})
    return {name: str(schema.get("description", "")) for name, schema in properties.items()}
