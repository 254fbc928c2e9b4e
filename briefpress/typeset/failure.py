"""Errors out of WeasyPrint on odd input, told from faults of our own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

import weasyprint

import briefpress
from briefpress.model.system_errors import is_of_the_system

OURS: Final = Path(briefpress.__file__).parent
THEIRS: Final = Path(weasyprint.__file__).parent


class TypesetterError(Exception):
    """WeasyPrint, or a library below it, raised the exception that caused this one."""


@contextmanager
def typesetter_errors() -> Iterator[None]:
    """Raise `TypesetterError` in place of an exception that comes out of WeasyPrint; let our own through.

    What the system says, such as that there is no room for a temporary file, is no fault of the page and goes through.
    """
    try:
        yield
    except TypesetterError:
        raise
    except Exception as error:
        if is_of_the_system(error) or _raised_by_us(error.__traceback__):
            raise
        raise TypesetterError from error


def _raised_by_us(trace: TracebackType | None) -> bool:
    """Return whether, of our frames and WeasyPrint's, the innermost is ours; other libraries work for one of them."""
    ours = True
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(OURS) or file.is_relative_to(THEIRS):
            ours = file.is_relative_to(OURS)
        trace = trace.tb_next
    return ours
