"""The line: the order of the stages, and what is checked between them. The only package that knows it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from briefpress.diagnostics.codes.work import NO_SCHEDULER
from briefpress.house.location import House
from briefpress.model.built import Report
from briefpress.pipeline.common import Progress, Watcher
from briefpress.pipeline.order import Order
from briefpress.pipeline.run import run
from briefpress.pipeline.telling import tell_report
from briefpress.pipeline.versions import versions
from briefpress.work.executors.unavailable import ExecutorUnavailableError
from briefpress.work.executors.worker import Worker
from briefpress.work.lock import Waiting, only_build
from briefpress.work.means import ALONE, Means, Opened, Tools, opened
from briefpress.work.watch_loop import Rebuild, Tell

LINE: Final = (
    ("read", "folder → Manuscript", "YAML, Markdown and CSV become values that know their place; names stay open"),
    ("resolve", "Manuscript → Brief", "ids, numbers, citations, evidence: nothing is left to look up"),
    ("render", "Brief + look → Page", "Jinja makes HTML; the page is closed, with every asset in it"),
    ("typeset", "Page → Pdf", "WeasyPrint sets the page on paper and reads nothing else"),
    ("publish", "all → site/ + Manifest", "what was made is written, whole or not at all"),
)
"""The stages in order, with what each makes of what, and what it may do. `check` looks on after each."""


TOOLS: Final = Tools(("briefpress.pipeline.tools",), versions)
"""What tasks are done with."""


def build(
    house: House,
    slugs: tuple[str, ...] = (),
    *,
    strict: bool = False,
    progress: Progress = lambda _slug, _stage: None,
    means: Means = ALONE,
    ready: Worker | None = None,
    waiting: Waiting = lambda _owner: None,
) -> Report:
    """Build the briefs `slugs`, all where none is named, and write those that are sound to `site/`.

    A brief with errors (with `strict`, also with warnings) is not written; its last good output stays. Where another
    build is at work in the house, `waiting` is told, and this one begins when that has ended. A process that is `ready`
    for work was begun early.
    """
    return _done(Order(house, slugs, strict), Watcher(progress), means, waiting, ready)


def check(
    house: House,
    slugs: tuple[str, ...] = (),
    *,
    strict: bool = False,
    progress: Progress = lambda _slug, _stage: None,
    reports: House | None = None,
    means: Means = ALONE,
    ready: Worker | None = None,
) -> Report:
    """Do all that `build` does, except for writing. With `reports`, each brief gets an accessibility report there."""
    order = Order(house, slugs, strict, publish=False, reports=reports)
    return _done(order, Watcher(progress), means, lambda _owner: None, ready)


@contextmanager
def rebuilding(
    house: House, means: Means, *, strict: bool, waiting: Waiting, ready: Worker | None = None
) -> Iterator[Rebuild]:
    """Give what builds `house` again and again, and tells what can be seen already; workers and store stay open."""
    with opened(means, house, TOOLS, at_once=True, ready=ready) as use:

        async def rebuild(_changed: frozenset[str], tell: Tell) -> None:
            use.begin_again()
            order = Order(house, strict=strict)
            with _alone(order, use, waiting):
                report = await _report(order, use, Watcher(tell=tell), means)
            tell_report(report, tell)

        yield rebuild


def _done(order: Order, watcher: Watcher, means: Means, waiting: Waiting, ready: Worker | None) -> Report:
    with opened(means, order.house, TOOLS, ready=ready) as use, _alone(order, use, waiting):
        report = asyncio.run(_report(order, use, watcher, means))
    # What could not be kept is known when all is done.
    return replace(report, diagnostics=tuple(dict.fromkeys((*report.diagnostics, *use.troubles))))


async def _report(order: Order, use: Opened, watcher: Watcher, means: Means) -> Report:
    """Return what comes of a run, or why those who should do the work cannot."""
    try:
        return await run(order, use, watcher, at_once=2 * means.workers + 2)
    except ExecutorUnavailableError as error:
        return Report((), (NO_SCHEDULER.at(None, error.reason, help=error.help),))


@contextmanager
def _alone(order: Order, use: Opened, waiting: Waiting) -> Iterator[None]:
    """Be the only build that writes in a house, where a house can be locked."""
    if order.publish and use.folder:
        with only_build(use.folder, waiting):
            yield
    else:
        yield
