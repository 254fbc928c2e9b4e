"""What runs in a process of the pool."""

import importlib
import multiprocessing
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Thread

from briefpress.work.executors.sealed import do_sealed


def serve(connection: "Connection[bytes, bytes]", begin_with: str = "") -> None:
    """Do one sealed task after another, until nobody is at the other end of `connection`.

    The function `begin_with`, `module:function`, is called first, where one is named.
    """
    # Ctrl-C goes to all processes of a terminal. The main process knows what to do about it, and ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_main, daemon=True).start()
    if begin_with:
        module, _, function = begin_with.partition(":")
        # What is wrong with it will be told by the task that needs it.
        with suppress(Exception):
            getattr(importlib.import_module(module), function)()
    while True:
        try:
            connection.send_bytes(do_sealed(connection.recv_bytes()))
        except (EOFError, OSError):
            return


def _end_with_main() -> None:
    """End this process with the main one, however that ends and whatever is being done here."""
    main = multiprocessing.parent_process()
    if main:
        main.join()
        os._exit(1)
