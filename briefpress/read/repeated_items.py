"""Lists in which the same item stands twice, and checks that were made twice."""

from collections.abc import Iterator

from briefpress.diagnostics.codes.schema import REPEATED_ITEM, UNKNOWN_CHECK
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.model.accessibility import AccessibilityFile
from briefpress.model.places import Places
from briefpress.read.annotations import Value, bare, is_list


def repeated_items(value: Value, places: Places) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each text that a list holds more than once, at its second place; records may be alike."""
    if not isinstance(value.data, list) or not is_list(bare(value.annotation)):
        return
    times: dict[str, int] = {}
    for index, item in enumerate(value.data):
        if isinstance(item, (dict, list)) or item is None:
            continue
        text = str(item)  # a number stands for the text it was written as
        times[text] = times.get(text, 0) + 1
        if times[text] == 2:
            yield REPEATED_ITEM.at(
                places.value(*value.path, index),
                f"`{item}` stands twice in `{value.field}`",
                label="here again",
                help="delete one of the two",
            )


def repeated_checks(file: AccessibilityFile | None, places: Places) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each entry about a check that an entry before it is about."""
    met: set[str] = set()
    for index, entry in enumerate(file.checks if file else ()):
        if entry.check in met:
            yield UNKNOWN_CHECK.at(
                places.value("checks", index, "check"),
                f"there are two entries for the check `{entry.check}`",
                label="here again",
                help="keep the one that was made last",
            )
        met.add(entry.check)
