"""The only clock. A build never asks it for a date that ends up in an output."""

import datetime
import os
import time


def today() -> datetime.date:
    """Return the day of `SOURCE_DATE_EPOCH` (UTC) where that is set, otherwise the local day.

    `SOURCE_DATE_EPOCH` is the reproducible-builds convention: seconds since 1970-01-01 UTC.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return datetime.date.today()  # noqa: TID251 - this is the clock


def seconds() -> float:
    """Return the seconds since 1970-01-01 UTC: for the ages of what is our own, and never part of an output.

    Clocks are set back and forth: whatever is older or younger than it can be must do no harm.
    """
    return time.time()  # noqa: TID251 - this is the clock


def moment(since_1970: float) -> str:
    """Return a time in seconds since 1970 as people here read it, such as `2024-03-05 14:05:59`."""
    return datetime.datetime.fromtimestamp(since_1970).isoformat(" ", "seconds")
