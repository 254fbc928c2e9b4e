"""Lists in which the same item stands twice."""

from collections.abc import Iterator

from briefpress.diagnostics.codes.schema import REPEATED_ITEM
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.places import Places
from briefpress.read.annotations import Value, bare, is_list


def repeated_items(value: Value, places: Places) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each text that a list holds more than once, at its second place; records may be alike."""
    if not isinstance(value.data, list) or not is_list(bare(value.annotation)):
        return
    times: dict[str, int] = {}
    for index, item in enumerate(value.data):
        if not isinstance(item, str):
            continue
        times[item] = times.get(item, 0) + 1
        if times[item] == 2:
            yield REPEATED_ITEM.at(
                places.value(*value.path, index),
                f"`{item}` stands twice in `{value.field}`",
                label="here again",
                help="delete one of the two",
            )
