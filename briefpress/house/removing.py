"""Removing what was written before."""

import os

from briefpress.diagnostics.outcome import Outcome
from briefpress.house.location import House
from briefpress.house.paths import locate
from briefpress.house.writing import NEW, alone_in, cannot_write, remove


def remove_folder(house: House, folder: str) -> Outcome[None]:
    """Remove `folder` and all that is in it. It is gone where there are no diagnostics; none there is fine."""
    located = locate(house, folder)
    if located.value is None:
        return Outcome(None, located.diagnostics)
    target = located.value
    if not os.path.lexists(target):
        return Outcome(None)
    try:
        with alone_in(target.parent):
            # Out of sight by one rename first: nobody is to see half a folder. Under this name the next run clears it
            # away, should this one be killed.
            aside = target.with_name(NEW + target.name)
            remove(aside)
            target.rename(aside)
            remove(aside)
    except OSError as error:
        return Outcome(None, (cannot_write(folder, error),))
    return Outcome(None)
