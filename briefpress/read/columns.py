"""Whether the columns that `brief.yaml` declares are in order, and are those of the data file."""

from collections.abc import Iterator
from typing import Final

from briefpress.diagnostics.codes.data import BAD_CATEGORIES, DUPLICATE_COLUMN, MISSING_COLUMN, TOO_MUCH_DATA
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.data import ColumnEntry, DataEntry
from briefpress.model.places import Path, Places

MOST_CATEGORIES: Final = 100
"""How many categories a column may have."""


def declaration_faults(entry: DataEntry, places: Places, at: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the declared columns of `entry`, whatever its file holds."""
    names = [column.name for column in entry.columns]
    for index, column in enumerate(entry.columns):
        way = (*at, "columns", index)
        if column.name in names[:index]:
            message = f"the column `{column.name}` is declared twice"
            span = places.value(*way, "name")
            yield DUPLICATE_COLUMN.at(span, message, label="second time", help="delete one of the two")
        yield from _category_faults(column, places, way)


def _category_faults(column: ColumnEntry, places: Places, way: Path) -> Iterator[Diagnostic]:
    place = places.value(*way, "values")
    if column.type != "category":
        if column.values:
            message = f"the column `{column.name}` has categories, but is of the type `{column.type}`"
            yield BAD_CATEGORIES.at(place, message, label="categories", help="write `type: category` beside them")
    elif not column.values:
        message = f"the column `{column.name}` is of the type `category`, but has none"
        help_ = "list them under `values:` in their order, the lowest first, or leave the type out"
        yield BAD_CATEGORIES.at(places.value(*way, "type"), message, label="which ones?", help=help_)
    elif len(column.values) > MOST_CATEGORIES:
        message = f"the column `{column.name}` has {len(column.values)} categories, more than {MOST_CATEGORIES}"
        yield TOO_MUCH_DATA.at(place, message, help="leave the type out: the column then holds texts")


def missing_columns(
    entry: DataEntry, names: tuple[str, ...], source: Source, places: Places, at: Path
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each declared column that the file, whose columns are `names`, does not have."""
    free = set(names) - {column.name for column in entry.columns}
    for index, column in enumerate(entry.columns):
        if column.name not in names:
            message = f"`{source.path}` has no column `{column.name}`"
            help_ = did_you_mean(column.name, free) or f"its columns are {one_of(name for name in names if name)}"
            span = places.value(*at, "columns", index, "name")
            yield MISSING_COLUMN.at(span, message, label="no such column", help=help_)
