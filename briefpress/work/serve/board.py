"""Where a build says what has happened, and the preview, in a thread of its own, finds what is to be seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from briefpress.work.events import Event
from briefpress.work.serve.showing import Showing, after


class Board:
    """What is to be seen now. Any thread may tell it what happened; those who listen are woken in that thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._showing = Showing()
        self._listeners: dict[object, Callable[[], None]] = {}
        self._closed = False

    @property
    def showing(self) -> Showing:
        """What is to be seen."""
        return self._showing

    @property
    def closed(self) -> bool:
        """Whether nothing will happen any more."""
        return self._closed

    def tell(self, event: Event) -> None:
        """Take in what happened."""
        with self._lock:
            self._showing = after(self._showing, event)
        self._wake()

    def close(self) -> None:
        """Let all who listen come to an end."""
        self._closed = True
        self._wake()

    @contextmanager
    def listening(self, wake: Callable[[], None]) -> Iterator[None]:
        """Call `wake` whenever something has happened, for as long as the context lasts."""
        mark = object()
        with self._lock:
            self._listeners[mark] = wake
        try:
            yield
        finally:
            with self._lock:
                del self._listeners[mark]

    def _wake(self) -> None:
        # Under the lock, so that nobody is woken who has just gone.
        with self._lock:
            for wake in self._listeners.values():
                wake()
