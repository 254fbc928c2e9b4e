"""What is going on, shown while it takes long and somebody is watching."""

import sys
import threading
from types import TracebackType
from typing import Final

SECONDS_BEFORE_SHOWN: Final = 0.7
"""How long work must take before anything is shown."""


class Progress:
    """A line on the terminal that says which brief is at which stage. Does nothing where nobody watches.

    Use it as a context; call it with a slug and the name of the stage that begins.
    """

    def __init__(self, total: int, *, wanted: bool) -> None:
        self._total = total
        self._seen: dict[str, None] = {}
        self._words = "…"
        self._wanted = wanted and sys.stderr.isatty()
        self._lock = threading.Lock()
        self._timer = threading.Timer(SECONDS_BEFORE_SHOWN, self._start)
        self._timer.daemon = True

    def __enter__(self) -> "Progress":
        if self._wanted:
            from rich.console import Console

            self._status = Console(stderr=True).status(self._words)
        return self

    def __call__(self, slug: str, stage: str) -> None:
        """Show that `slug` has come to `stage`."""
        is_first = not self._seen
        self._seen[slug] = None
        number = list(self._seen).index(slug) + 1
        self._words = f"{slug} · {stage} ({number} of {max(self._total, number)})"
        if self._wanted:
            self._status.update(self._words)
            if is_first:
                # Not before: until work begins, this process may be forked, for which it has to have one thread.
                self._timer.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._wanted:
            with self._lock:
                self._wanted = False
                self._timer.cancel()
                self._status.stop()

    def _start(self) -> None:
        with self._lock:
            if self._wanted:
                self._status.start()
