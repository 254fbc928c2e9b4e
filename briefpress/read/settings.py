"""The settings of a house."""

from functools import lru_cache
from typing import Final

from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.house.files import is_there, read_source
from briefpress.house.location import SETTINGS, House
from briefpress.model.settings import Settings, WrittenSettings
from briefpress.read.schema import validate
from briefpress.read.yaml import parse_yaml

SETTINGS_FILE: Final = SETTINGS
"""The path of the settings, relative to the house."""


def read_settings(house: House) -> Outcome[Settings]:
    """Return what `briefpress.yaml` says; the defaults where there is no such file, or nothing in it."""
    written = read_written_settings(house)
    return Outcome(written.value.settings if written.value else None, written.diagnostics)


def read_written_settings(house: House) -> Outcome[WrittenSettings]:
    """Return what `briefpress.yaml` says, with the file itself."""
    if not is_there(house, SETTINGS_FILE):
        return Outcome(WrittenSettings(Settings()))
    source = read_source(house, SETTINGS_FILE)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    return _settings(source.value)


# A process that builds again finds most files as they were: what the last one says is kept.
@lru_cache(maxsize=2)
def _settings(source: Source) -> Outcome[WrittenSettings]:
    file = parse_yaml(source)
    if file.value is None:
        return Outcome(None, file.diagnostics)
    settings = validate(Settings, file.value)
    diagnostics = file.diagnostics + settings.diagnostics
    if settings.value is None:
        return Outcome(None, diagnostics)
    return Outcome(WrittenSettings(settings.value, source), diagnostics)
