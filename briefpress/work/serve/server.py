"""The server of the preview: in a thread of its own, so that pages come at once while a build computes."""

import errno
import socket
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import uvicorn

from briefpress.house.location import House
from briefpress.work.serve.application import application
from briefpress.work.serve.board import Board

TURN: Final = 0.0005
"""Seconds after which a thread that computes lets another one have its turn: a tenth of what Python gives it."""
HERE: Final = "127.0.0.1"
FIRST_PORT: Final = 8000
PORTS_TRIED: Final = 50


def open_port(port: int | None = None) -> socket.socket:
    """Return a socket at `port` of this machine alone; where none is named at 8000, or the next one that is free.

    Port 0 is any that is free. Raises `OSError` where the port cannot be had.
    """
    wanted = (port,) if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    taken = OSError(errno.EADDRINUSE, "no port is free")
    for number in wanted:
        try:
            return socket.create_server((HERE, number))
        except OSError as error:
            taken = error
    raise taken


def address_of(opened: socket.socket) -> str:
    """Return the address to type into a browser, with a `/` at its end."""
    return f"http://{HERE}:{opened.getsockname()[1]}/"


@contextmanager
def serving(board: Board, site: House, opened: socket.socket) -> Iterator[None]:
    """Serve what `board` shows and what stands in the folder `site` for as long as the context lasts."""
    with ThreadPoolExecutor(max_workers=1) as in_turn, _short_turns():
        # Nothing is said in the terminal: what there is to say of a rebuild is said by those who asked for it.
        configured = uvicorn.Config(
            application(board, site, in_turn),
            http="h11",
            loop="asyncio",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(configured)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, name="preview", daemon=True)
        thread.start()
        try:
            yield
        finally:
            board.close()
            server.should_exit = True
            thread.join()


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let threads of this process take turns more often: to a browser, an answer is several turns of the server."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
