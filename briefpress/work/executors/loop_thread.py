"""An event loop in a thread of its own, for what must be answered while our own loop is busy."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


class LoopThread:
    """A thread that runs coroutines until it is closed."""

    def __init__(self) -> None:
        ready: Future[asyncio.AbstractEventLoop] = Future()
        self._thread = Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        self._loop = ready.result()

    def begin(self, coroutine: Coroutine[Any, Any, Result]) -> "Future[Result]":
        """Run `coroutine` there. It is cancelled with the future that is returned."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    def close(self) -> None:
        """Cancel what still runs, and end the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    @staticmethod
    def _run(ready: "Future[asyncio.AbstractEventLoop]") -> None:
        # The loop that Windows would choose by itself cannot wait for sockets as libraries do.
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            ready.set_result(runner.get_loop())
            runner.get_loop().run_forever()
