"""A day of the content as a point in time: its first second, in UTC, whatever the time zone of the machine."""

import datetime


def xmp_date(day: datetime.date) -> str:
    """Return `day` as XMP and ISO 8601 write it."""
    return f"{day.isoformat()}T00:00:00Z"


def pdf_date(day: datetime.date) -> str:
    """Return `day` as PDF writes it (ISO 32000-2, 7.9.4)."""
    return f"D:{day:%Y%m%d}000000Z"
