"""A few threads for what takes long and may never end. None of them keeps the process from ending."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

Made = TypeVar("Made")


class Background:
    """Does work in up to `most_threads` threads, in the order in which it comes.

    An executor of `concurrent.futures` waits for its threads when Python ends, and a network may never answer.
    """

    def __init__(self, most_threads: int) -> None:
        self._most_threads = most_threads
        self._threads: list[Thread] = []
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    def do(self, work: Callable[[], Made]) -> "Future[Made]":
        """Return what `work` will have made, or what it will raise."""
        future: Future[Made] = Future()
        self._queue.put(lambda: _settle(future, work))
        if len(self._threads) < self._most_threads:
            thread = Thread(target=_serve, args=(self._queue,), daemon=True)
            self._threads.append(thread)
            thread.start()
        return future

    def close(self) -> None:
        """Let the threads go, each as soon as it is done with what came before."""
        for _ in self._threads:
            self._queue.put(None)


def _serve(queue: "SimpleQueue[Callable[[], None] | None]") -> None:
    while (work := queue.get()) is not None:
        work()


def _settle(future: "Future[Made]", work: Callable[[], Made]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(work())
    except BaseException as error:
        future.set_exception(error)
