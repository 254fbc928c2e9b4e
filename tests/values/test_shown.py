"""How a value is shown, kind by kind and language by language."""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefpress.model.bound import ValueFormat
from briefpress.model.evaluated import Evaluated
from briefpress.resolve.values.formatting import show_value

CASES = yaml.safe_load((Path(__file__).parent / "shown.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(str(part) for part in case[:4]))
def test_a_value_is_shown_as_its_language_writes_it(case: list[Any]) -> None:
    language, kind, value, formats, expected = case
    assert check(language, kind, value, formats) == expected


def check(language: str, kind: str, value: Any, formats: str) -> str:
    """Return what stands in the text; where something is noted, what it says."""
    quantity, _, unit = kind.partition(" in ")
    plain = isinstance(value, bool | datetime.date) or quantity == "text"
    result = Evaluated(value if plain else Decimal(value), quantity, unit or None)  # type: ignore[arg-type]
    outcome = show_value(result, tuple(_format(written) for written in formats.split()), language)
    if outcome.diagnostics:
        return "; ".join(f"{d.code}: {d.message} ({d.help})" for d in outcome.diagnostics)
    assert outcome.value is not None
    return outcome.value.replace("\u00a0", "·").replace("\u202f", "_")


def _format(written: str) -> ValueFormat:
    name, colon, number = written.partition(":")
    return ValueFormat(name, int(number) if colon else None)  # type: ignore[arg-type]
