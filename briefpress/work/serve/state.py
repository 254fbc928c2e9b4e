"""What a page in a browser is told, over and over: all there is to know, so that it may miss any of it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final

from briefpress.house.location import House
from briefpress.work.serve.board import Board
from briefpress.work.serve.problems import problems_for
from briefpress.work.serve.served import pdfs_of, served, slug_of
from briefpress.work.serve.showing import Showing

SECONDS_OF_SILENCE: Final = 15.0
"""After which a word is sent that says nothing, so that both ends know of each other."""
MILLISECONDS_TO_RETURN: Final = 500
"""After which a browser asks again where the connection was lost."""


def state_of(address: str, showing: Showing, site: House) -> str:
    """Return what the page at `address` has to know, as JSON: its version, its PDFs, its problems."""
    file = served(address, showing, site)
    slug = slug_of(address)
    return json.dumps(
        {
            "version": file.version if file else "",
            "working": showing.working,
            "pdfs": pdfs_of(slug, showing, site),
            "problems": problems_for(slug, showing.problems),
        }
    )


async def states(address: str, board: Board, site: House) -> AsyncIterator[str]:
    """Yield server-sent events: the state of the page at `address` now, and each that is another, until the end."""
    loop = asyncio.get_running_loop()
    happened = asyncio.Event()
    told = ""
    yield f"retry: {MILLISECONDS_TO_RETURN}\n\n"

    def wake() -> None:
        loop.call_soon_threadsafe(happened.set)

    with board.listening(wake):
        while not board.closed:
            happened.clear()
            state = state_of(address, board.showing, site)
            yield f"data: {state}\n\n" if state != told else ": still here\n\n"
            told = state
            with suppress(TimeoutError):
                async with asyncio.timeout(SECONDS_OF_SILENCE):
                    await happened.wait()
