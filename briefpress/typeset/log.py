"""WeasyPrint's log, kept for one document instead of being printed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from weasyprint.logger import LOGGER, PROGRESS_LOGGER

SHEET_STEP: Final = "Step 2 - Fetching and parsing CSS - %s"
"""WeasyPrint says so right before it parses a style sheet, and announces every other step as well."""

LOGGERS: Final = (LOGGER, PROGRESS_LOGGER)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing WeasyPrint said: the format it used, what it put in, and the address of the sheet it was parsing."""

    form: str
    arguments: tuple[object, ...]
    sheet: str | None

    @property
    def text(self) -> str:
        """What was said, in full."""
        return self.form % self.arguments if self.arguments else self.form


class _Keeper(logging.Handler):
    """Keeps warnings and errors, and follows the steps to know which style sheet they are about."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self._sheet: str | None = None

    def emit(self, record: logging.LogRecord) -> None:
        arguments = record.args if isinstance(record.args, tuple) else (record.args,)
        if record.name == PROGRESS_LOGGER.name:
            self._sheet = str(arguments[0]) if record.msg == SHEET_STEP and arguments else None
        elif record.levelno >= logging.WARNING:
            self.entries.append(Entry(str(record.msg), arguments, self._sheet))


@contextmanager
def kept_log() -> Iterator[list[Entry]]:
    """Give the list to which all that WeasyPrint says meanwhile is added; nothing of it reaches other handlers.

    The loggers are those of the whole process: only one document at a time can be listened to.
    """
    keeper = _Keeper()
    before = [(logger, logger.handlers[:], logger.level, logger.propagate, logger.disabled) for logger in LOGGERS]
    for logger in LOGGERS:
        logger.handlers[:] = [keeper]
        logger.setLevel(logging.INFO)
        logger.propagate = logger.disabled = False
    try:
        yield keeper.entries
    finally:
        for logger, handlers, level, propagate, disabled in before:
            logger.handlers[:] = handlers
            logger.setLevel(level)
            logger.propagate, logger.disabled = propagate, disabled
