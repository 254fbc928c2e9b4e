"""What a first build begins before it has loaded anything: the engine that draws charts takes long to start.

Other builds do not: what they need of charts is kept, as a rule.
"""

import multiprocessing
import sys
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.context import ForkContext, SpawnContext
from typing import Final

from briefpress.house.files import list_files, read_bytes
from briefpress.house.location import CONTENT, House
from briefpress.work.executors.fork_server import interrupts_held_back, start_fork_server
from briefpress.work.executors.forked_server import can_fork
from briefpress.work.executors.worker import Worker, WorkerDiedError
from briefpress.work.means import Means, is_first

CHART: Final = b"{chart}"
"""What stands in the text of a brief that has a chart."""
MOST_BRIEFS: Final = 8
"""How many briefs are searched for a chart: further ones come so late that nobody waits for an engine."""


def begin_early(
    means: Means, house: House, slugs: Iterable[str], modules: tuple[str, ...], engine: str
) -> Worker | None:
    """Return a worker that starts the engine, where nothing was kept in `house` yet and one of the first briefs of
    `slugs` may have a chart.

    `engine` names the function that starts it, as `module:function`. Where workers cannot be forks of this process, the
    `modules` that they need are loaded elsewhere from now on.
    """
    if not is_first(means, house):
        return None
    # Whoever needs a worker is told that there can be none.
    with suppress(OSError, WorkerDiedError):
        if not can_fork():
            start_fork_server(modules)
        if sys.platform != "win32" and any(_may_have_chart(house, slug) for slug in list(slugs)[:MOST_BRIEFS]):
            with interrupts_held_back():
                return Worker(_context(), begin_with=engine, only="chart")
    return None


def _context() -> ForkContext | SpawnContext:
    return multiprocessing.get_context("fork") if can_fork() else multiprocessing.get_context("spawn")


def _may_have_chart(house: House, slug: str) -> bool:
    texts = (path for path in list_files(house, f"{CONTENT}/{slug}") if path.endswith(".md"))
    return any(CHART in (read_bytes(house, path).value or b"") for path in texts)
