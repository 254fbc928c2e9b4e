"""`briefpress watch`: build whenever something is saved, and show it in a browser."""

import asyncio
import os
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefpress.cli.build import ENGINE, TOOLS
from briefpress.cli.exits import DONE, WRONG_USAGE
from briefpress.cli.loading import loading
from briefpress.cli.means import means_options
from briefpress.cli.options import Choices, chosen_house, global_options
from briefpress.cli.output import say, show, waiting_words
from briefpress.cli.rebuild_log import RebuildLog
from briefpress.house.files import brief_slugs
from briefpress.house.location import SITE, House
from briefpress.work.early import begin_early
from briefpress.work.executors.worker import Worker
from briefpress.work.lock import Owner
from briefpress.work.means import Means

if TYPE_CHECKING:
    import socket


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), help="Where to serve; 8000 or the next free one is the default.")
@click.option("--open/--no-browser", "in_browser", default=False, help="Open the preview in the browser, or do not.")
@means_options
@global_options
def watch(choices: Choices, means: Means, port: int | None, in_browser: bool) -> int:
    """Build whenever something is saved, and show the pages in a browser."""
    return run_watch(choices, means, port, in_browser=in_browser)


def run_watch(choices: Choices, means: Means, port: int | None = None, *, in_browser: bool = False) -> int:
    """Watch until Ctrl-C and return the exit code; what `briefpress --watch` does, too."""
    found = chosen_house(choices.house)
    if found.value is None:
        show(found.diagnostics, choices)
        return WRONG_USAGE
    ready = begin_early(means, found.value, brief_slugs(found.value), TOOLS, ENGINE)
    # Here, for no other command needs a server.
    from briefpress.work.serve.server import address_of, open_port

    try:
        opened = open_port(port)
    except OSError as error:
        raise click.ClickException(
            f"port {port} cannot be had: {error.strerror.lower() if error.strerror else error}; "
            "without --port, the next free one is taken"
            if port is not None
            else "no port from 8000 on is free; name another one with --port"
        ) from None
    say(f"{address_of(opened)}  shows the pages, and renews them whenever something is saved", choices)
    say("Ctrl-C ends this", choices)
    if in_browser:
        webbrowser.open(address_of(opened))
    try:
        asyncio.run(_watch(found.value, choices, means, opened, ready))
    except KeyboardInterrupt:
        say("ended; site/ holds what was built last", choices)
    return DONE


async def _watch(house: House, choices: Choices, means: Means, opened: "socket.socket", ready: Worker | None) -> None:
    with loading("preview"):
        from briefpress import pipeline
        from briefpress.work.events import Event
        from briefpress.work.serve.board import Board
        from briefpress.work.serve.server import serving
        from briefpress.work.watch import changes
        from briefpress.work.watch_loop import keep_building

    board = Board()
    log = RebuildLog(house, choices)

    def tell(event: Event) -> None:
        board.tell(event)
        log.tell(event)

    def waiting(owner: Owner | None) -> None:
        say(waiting_words(owner), choices)

    site = House(Path(os.path.realpath(house.root / SITE)))
    rebuilding = pipeline.rebuilding(house, means, strict=choices.strict, waiting=waiting, ready=ready)
    # First, for workers may be forked, and the server is a thread.
    with rebuilding as rebuild, serving(board, site, opened):
        await keep_building(changes(house), rebuild, tell)
