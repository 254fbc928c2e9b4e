"""The line: the order of the stages, and what is checked between them. The only package that knows it."""

import asyncio
from dataclasses import replace
from typing import Final

from briefpress.house.location import House
from briefpress.model.built import Report
from briefpress.pipeline.common import Progress
from briefpress.pipeline.order import Order
from briefpress.pipeline.run import run
from briefpress.pipeline.versions import versions
from briefpress.work.means import ALONE, Means, Tools, opened

LINE: Final = (
    ("read", "folder → Manuscript", "YAML, Markdown and CSV become values that know their place; names stay open"),
    ("resolve", "Manuscript → Brief", "ids, numbers, citations, evidence: nothing is left to look up"),
    ("render", "Brief + look → Page", "Jinja makes HTML; the page is closed, with every asset in it"),
    ("typeset", "Page → Pdf", "WeasyPrint sets the page on paper and reads nothing else"),
    ("publish", "all → site/ + Manifest", "what was made is written, whole or not at all"),
)
"""The stages in order, with what each makes of what, and what it may do. `check` looks on after each."""


def build(
    house: House,
    slugs: tuple[str, ...] = (),
    *,
    strict: bool = False,
    progress: Progress = lambda _slug, _stage: None,
    means: Means = ALONE,
) -> Report:
    """Build the briefs `slugs`, all where none is named, and write those that are sound to `site/`.

    A brief with errors (with `strict`, also with warnings) is not written; its last good output stays.
    """
    return _done(Order(house, slugs, strict), progress, means)


def check(
    house: House,
    slugs: tuple[str, ...] = (),
    *,
    strict: bool = False,
    progress: Progress = lambda _slug, _stage: None,
    reports: House | None = None,
    means: Means = ALONE,
) -> Report:
    """Do all that `build` does, except for writing. With `reports`, each brief gets an accessibility report there."""
    return _done(Order(house, slugs, strict, publish=False, reports=reports), progress, means)


TOOLS: Final = Tools(("briefpress.pipeline.tools",), versions)
"""What tasks are done with."""


def _done(order: Order, progress: Progress, means: Means) -> Report:
    with opened(means, order.house, TOOLS) as use:
        report = asyncio.run(run(order, use, progress, means.workers + 2))
    # What could not be kept is known when all is done.
    return (
        replace(report, diagnostics=tuple(dict.fromkeys((*report.diagnostics, *use.troubles))))
        if use.troubles
        else report
    )
