"""One run of the line over a house: which briefs are as they were kept, which are made, and what is written."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from briefpress.check.run import check_shared
from briefpress.diagnostics.codes.work import STALE_RESULT
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.files import brief_slugs
from briefpress.house.reads import recorded_reads
from briefpress.model.brief_uses import BriefUses
from briefpress.model.built import BuiltBrief, Report
from briefpress.model.kept_brief import KeptBrief
from briefpress.model.manifest import Listing
from briefpress.model.task import others_first
from briefpress.pipeline.common import Common, Progress, Watcher, check_house_look, read_common
from briefpress.pipeline.keeping import Keeper
from briefpress.pipeline.making import make
from briefpress.pipeline.not_done import NOT_DONE, not_done
from briefpress.pipeline.order import Order
from briefpress.pipeline.preparing import Prepared, prepare
from briefpress.pipeline.publishing import list_ahead, make_index, prepare_index, publish_kept, publish_made
from briefpress.pipeline.reporting import Reportable, write_report
from briefpress.pipeline.versions import versions
from briefpress.read.settings import read_written_settings
from briefpress.work.inputs import read_inputs
from briefpress.work.means import Opened, not_kept
from briefpress.work.workshop import Workshop


@dataclass(frozen=True, slots=True)
class _Line:
    """A brief on its way, and the paths that were asked for it. `settled` says that it was read as its inputs say."""

    prepared: Prepared
    asked: frozenset[str]
    settled: bool


@dataclass(slots=True)
class _Verdict:
    """Whether what the briefs share lets any of them be published, once all have been looked at."""

    known: asyncio.Event
    sound: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """A run under way: what its steps share."""

    order: Order
    use: Opened
    common: Common
    keeper: Keeper
    turns: asyncio.Semaphore
    verdict: _Verdict
    leisure: asyncio.Event
    """Whether workers have enough to do, so that there is time for what no brief waits for."""
    settled: bool
    """Whether what the briefs share was read as the inputs say: nobody has saved any of it in between."""
    reportable: dict[str, Reportable] = field(default_factory=dict)
    """What accessibility reports tell of each brief; nothing where none are wanted, for it takes room."""


async def run(order: Order, use: Opened, watcher: Watcher, at_once: int) -> Report:
    """Take the briefs down the line, `at_once` of them at a time, and return what became of each, in order."""
    every = brief_slugs(order.house)
    try:
        async with asyncio.TaskGroup() as begun:
            # Before anything is read: what is saved from now on is not taken for what was read.
            inputs = read_inputs(order.house, every, use.digests)
            inputs = replace(inputs, engine=use.engine_of(inputs.engine))
            use.workshop.engine = inputs.engine
            written = read_written_settings(order.house)
            if written.value is None:
                report = Report((), written.diagnostics)
            else:
                leisure = asyncio.Event()
                watcher = replace(watcher, progress=_noting(leisure, watcher.progress))
                read = read_common(order.house, written.value, watcher, strict=order.strict)
                keeper = Keeper(order.house, inputs, use.digests, use.workshop, versions(), order.strict, use.now)
                turns, verdict = asyncio.Semaphore(at_once), _Verdict(asyncio.Event())
                settled = keeper.common_is_as_it_was()
                under_way = _Run(order, use, read.common, keeper, turns, verdict, leisure, settled)
                report = await _run(every, (*read.common.weigh(written), *read.noticed), under_way, begun)
            return report
    except BaseExceptionGroup as group:
        # What is begun ends when one fails; the first to fail says why.
        raise group.exceptions[0] from None


async def _run(
    every: tuple[str, ...], noticed: tuple[Diagnostic, ...], under_way: _Run, begun: asyncio.TaskGroup
) -> Report:
    """Begin with each brief as soon as it is read, and return what became of all. `noticed` is about the house."""
    order, common = under_way.order, under_way.common
    wanted = order.slugs or every
    look = begun.create_task(_judge_look(under_way))
    kept = {slug: found for slug in wanted if (found := _kept(slug, under_way))}
    uses: dict[str, BriefUses | None] = {slug: one.uses for slug, one in kept.items()}
    making: dict[str, asyncio.Task[BuiltBrief]] = {}
    listed: list[Listing] = []
    for slug in wanted:
        if slug not in kept:
            uses[slug], listing, making[slug] = _begin(slug, under_way, begun)
            listed += [listing] if listing else []
            # Workers go on with those that are read while the next one is.
            await others_first()
    if not making:
        under_way.leisure.set()
    noticed += await look
    if order.publish and under_way.use.folder:
        begun.create_task(prepare_index(listed, common, under_way.use.workshop))
    if common.shared and wanted == every:
        known = tuple(one for slug in wanted if (one := uses[slug]))
        noticed += common.weigh(check_shared(common.shared, known) if len(known) == len(every) else ())
    under_way.verdict.sound = not common.stops(noticed)
    under_way.verdict.known.set()
    restored = {slug: _restore(one, under_way) for slug, one in kept.items()}
    built = [restored[slug] if slug in restored else await making[slug] for slug in wanted]
    if under_way.verdict.sound:
        noticed += await _index(every, under_way)
    if order.reports:
        built = [write_report(under_way.reportable[one.slug], one, noticed, common, order.reports) for one in built]
    noticed += tuple(_stale(under_way.use.workshop))
    return Report(tuple(built), tuple(dict.fromkeys((*noticed, *(d for one in built for d in one.diagnostics)))))


def _noting(leisure: asyncio.Event, progress: Progress) -> Progress:
    """Return what tells `progress`, and sets `leisure` when the first brief is typeset: that takes longest."""

    def noted(slug: str, stage: str) -> None:
        if stage == "typeset":
            leisure.set()
        progress(slug, stage)

    return noted


async def _judge_look(under_way: _Run) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the look of the house, whose texts are kept. No page waits for that."""
    await under_way.leisure.wait()
    await others_first()
    if under_way.order.publish and under_way.use.folder:
        under_way.keeper.keep_common_texts()
    try:
        return await check_house_look(under_way.common, under_way.use.workshop)
    except NOT_DONE as error:
        return (not_done("the templates are not checked", error),)


def _kept(slug: str, under_way: _Run) -> KeptBrief | None:
    """Return what became of a brief for the same inputs, unless more is wanted of it than is kept."""
    return None if under_way.use.workshop.verify or under_way.order.reports else under_way.keeper.find(slug)


def _begin(
    slug: str, under_way: _Run, begun: asyncio.TaskGroup
) -> tuple[BriefUses | None, Listing | None, "asyncio.Task[BuiltBrief]"]:
    """Read a brief and begin to make it. Return what it uses of the shared files, how the index will list it, and
    what is to become of it.

    Nobody but the task holds the brief itself, so that it goes when it is made.
    """
    with recorded_reads() as asked:
        prepared = prepare(slug, under_way.common)
    if under_way.order.reports:
        under_way.reportable[slug] = Reportable(prepared)
    line = _Line(prepared, frozenset(asked), under_way.settled and under_way.keeper.is_as_it_was(slug))
    listing = list_ahead(prepared.brief, under_way.common.settings) if prepared.brief else None
    return prepared.uses, listing, begun.create_task(_make(line, under_way))


async def _index(slugs: tuple[str, ...], under_way: _Run) -> tuple[Diagnostic, ...]:
    publish = under_way.order.publish
    try:
        made = await make_index(slugs, under_way.common, under_way.use.workshop, publish=publish)
    except NOT_DONE as error:
        return (not_done("the index is not built", error),)
    if made.value and under_way.use.folder:
        with _or_told(under_way.use):
            under_way.keeper.note_index(made.value, slugs)
    return under_way.common.weigh(made)


def _restore(kept: KeptBrief, under_way: _Run) -> BuiltBrief:
    """Leave a brief as it is, or write its files again where the site has lost them."""
    if not under_way.verdict.sound:
        return BuiltBrief(kept.slug, built=False, diagnostics=kept.diagnostics)
    built = publish_kept(kept, under_way.common, under_way.keeper, publish=under_way.order.publish)
    return _noted(built, kept, under_way)


async def _make(line: _Line, under_way: _Run) -> BuiltBrief:
    """Make one brief, keep what became of it, and write it where it is sound."""
    one = line.prepared
    async with under_way.turns:
        try:
            made = await make(one, under_way.common, under_way.use.workshop)
        except NOT_DONE as error:
            told = not_done(f"`{one.slug}` is not built", error)
            under_way.leisure.set()
            return BuiltBrief(one.slug, built=False, diagnostics=(*one.diagnostics, told))
        kept = under_way.keeper.keep(made, line.asked) if line.settled else None
    under_way.leisure.set()
    await under_way.verdict.known.wait()
    if not under_way.verdict.sound:
        # What the briefs share is broken: none can be trusted, but all of their own problems are told as well.
        return BuiltBrief(one.slug, built=False, diagnostics=one.diagnostics)
    if under_way.order.reports:
        under_way.reportable[one.slug] = Reportable(one, made)
    return _noted(publish_made(made, under_way.common, publish=under_way.order.publish), kept, under_way)


def _noted(built: BuiltBrief, kept: KeptBrief | None, under_way: _Run) -> BuiltBrief:
    """Note in the history of the house what stands in the site now; return `built`."""
    if kept and built.built and under_way.order.publish and under_way.use.folder:
        with _or_told(under_way.use):
            under_way.keeper.note(kept)
    return built


@contextmanager
def _or_told(use: Opened) -> Iterator[None]:
    """Tell what cannot be noted; nothing ends for it."""
    try:
        yield
    except OSError as error:
        use.troubles.append(not_kept(error))


def _stale(workshop: Workshop) -> Iterator[Diagnostic]:
    for stale in workshop.stale:
        yield STALE_RESULT.at(
            None,
            f"what was kept as the {stale.kind} of `{stale.subject}` is not what is made now ({stale.key[:12]})",
            help="it is mended now; please report it, for it must not happen",
        )
